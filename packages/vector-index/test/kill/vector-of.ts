export interface NumberedChange {
  readonly id: string;
  /** `undefined`: the id is removed. */
  readonly vector: readonly number[] | undefined;
  readonly tags: readonly string[];
}

const IDS = 40;
const DIMENSIONS = 16;

/** What change `number` does; the vector and the tag say which change it was. */
export function vectorOf(number: number): NumberedChange {
  const id = `id-${(number * 17) % IDS}`;
  if (number % 5 === 4) return { id, vector: undefined, tags: [] };
  const vector = Array.from({ length: DIMENSIONS }, (_, i) => Math.sin(number * (i + 1)) + 1e-3);
  return { id, vector, tags: [`change-${number % 64}`] };
}
