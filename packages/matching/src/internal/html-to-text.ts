const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  bull: '•',
  ndash: '–',
  hellip: '…',
};

/**
 * The words of a job description that may be HTML, one block per line. For reading, not for showing:
 * what is not text is dropped, and nothing of the result is ever rendered as HTML.
 */
export function htmlToText(html: string): string {
  if (!/<[a-z/!][^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{1,6});/iu.test(html)) return html;
  return html
    .replace(/<(script|style)\b[^<>]{0,500}>[^<]{0,100000}/giu, ' ')
    .replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|section)\b[^<>]{0,500}>/giu, '\n')
    .replace(/<[^<>]{0,2000}>/gu, ' ')
    .replace(/&([a-z]{2,8});/giu, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .replace(/&#(\d{1,6});/gu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}
