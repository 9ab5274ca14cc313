import type { TextSpan } from './text-span.ts';

/** Bullets of lists. Those that also mean something else need a space after them: `-5`, `*2019*`, `**Acme**`. */
const BULLET = /^\s*(?:[•‣◦▪●○■□➢➤✓]|[*+·–—-](?=\s))/u;
/** Longer lines are prose. */
const SHORT = 120;
/**
 * Six words that end as a sentence does, and another one, or dates of something else, behind them: prose, however short
 * the whole is. Dates alone may stand behind a title that ends with a full stop.
 */
const SENTENCE =
  /(?:[^\s]{1,40}[ \t]{1,3}){5}[^\s]{0,40}\p{Ll}{2}[.!?][ \t]{1,3}(?:\p{Lu}|\p{Nd}[^:\n]{0,30}:[ \t]{0,3}\p{L})/u;

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

export function isBullet(text: string): boolean {
  return BULLET.test(text);
}

/** A line that could be a title, a name or an employer, rather than a sentence. */
export function isHeadLike(text: string): boolean {
  return (
    text.length <= SHORT &&
    !isBlank(text) &&
    !isBullet(text) &&
    !/[.;!?]\s*$/u.test(text) &&
    !SENTENCE.test(text)
  );
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** The line under a heading or between the rows of a table: marks and no words. */
export function isRule(text: string): boolean {
  return /^[\s|:=_*-]{3,400}$/u.test(text) && /[=_*-]{3}/u.test(text);
}

/** Whether hardly anything stands on the line besides its dates. */
export function isDateAlone(text: string, { start, end }: TextSpan): boolean {
  return !/\p{L}{3}/u.test(text.slice(0, start) + text.slice(end));
}
