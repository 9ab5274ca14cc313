/** `(h/f)`, `[m/w/d]`, `(h/f:x)`, `(femme/homme)`: says that the title holds for everybody. */
const BRACKETED_MARK =
  /[([]\s*(?:[hfmwdxn](?:\s*[/.|:-]\s*[hfmwdxn])+|(?:femmes?|hommes?)\s*[/.|-]\s*(?:femmes?|hommes?)|tous genres|all genders|hf|fh|mwd|mfd)\s*[)\]]/giu;

/** The same without brackets: `Boulanger H/F - Lyon`. Two letters that differ, and no word. */
const BARE_MARK =
  /(?<![\p{L}\p{N}/])([hfmw])\s?\/\s?(?!\1)[hfmw](?:\s?[/:]\s?[dxn])*(?![\p{L}\p{N}/])/giu;

/** `employé(e)`, `chef(fe)s`, `infirmier(ère)`, `développeur (euse)`. */
const BRACKETED_ENDING = /(?<=\p{L}{2})\s?\(-?\p{L}{1,6}\)(s?)(?!\p{L})/giu;

/** What follows the masculine; with the plural that inclusive writing hangs on. */
const ENDING =
  '(?:eu?se|se|eure|t?rice|ice|d?rice|i?[eè]re|esse|i?enne|onne|n?ne|elle|l?le|ale|t?te|i?ve|ff?e|ée?|x|e)(?:[·•‧⋅∙.\\-‐‑]?s)?';

/** Points that nothing else is written with: "un·e", "chef·fe·s". */
const POINTED_ENDING = new RegExp(`(?<=\\p{L}{2})[·•‧⋅∙]${ENDING}(?![\\p{L}\\p{N}])`, 'giu');

/** Signs with other uses: only behind a longer word, and with an ending that is no word of a title. */
const SIGNED_ENDING =
  /(?<=\p{L}{3})[./\-‐‑](?:eu?se|(?<=eur.)se|eure|t?rice|i?[eè]re|esse|i?enne|(?<=n.)ne|(?<=l.)le|(?<=t.)te|i?ve|(?<=f.)fe|e)(?:[.\-‐‑/]?s)?(?![\p{L}\p{N}.])/giu;

/** A title without the marks and endings that say it holds for women and men: the masculine of each word. */
export function withoutGenderMarks(title: string): string {
  return title
    .normalize('NFC')
    .replace(BRACKETED_MARK, ' ')
    .replace(BARE_MARK, ' ')
    .replace(BRACKETED_ENDING, bracketed)
    .replace(POINTED_ENDING, '')
    .replace(SIGNED_ENDING, '')
    .replace(/(?:\s*[-–—,|]\s*)+$/u, '')
    .replace(/\s+([-–—,|])\s+(?:[-–—,|]\s+)+/gu, ' $1 ');
}

const FEMININE =
  /^\(-?(?:eu?se|se|eure|t?rice|ice|drice|i?[eè]re|esse|i?enne|onne|n?ne|elle|l?le|ale|t?te|i?ve|ff?e|ée?|e|es|s|x)\)$/iu;

/** "Chef de chantier (BTP)", "professeur (lycée)" keep their note. */
function bracketed(whole: string, plural: string): string {
  const note = whole.trim().slice(0, whole.trim().length - plural.length);
  return FEMININE.test(note) ? '' : whole;
}
