import { VectorIndexError } from '../vector-index-error.ts';

interface IntegerRange {
  readonly name: string;
  readonly minimum: number;
  /** @defaultValue 4,294,967,295, what an unsigned 32-bit integer holds */
  readonly maximum?: number;
}

/** @throws VectorIndexError `invalid-option`. */
export function checkInteger(
  value: number,
  { name, minimum, maximum = 0xff_ff_ff_ff }: IntegerRange,
): void {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return;
  throw new VectorIndexError(
    'invalid-option',
    `${name} is ${String(value)}; give an integer from ${minimum} to ${maximum}`,
  );
}
