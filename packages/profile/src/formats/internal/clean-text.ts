/** Marks that are not seen: zero width, soft hyphen, direction, byte order, and control characters but tab and line end. */
// oxlint-disable-next-line no-control-regex -- control characters are what is removed
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff]/gu;

/** Text of a file as people see it: composed letters, plain blanks, no unseen marks, ligatures as letters. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ');
}
