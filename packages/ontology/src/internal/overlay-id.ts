/** What may stand in the last part of an IRI as it is: letters and figures of any script, and `-._~`. */
const TO_ENCODE = /[^\p{L}\p{M}\p{N}\-._~]/gu;
/** Half a character, which has no encoding. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The id of a concept that has none, from its label: case and spaces do not matter, signs do (`C`, `C++`
 * and `C#` are three). Never to change: hosts store these ids.
 */
export function idFromLabel(namespace: string, label: string): string {
  return idFromCode(namespace, labelKeyOf(label).replaceAll(' ', '-'));
}

/** The id of a concept that has a short one of the host's own: itself when it is an IRI or has a prefix. */
export function idFromCode(namespace: string, code: string): string {
  if (isReference(code)) return code;
  const part = code.normalize('NFC').replace(LONE_SURROGATE, '\uFFFD');
  return `${namespace}${part.replace(TO_ENCODE, (sign) => encodeURIComponent(sign))}`;
}

/** An IRI (`http://…`, `urn:…`) or a code with a prefix (`rome:M1805`), without spaces. */
export function isReference(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/iu.test(text);
}

/** Two labels of a list that differ only in case or spaces are one. */
export function labelKeyOf(label: string): string {
  return label.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
