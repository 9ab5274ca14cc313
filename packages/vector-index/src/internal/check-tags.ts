import { VectorIndexError } from '../vector-index-error.ts';
import type { TagFilter } from '../vector-index.ts';

/** @throws VectorIndexError `invalid-tags` when it is not a list of strings. */
export function checkTags(tags: unknown, subject: string): void {
  if (!Array.isArray(tags)) throw refused(subject, `the tags are ${nameOf(tags)}`);
  tags.forEach((tag: unknown, i) => {
    if (typeof tag !== 'string') throw refused(subject, `tag ${i} is ${nameOf(tag)}`);
  });
}

/** @throws VectorIndexError `invalid-tags`; an unknown part too, because ignoring one would find too much. */
export function checkTagFilter(filter: TagFilter): void {
  for (const [part, value] of Object.entries(filter) as [string, unknown][]) {
    const subject = `search: tags.${part}`;
    if (part === 'all' || part === 'none') {
      if (value !== undefined) checkTags(value, subject);
    } else if (part === 'anyOf') {
      if (value === undefined) continue;
      if (!Array.isArray(value)) throw refused(subject, `the lists are ${nameOf(value)}`);
      for (const tags of value) checkTags(tags, subject);
    } else throw refused(subject, 'there is no such part');
  }
}

function refused(subject: string, what: string): VectorIndexError {
  return new VectorIndexError(
    'invalid-tags',
    `${subject}: ${what}; give arrays of strings, in a filter under all, anyOf and none`,
  );
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : `a ${typeof value}`;
}
