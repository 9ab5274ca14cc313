const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/u;
/** Marks of a trade name: decomposed, they would become letters of the name. */
const TRADE_MARKS = /[©®℠™]/gu;
/** Before decomposition, which makes a space and an accent of the acute one. */
const APOSTROPHES = /[´‘’ʹʻʼʽ′＇]/gu;
const DASHES = /[‐‑‒–—−]/gu;
const MIDDLE_DOTS = /[•‧⋅∙・]/gu;
/** Accents of alphabets, and what is not seen. Vowel signs of other scripts are letters there: they stay. */
const DROPPED =
  // oxlint-disable-next-line no-misleading-character-class -- single marks are what is looked for
  /[\u00ad\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufeff]/gu;
const UNDECOMPOSED = /[œæßøłđıðþς♯]/gu;
const REPLACEMENTS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  '♯': '#',
};

/** Lower case without accents or ligatures, and with one sign for each of apostrophe, hyphen and middle dot. */
export function foldText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return text
    .replace(TRADE_MARKS, ' ')
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(DASHES, '-')
    .replace(MIDDLE_DOTS, '·')
    .replaceAll('`', "'")
    .replace(UNDECOMPOSED, (letter) => REPLACEMENTS[letter]!);
}
