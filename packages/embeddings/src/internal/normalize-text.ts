/** Letters that NFKD leaves as they are. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const OTHER_LETTERS = /[œæßøłđðþı]/gu;

/** Neither letter nor digit nor the signs of C++ and C#: taken out before NFKD makes letters of ™ or ℃. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}\p{Cf}+#]+/gu;

/** Marks that sit on a letter, and signs that show nothing: joiners, soft hyphens, direction marks. */
const SILENT = /[\p{M}\p{Cf}]+/gu;

const ASCII_ONLY = /^[\0-\x7f]*$/u;

/**
 * Lower case without accents; what is not then a letter a to z, a digit, `+` or `#` separates words. A text in
 * capitals, decomposed (NFD) or without its accents gives the same words.
 */
export function normalizeText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .replace(SEPARATORS, ' ')
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .replace(OTHER_LETTERS, (letter) => PLAIN_LETTERS[letter]!);
}
