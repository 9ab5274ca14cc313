import { LinkingError } from '../../linking-error.ts';
import { checkText } from '../check-options.ts';

/** UTF-16 units. The embedder reads no more of a text either. */
const MAXIMUM_TEXT_LENGTH = 2_000_000;

export function checkTexts(texts: readonly unknown[]): void {
  for (const text of texts) checkText(text, MAXIMUM_TEXT_LENGTH);
}

export function checkRankOptions(given: {
  readonly limit?: number;
  readonly kinds?: readonly string[];
  readonly ranked?: number;
}): void {
  const { limit, kinds = [], ranked } = given;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
    throw new LinkingError(
      'invalid-option',
      `limit ${String(limit)}; give a whole number, 1 or more`,
    );
  }
  if (ranked === 0) {
    throw new LinkingError(
      'invalid-option',
      `kinds [${kinds.join(', ')}]: the pack has nothing of them; name kinds that it has`,
    );
  }
}
