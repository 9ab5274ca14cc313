import { EmbeddingsError } from '../embeddings-error.ts';

interface IntegerRange {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** @throws EmbeddingsError `invalid-option`. */
export function checkInteger(value: number, { name, minimum, maximum }: IntegerRange): void {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return;
  throw new EmbeddingsError(
    'invalid-option',
    `${name} is ${String(value)}; give an integer from ${minimum} to ${maximum}`,
  );
}
