import { VectorIndexError } from '../vector-index-error.ts';

export interface SearchGuard {
  /** Runs a search during which {@link SearchGuard.checkIdle} refuses. */
  during<T>(search: () => T): T;
  /** @throws VectorIndexError `changed-while-searching`. */
  checkIdle(operation: string): void;
}

/**
 * Keeps a filter from changing the index that calls it: rows would move under the search, and
 * native code would read memory that is no longer its own.
 */
export function createSearchGuard(): SearchGuard {
  let searches = 0;
  return {
    during: (search) => {
      searches++;
      try {
        return search();
      } finally {
        searches--;
      }
    },
    checkIdle: (operation) => {
      if (searches === 0) return;
      throw new VectorIndexError(
        'changed-while-searching',
        `${operation} called by the filter of a search; change the index after the search`,
      );
    },
  };
}
