/** Whom one reports to, up to the comma or the bracket that ends their title, and what is told of them behind it. */
const REPORTS_TO =
  /(?<!\p{L})(?:report(?:s|ing)?(?: directly)? to|rattaché(?:e|s|es|\(e\)|·e|\.e)? (?:à|au|aux)|sous (?:l['’]autorité|la responsabilité|la direction|la hiérarchie|la supervision) (?:de|du|des|d['’]))[^,.;:()\n]*(?:, [^,.;:()\n]{1,60}, (?:who|qui) [^.;\n]*)?$/iu;

/** People one works with, told of by what they do: "with analysts who use …". */
const WHO_DO =
  /(?<!\p{L})(?:with|alongside|to|for|by|from|our|their)\s(?:[\p{L}’'&-]+ ){1,6}who [^.;:\n,]*$/iu;
/** "aux équipes qui développent …", "notre prestataire, qui gère …": a thing may be meant as well, so people only. */
const QUI_FONT =
  /(?<!\p{L})(?:avec|auprès d(?:e|es|['’])|aux?|par|pour|de|d['’]|des|les|leurs?|notre|nos|votre|vos)\s?(?:[\p{L}’'&-]+ ){0,4}?(?:équipes?|collègues?|partenaires?|prestataires?|clients?|services|responsables?|chef(?:fe)?s?|managers?|[\p{L}-]+(?:eurs?|euses?|rices?|istes?|iens?|iennes?))(?: [\p{L}’'-]+){0,2},? qui [^.;:\n,]*$|(?<!\p{L})avec [^.;:\n]{3,60}, qui [^.;:\n,]*$/iu;

/** One who is looked for is the reader: "somebody who knows SQL". */
const SOUGHT =
  /(?<!\p{L})(?:look(?:ing)? for|seek(?:ing)?|hiring|in search of|need|want|recherch\p{L}*|cherch\p{L}*|recrut\p{L}*|besoin d|candidat\p{L}*|profile?s?|someone|somebody|quelqu)/iu;

/** "…, so you won't have to", "donc vous n'aurez pas à le faire". */
const NOT_LEFT_TO_READER =
  /^[^.;\n]{0,120}, (?:so (?:that )?you (?:won['’]t|will not|don['’]t|do not|needn['’]t) (?:have|need)|(?:donc|si bien que) (?:vous n['’]aurez|tu n['’]auras) pas (?:à|besoin))/iu;

const LONGEST_LOOK = 240;

/** Whether a place in a text is in what somebody else does or answers for: none of it is asked of the reader. */
export function isSaidOfOthers(text: string, at: number): boolean {
  if (NOT_LEFT_TO_READER.test(text.slice(at, at + LONGEST_LOOK))) return true;
  const near = text.slice(Math.max(0, at - LONGEST_LOOK), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const sentence = line.slice(1 + line.search(/[.!?;]\s[^.!?;]*$/u));
  if (REPORTS_TO.test(sentence)) return true;
  return (WHO_DO.test(sentence) || QUI_FONT.test(sentence)) && !SOUGHT.test(sentence);
}
