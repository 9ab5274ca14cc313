import { EmbeddingsError } from '../embeddings-error.ts';

interface Expected {
  readonly count: number;
  readonly dimensions: number;
}

/**
 * The vectors of an answer of `/v1/embeddings`, in the order of the request: by `index`, whatever the order of
 * the answer.
 *
 * @throws EmbeddingsError `invalid-response`.
 */
export function parseEmbeddingList(answer: unknown, { count, dimensions }: Expected): Float32Array {
  const data = (answer as { readonly data?: unknown } | null)?.data;
  if (!Array.isArray(data)) throw invalid('has no list "data"');
  if (data.length !== count) throw invalid(`has ${data.length} vectors for ${count} texts`);
  const vectors = new Float32Array(count * dimensions);
  const seen = new Set<number>();
  for (const [place, item] of data.entries()) {
    const { index = place, embedding } = (item ?? {}) as { index?: unknown; embedding?: unknown };
    if (!isPlace(index, count)) throw invalid(`numbers a vector outside 0 to ${count - 1}`);
    if (seen.has(index)) throw invalid(`gives vector ${index} twice`);
    seen.add(index);
    vectors.set(checkVector(embedding, { index, dimensions }), index * dimensions);
  }
  return vectors;
}

function isPlace(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}

function checkVector(
  value: unknown,
  { index, dimensions }: { readonly index: number; readonly dimensions: number },
): readonly number[] {
  if (!Array.isArray(value)) throw invalid(`has no list of numbers at vector ${index}`);
  if (value.length !== dimensions) {
    throw invalid(
      `has ${value.length} numbers at vector ${index}, not the ${dimensions} of the option`,
    );
  }
  if (!value.every((number) => Number.isFinite(number))) {
    throw invalid(`has something else than numbers at vector ${index}`);
  }
  return value as readonly number[];
}

function invalid(what: string): EmbeddingsError {
  return new EmbeddingsError(
    'invalid-response',
    `http: the answer ${what}; check url, model and dimensions`,
  );
}
