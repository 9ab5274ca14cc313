import type { TagFilter } from '@tremplin/vector-index';
import { toIdText } from './id-text.ts';

export interface TagCondition {
  /** SQL with parameters from `$first` on; `true` for no condition. */
  readonly sql: string;
  readonly values: readonly (readonly string[])[];
}

/** Conditions on tags as SQL, so that the database, and each server of a part, reads only what meets them. */
export function tagCondition(tags: TagFilter | undefined, first: number): TagCondition {
  const { all = [], anyOf = [], none = [] } = tags ?? {};
  const terms: string[] = [];
  const values: (readonly string[])[] = [];
  const add = (list: readonly string[], term: (parameter: string) => string): void => {
    terms.push(term(`$${first + values.length}::text[]`));
    values.push(list.map(toIdText));
  };
  if (all.length > 0) add(all, (parameter) => `tags @> ${parameter}`);
  for (const list of anyOf) add(list, (parameter) => `tags && ${parameter}`);
  if (none.length > 0) add(none, (parameter) => `not tags && ${parameter}`);
  return { sql: terms.join(' and ') || 'true', values };
}
