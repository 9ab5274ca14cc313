import { Problem } from './problem.ts';

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  /** `null` on the last page. */
  readonly next: string | null;
}

/**
 * One page of a list that stays the same for one `version`. A cursor of another version is refused rather than
 * answered: a person who moved between two pages would be shown twice, or never.
 */
export function pageOf<T>(
  list: readonly T[],
  { limit, after, version }: { limit: number; after?: string | undefined; version: string },
): Page<T> {
  const start = after === undefined ? 0 : placeOf(after, version);
  const end = start + limit;
  return {
    total: list.length,
    items: list.slice(start, end),
    next: end < list.length ? `${version}.${end}` : null,
  };
}

function placeOf(cursor: string, version: string): number {
  const [, of, place] = /^(.+)\.(\d{1,9})$/u.exec(cursor) ?? [];
  if (of === undefined) {
    throw new Problem(400, 'invalid-cursor', 'after: give the `next` of the page before');
  }
  if (of !== version) {
    throw new Problem(
      409,
      'ranking-changed',
      'the ranking has changed since that page; start again without `after`',
    );
  }
  return Number(place);
}
