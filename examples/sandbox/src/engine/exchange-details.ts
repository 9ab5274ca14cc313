import { detectLanguage } from '@tremplin/linking';
import type { DropCategory, DroppedItem } from '@tremplin/profile';
import type { Exchange } from './engine.ts';
import type { Stranger, StrangerWords } from './strangers.ts';

/** A span of a text, or a JSON pointer, and what is put there instead. */
type Place = DroppedItem['source'];

const SWAPPED = ['identity', 'sex', 'birth', 'address', 'contact', 'school', 'photo'] as const;

/** The text with another person's name, sex, age, address and school, where a reader found such details. */
export function exchangeInText(
  text: string,
  dropped: readonly DroppedItem[],
  stranger: Stranger,
): { readonly text: string; readonly exchanges: readonly Exchange[] } {
  const language = detectLanguage(text).language === 'fr' ? 'fr' : 'en';
  const spans = leavesOf(dropped).toSorted((a, b) => a.start - b.start);
  const exchanges: Exchange[] = [];
  let written = '';
  let at = 0;
  for (const { start, end, category } of spans) {
    const before = text.slice(start, end);
    const isName = category === 'identity' && !exchanges.some((each) => each.category === category);
    const after = isName ? stranger.name : insteadOf(before, category, stranger[language]);
    if (start < at || after === null) continue;
    written += text.slice(at, start) + after;
    at = end;
    exchanges.push({ category, before, after });
  }
  return { text: written + text.slice(at), exchanges };
}

/** The same for a parsed document. The input is left as it is. */
export function exchangeInObject(
  value: object,
  dropped: readonly DroppedItem[],
  stranger: Stranger,
): { readonly value: object; readonly exchanges: readonly Exchange[] } {
  const copy = structuredClone(value);
  const exchanges: Exchange[] = [];
  for (const { source, category } of dropped) {
    if (!('pointer' in source) || !isSwapped(category)) continue;
    const steps = source.pointer.split('/').slice(1);
    const key = steps.pop() ?? '';
    const holder = steps.reduce<unknown>(stepInto, copy) as Record<string, unknown> | undefined;
    const before = holder?.[key];
    if (holder === undefined || typeof before !== 'string') continue;
    const after =
      category === 'identity' ? stranger.name : fieldInstead(key, category, stranger.en);
    // A field read as words (a summary that tells an age) is not the detail itself.
    if (after === null || before.length > 100) continue;
    holder[key] = after;
    exchanges.push({ category, before, after });
  }
  return { value: copy, exchanges };
}

function isSwapped(category: string): boolean {
  return (SWAPPED as readonly string[]).includes(category);
}

/** Spans of the details to exchange that hold no other span. */
function leavesOf(dropped: readonly DroppedItem[]): readonly {
  readonly start: number;
  readonly end: number;
  readonly category: DropCategory;
}[] {
  const spans = dropped.flatMap(({ source, category }) =>
    'start' in source ? [{ start: source.start, end: source.end, category }] : [],
  );
  return spans.filter(
    (span) =>
      isSwapped(span.category) && !spans.some((other) => other !== span && isWithin(other, span)),
  );
}

function isWithin(
  inner: Exclude<Place, { pointer: string }>,
  outer: Exclude<Place, { pointer: string }>,
): boolean {
  const isSmaller = inner.end - inner.start < outer.end - outer.start;
  return isSmaller && inner.start >= outer.start && inner.end <= outer.end;
}

function insteadOf(before: string, category: DropCategory, words: StrangerWords): string | null {
  return IN_TEXT[category]?.(before, words) ?? null;
}

/** What stands in the place of words of a text, by their category and their form. */
const IN_TEXT: Partial<
  Readonly<Record<DropCategory, (before: string, words: StrangerWords) => string | null>>
> = {
  sex: (_before, { sex }) => sex,
  birth: (before, { age, birth }) => (/\b(?:ans|years?|yrs?|aged)\b/iu.test(before) ? age : birth),
  address: (before, { town, street }) => {
    if (/\d{5}|[A-Z]{1,2}\d/u.test(before)) return town;
    return /\d/u.test(before) ? street : null;
  },
  contact: (before, { email, phone }) => {
    if (before.includes('@')) return email;
    return /^\+?[\d\s().-]{8,}$/u.test(before) ? phone : null;
  },
  school: (_before, { school }) => school,
};

/** What stands in the place of a field, by its key. */
function fieldInstead(key: string, category: DropCategory, words: StrangerWords): string | null {
  return FIELDS[category]?.(words)[key] ?? null;
}

const FIELDS: Partial<
  Readonly<Record<DropCategory, (words: StrangerWords) => Readonly<Record<string, string>>>>
> = {
  sex: ({ sex }) => ({ gender: sex, sex }),
  birth: ({ birthDate }) => ({ birthDate, dateOfBirth: birthDate }),
  address: ({ street, postalCode, city }) => ({ address: street, postalCode, city }),
  contact: ({ email, phone }) => ({ email, phone }),
  school: ({ school }) => ({ institution: school }),
  photo: () => ({ image: 'https://example.org/somebody-else.jpg' }),
};

function stepInto(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[step]
    : undefined;
}
