import type { ContextDetector } from '../redaction/text-context.ts';
import type { TextFinding } from '../text-finding.ts';

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
/** RFC 5321, section 4.5.3.1.1. */
const MAX_LOCAL = 64;
const AT = '(?:@|[[(]\\s?(?:at|arobase)\\s?[)\\]])';
const DOMAIN: RegExp = new RegExp(
  `${AT}[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}\\.){0,5}[\\p{L}\\p{N}-]{1,63}`,
  'uy',
);
const SPACED: RegExp = new RegExp(
  `\\s?${AT}\\s?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}\\s?\\.\\s?){1,4}[\\p{L}]{2,24}`,
  'uy',
);
/** Without a dot, only the end of a domain: "cont@ct" is no address. */
const BARE = /[@)\]](?:fr|com|org|net|eu|be|ch|de|uk|io)$/u;
const SIGNS = ['@', '[at]', '(at)', '[ at ]', '( at )', '[arobase]', '(arobase)'];

/** E-mail addresses, also with `[at]`, `(arobase)` and blanks around `@` and dots. `@name` alone is an account. */
export const emailAddressDetector: ContextDetector = ({ text, lower }) => {
  const found: TextFinding[] = [];
  for (const sign of SIGNS) {
    for (let at = lower.indexOf(sign); at !== -1; at = lower.indexOf(sign, at + 1)) {
      const finding = addressAt(text, at);
      if (finding) found.push(finding);
    }
  }
  return found;
};

function addressAt(text: string, at: number): TextFinding | undefined {
  const isSpaced = text[at - 1] === ' ';
  let start = isSpaced ? at - 1 : at;
  const last = start;
  while (start > 0 && last - start < MAX_LOCAL && LOCAL.test(text[start - 1]!)) start -= 1;
  while (start < last && /[.'%+]/u.test(text[start]!)) start += 1;
  if (start === last) return undefined;
  const pattern = isSpaced || text[at + 1] === ' ' ? SPACED : DOMAIN;
  pattern.lastIndex = last;
  const domain = pattern.exec(text)?.[0];
  if (domain === undefined || !(domain.includes('.') || BARE.test(domain))) return undefined;
  return {
    start,
    end: last + domain.length,
    kind: 'email',
    confidence: 0.97,
    reason: 'e-mail address',
    criterion: 20,
  };
}
