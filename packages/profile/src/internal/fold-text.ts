/** Lower case, without accents, with plain apostrophes and hyphens and single spaces: for look-up in our own word lists. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’ʼ`]/gu, "'")
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Nothing to fold but the case; ASCII without double spaces. */
const PLAIN = /^(?:[!-_a-~]| (?! )){0,2000}$/u;
