import { addRows } from './internal/add-rows.ts';
import { addWords } from './internal/add-words.ts';
import { fnv1a } from './internal/fnv1a.ts';
import { openModel, type ModelParts } from './internal/model-format.ts';
import { rememberRecent } from './internal/remember-recent.ts';
import { scaleInto } from './internal/scale-to-unit.ts';
import { createWordBuffer, scanWords } from './internal/scan-words.ts';
import { MAX_WORD_LENGTH } from './internal/split-words.ts';
import { textWriters, type TextWriter } from './internal/text-writers.ts';
import { createWordMemory } from './internal/word-memory.ts';
import { maxWordRows, wordRows } from './internal/word-rows.ts';
import type { StaticModel } from './static-model.ts';

/**
 * Words kept, 0.6 to 0.7 kB each: up to twice as many by the texts they are in, and as many, up to twice as many for a
 * while, by who asks for a word alone.
 */
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
  const write = createWordWriter(parts);
  const wordVector = rememberRecent((word) => {
    const vector = new Float32Array(dimensions);
    write(word, vector);
    return vector;
  }, KEPT_WORDS);
  const writeText = createTextWriter(write, dimensions);
  const model: StaticModel = {
    id: `${name}-${parts.checksum.toString(16).padStart(8, '0')}`,
    dimensions,
    languages,
    wordWeight: (word) => weightOf(parts, word),
    wordVector,
    textVector(text) {
      const vector = new Float32Array(dimensions);
      writeText(text, vector, 0);
      return vector;
    },
  };
  textWriters.set(model, writeText);
  return model;
}

/** Adds the vector of a word to zeros. */
type WordWriter = (word: string, into: Float32Array) => void;

function createWordWriter(parts: ModelParts): WordWriter {
  const { header } = parts;
  const usual = new Int32Array(maxWordRows(MAX_WORD_LENGTH, header));
  return (word, into) => {
    const most = maxWordRows(word.length, header);
    const rows = most > usual.length ? new Int32Array(most) : usual;
    const count = wordRows(word, header, rows);
    if (count > 0) addRows(parts, { rows, count, factor: weightOf(parts, word) / count }, into);
  };
}

function createTextWriter(write: WordWriter, dimensions: number): TextWriter {
  const memory = createWordMemory({ dimensions, size: 2 * KEPT_WORDS, write });
  const buffer = createWordBuffer();
  const sum = new Float32Array(dimensions);
  return (text, into, at) => {
    const count = scanWords(text, buffer);
    const places = memory.findAll(buffer, count);
    addWords({ vectors: memory.vectors(), places, count }, sum.fill(0));
    scaleInto(sum, into, at);
  };
}

function weightOf({ header, weightCodes }: ModelParts, word: string): number {
  const code = weightCodes[fnv1a(word) % header.slots]!;
  return Math.exp(header.weightBase + code * header.weightStep);
}
