/** Elements after which a new line begins. */
const BLOCK_END =
  /<\/?(?:p|div|h[1-6]|ul|ol|tr|table|blockquote)(?:\s[^<>]{0,2000})?\/?>|<br\s{0,9}\/?>/giu;
const ITEM = /<li(?:\s[^<>]{0,2000})?>/giu;
const OTHER_TAG = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>/giu;
/** Scripts and styles are no text. */
const UNSEEN = /<(script|style)(?:\s[^<>]{0,2000})?>[^<]*(?:<(?!\/\1)[^<]*)*(?:<\/\1>|$)/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ucirc: 'û',
  ugrave: 'ù',
  oelig: 'œ',
};

/** The text of a fragment of HTML, with a line for each block and a bullet for each item; plain text stays as it is. */
export function plainText(html: string): string {
  if (!/[<&]/u.test(html)) return html;
  return html
    .replaceAll(UNSEEN, '\n')
    .replaceAll(ITEM, '\n- ')
    .replaceAll(BLOCK_END, '\n')
    .replaceAll(OTHER_TAG, '')
    .replaceAll(ENTITY, characterOf)
    .replaceAll(/[ \t]{0,99}\n\s{0,999}/gu, '\n')
    .trim();
}

function characterOf(entity: string, ...groups: readonly unknown[]): string {
  const [decimal, hex, name] = groups as readonly (string | undefined)[];
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : entity;
}
