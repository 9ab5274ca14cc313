import type { BloomFilter } from '../src/names/bloom-filter.ts';
import type { NameWeights } from '../src/names/name-logit.ts';

/** The source of the module that holds the tables. */
export function writeNameTables(
  sets: Readonly<Record<string, BloomFilter>>,
  { weights, scale, bias }: NameWeights,
): string {
  const base64 = (bytes: Uint8Array | Int8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const entries = Object.entries(sets).map(
    ([name, { bits }]) => `  ${name}:\n    '${base64(bits)}',\n`,
  );
  return `// Written by training/train-names.ts. Sources in NOTICE.

/** Bloom filters of folded words, in base64. */
export const WORD_SETS: Readonly<
  Record<'given' | 'common' | 'frequent' | 'surnames' | 'words' | 'skills' | 'places' | 'phrases', string>
> = {
${entries.join('')}};

/** Weights of the character model, in base64. */
export const WEIGHTS: string =
  '${base64(weights)}';
export const SCALE: number = ${scale};
export const BIAS: number = ${bias};
`;
}
