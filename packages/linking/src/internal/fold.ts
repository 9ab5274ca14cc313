const ASCII = /^[\x20-\x7e]*$/;
const DROPPED = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const UNDECOMPOSED = /[œæßøłđıðþ]/g;
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
};

/** Lower case, without accents, ligatures or invisible characters: what two spellings have in common. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => REPLACEMENTS[letter]!)
    .replace(DROPPED, '');
}
