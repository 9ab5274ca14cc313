import { fnv1a } from './internal/fnv1a.ts';
import { openModel, type ModelParts } from './internal/model-format.ts';
import { readWords } from './internal/read-words.ts';
import { rememberRecent } from './internal/remember-recent.ts';
import { scaleToUnit } from './internal/scale-to-unit.ts';
import { maxWordRows, wordRows } from './internal/word-rows.ts';
import type { StaticModel } from './static-model.ts';

/** Word vectors kept, about 0.7 kB each; up to twice as many for a while. */
const KEPT_WORDS = 16_384;

/**
 * Reads a model file: the bundled one, or one trained on a host's own labels. The bytes are used as they are,
 * so do not change them.
 *
 * @throws EmbeddingsError `invalid-model` (not a model file), `model-version` (of another version of this
 *   package), `model-checksum` (truncated or altered).
 *
 * @example
 * ```ts no-run
 * import { loadStaticModel, staticEmbedder } from '@tremplin/embeddings';
 *
 * const response = await fetch('/assets/model.bin');
 * const model = loadStaticModel(await response.arrayBuffer());
 * const embedder = await staticEmbedder({ model });
 * ```
 */
export function loadStaticModel(bytes: ArrayBuffer | Uint8Array): StaticModel {
  const parts = openModel(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  const { name, dimensions, languages } = parts.header;
  const wordVector = rememberRecent((word) => computeWordVector(parts, word), KEPT_WORDS);
  return {
    id: `${name}-${parts.checksum.toString(16).padStart(8, '0')}`,
    dimensions,
    languages,
    wordWeight: (word) => weightOf(parts, word),
    wordVector,
    textVector(text) {
      const sum = new Float32Array(dimensions);
      for (const word of readWords(text)) {
        const vector = wordVector(word);
        for (let k = 0; k < dimensions; k++) sum[k]! += vector[k]!;
      }
      return scaleToUnit(sum);
    },
  };
}

function weightOf({ header, weightCodes }: ModelParts, word: string): number {
  const code = weightCodes[fnv1a(word) % header.slots]!;
  return Math.exp(header.weightBase + code * header.weightStep);
}

function computeWordVector(parts: ModelParts, word: string): Float32Array {
  const { header, scales, table } = parts;
  const { dimensions } = header;
  const rows = new Int32Array(maxWordRows(word.length, header));
  const count = wordRows(word, header, rows);
  const vector = new Float32Array(dimensions);
  if (count === 0) return vector;
  const weight = weightOf(parts, word) / count;
  for (let f = 0; f < count; f++) {
    const scale = scales[rows[f]!]! * weight;
    const row = rows[f]! * dimensions;
    for (let k = 0; k < dimensions; k++) vector[k]! += table[row + k]! * scale;
  }
  return vector;
}
