/** Letters without a decomposition, and what they count as. */
const SINGLE: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ß: 's',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  ħ: 'h',
  '’': "'",
  ʼ: "'",
};

const TABLE_SIZE = 0x2100;

/** Character code → code of its small letter without marks; 0 for what is not there at all: marks, zero-width characters. */
const TABLE: Uint16Array = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => foldOne(code));

/** The code that a UTF-16 unit counts as when words are compared; 0 when it counts as nothing. */
export function foldCode(code: number): number {
  if (code < TABLE_SIZE) return TABLE[code]!;
  if (code >= 0xff01 && code <= 0xff5e) return TABLE[code - 0xfee0]!;
  return code === 0xfeff ? 0 : code;
}

function foldOne(code: number): number {
  const isMark = code >= 0x300 && code <= 0x36f;
  const isInvisible = code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060;
  if (isMark || isInvisible) return 0;
  const lower = String.fromCharCode(code).toLowerCase();
  const known = SINGLE[lower[0]!];
  return (known ?? lower.normalize('NFKD')).charCodeAt(0);
}
