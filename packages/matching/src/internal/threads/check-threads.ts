import { MatchingError } from '../../matching-error.ts';

const MOST = 256;

/** @throws MatchingError `invalid-option`. */
export function checkThreads(threads: number): void {
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST) return;
  throw new MatchingError(
    'invalid-option',
    `threads is ${threads}; give an integer from 1 to ${MOST}`,
  );
}
