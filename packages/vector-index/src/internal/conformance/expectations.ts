import type { Neighbor } from '../../vector-index.ts';

/** Similarities of implementations that sum in float32 differ by less than this. */
const TOLERANCE = 1e-5;

/** Compares as JSON, which is enough for ids, numbers and lists of them. */
export function expectEqual(got: unknown, expected: unknown, what: string): void {
  const [shown, wanted] = [JSON.stringify(got), JSON.stringify(expected)];
  if (shown !== wanted) throw new Error(`${what}: expected ${wanted}, got ${shown}`);
}

/** Same ids in the same order, similarities within rounding. */
export function expectNeighbors(
  got: readonly Neighbor[],
  expected: readonly Neighbor[],
  what: string,
): void {
  const alike =
    got.length === expected.length &&
    got.every(({ id, similarity }, i) => {
      const wanted = expected[i]!;
      return id === wanted.id && Math.abs(similarity - wanted.similarity) < TOLERANCE;
    });
  if (!alike) throw new Error(`${what}: expected ${listed(expected)}, got ${listed(got)}`);
}

export function expectIds(
  got: readonly Neighbor[],
  expected: readonly string[],
  what: string,
): void {
  expectEqual(
    got.map(({ id }) => id),
    expected,
    what,
  );
}

/** An error, not only a rejected promise of something else; its message must contain `mention`. */
export async function expectRefused(
  action: () => unknown,
  { what, mention = '' }: { readonly what: string; readonly mention?: string },
): Promise<void> {
  let error: unknown;
  try {
    await action();
  } catch (caught) {
    error = caught;
  }
  if (!(error instanceof Error)) throw new Error(`${what}: expected an error, got none`);
  if (!error.message.includes(mention)) {
    throw new Error(`${what}: expected an error naming ${mention}, got "${error.message}"`);
  }
}

function listed(neighbors: readonly Neighbor[]): string {
  const shown = neighbors
    .slice(0, 12)
    .map(({ id, similarity }) => `${JSON.stringify(id)} ${similarity}`);
  return `${neighbors.length} [${shown.join(', ')}${neighbors.length > shown.length ? ', …' : ''}]`;
}
