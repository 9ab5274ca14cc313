import { seededRandom } from './seeded-random.ts';
import type { TrainingSettings } from './settings.ts';
import { createArena, type Arena } from './arena.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WebAssemblyMemory } from './web-assembly.ts';

/** What all workers see: the parameters, one batch, and what is computed of it. */
export interface TrainingMemory {
  /** Where the arrays are. */
  readonly memory: WebAssemblyMemory;
  readonly settings: TrainingSettings;
  readonly vocabulary: Omit<Vocabulary, 'words'>;
  readonly parameters: Parameters;
  readonly batch: BatchMemory;
  readonly activations: Activations;
  readonly groups: GroupMemory;
  /** Counter and round of the barrier. */
  readonly barrier: Int32Array;
  /** What workers do in this round; see `commands.ts`. */
  readonly command: Int32Array;
}

export interface Parameters {
  /** `rows × dimensions`. */
  readonly table: Float32Array;
  readonly tableSquare: Float32Array;
  /** Natural logarithm of the weight of the words of each slot: counted, not trained. */
  readonly logWeights: Float32Array;
}

/**
 * Texts 0 to `pairs` − 1 are the left ones, `pairs` to 2 `pairs` − 1 the right ones. An *entry* is a word on
 * one side, so that a word in both texts of a pair loses other n-grams on each.
 */
export interface BatchMemory {
  /** See the constants `PAIRS`, `ENTRIES`, `STEP`. */
  readonly header: Int32Array;
  /** One number: the learning rate of this step. */
  readonly rate: Float32Array;
  /** The text on each side of each pair, −1 for several in a row. */
  readonly textNumbers: Int32Array;
  readonly textOffsets: Int32Array;
  readonly textEntries: Int32Array;
  readonly entryWords: Int32Array;
  readonly entryTextOffsets: Int32Array;
  readonly entryTexts: Int32Array;
  /** Where the kept rows of an entry begin. */
  readonly entryRowOffsets: Int32Array;
}

export const PAIRS = 0;
export const ENTRIES = 1;
export const STEP = 2;

export interface Activations {
  readonly keptRows: Int32Array;
  readonly keptCounts: Int32Array;
  readonly wordVectors: Float32Array;
  readonly wordGradients: Float32Array;
  /** Texts, brought to length 1, and what they were divided by. */
  readonly units: Float32Array;
  readonly lengths: Float32Array;
  /** The units, left and right, with texts as columns. */
  readonly unitColumns: Float32Array;
  readonly textGradients: Float32Array;
  /** `exp(logit − largest possible)`, then the gradient of the loss by the cosines. */
  readonly scores: Float32Array;
  readonly scoreColumns: Float32Array;
  readonly rowSums: Float32Array;
  readonly columnSums: Float32Array;
  readonly losses: Float32Array;
  readonly rowGradients: Float32Array;
  /** The step in which a row's gradient is summed, counted from 1. */
  readonly rowStamps: Int32Array;
  /** The last step that changed a row. */
  readonly rowSteps: Int32Array;
}

/** Groups of one source while their neighbours are looked up. */
export interface GroupMemory {
  /** One number: how many groups. */
  readonly header: Int32Array;
  readonly vectors: Float32Array;
  readonly neighbors: Int32Array;
  /** Of each worker: `BLOCK_ROWS` groups compared with all. */
  readonly scores: readonly Float32Array[];
}

export const BLOCK_ROWS = 32;

export function allocateMemory(
  settings: TrainingSettings,
  vocabulary: Vocabulary,
  sizes: { readonly mostGroups: number; readonly workers: number },
): TrainingMemory {
  const { mostGroups } = sizes;
  const columns = Math.ceil(mostGroups / 4) * 4;
  const { words: _words, ...tables } = vocabulary;
  const arena = createArena();
  const occurrences = 2 * settings.batch * settings.maxWords;
  let widest = 0;
  for (let w = 0; w < vocabulary.words.length; w++) {
    widest = Math.max(widest, vocabulary.rowOffsets[w + 1]! - vocabulary.rowOffsets[w]!);
  }
  return {
    memory: arena.memory,
    settings,
    vocabulary: tables,
    parameters: initialParameters(settings, vocabulary, arena),
    batch: allocateBatch(settings, occurrences, arena),
    activations: allocateActivations(
      settings,
      { occurrences, keptRows: occurrences * widest },
      arena,
    ),
    groups: {
      header: arena.int32(1),
      vectors: arena.float32(columns * settings.dimensions),
      neighbors: arena.int32(mostGroups * settings.hardNeighbors),
      scores: Array.from({ length: sizes.workers }, () => arena.float32(BLOCK_ROWS * columns)),
    },
    barrier: arena.int32(2),
    command: arena.int32(1),
  };
}

/** What the weights of words start from; see {@link initialParameters}. */
const SIF_CONSTANT = 1e-3;

/**
 * A random projection of n-grams, N(0, 1/d), and weights from counts.
 *
 * Reference: S. Arora, Y. Liang, T. Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017,
 * §3: the weight of a word is a / (a + p), p its share of all words.
 */
function initialParameters(
  settings: TrainingSettings,
  vocabulary: Vocabulary,
  arena: Arena,
): Parameters {
  const { ngrams, dimensions, slots, seed } = settings;
  const size = ngrams.rows * dimensions;
  const table = arena.float32(size);
  const random = seededRandom(seed);
  const deviation = Math.sqrt(1 / dimensions);
  for (let i = 0; i < size; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    table[i] = radius * Math.cos(angle);
    table[i + 1] = radius * Math.sin(angle);
  }
  return {
    table,
    tableSquare: arena.float32(size),
    logWeights: countedWeights(vocabulary, arena.float32(slots)),
  };
}

/** Natural logarithms of SIF weights; a slot without a word has the weight of a word met once. */
function countedWeights(vocabulary: Vocabulary, weights: Float32Array): Float32Array {
  const slots = weights.length;
  const counts = new Float64Array(slots);
  let total = 0;
  for (const [w, count] of vocabulary.counts.entries()) {
    counts[vocabulary.slots[w]!] = counts[vocabulary.slots[w]!]! + count;
    total += count;
  }
  for (let s = 0; s < slots; s++) {
    const share = Math.max(1, counts[s]!) / total;
    weights[s] = Math.log(SIF_CONSTANT / (SIF_CONSTANT + share));
  }
  return weights;
}

function allocateBatch(settings: TrainingSettings, occurrences: number, arena: Arena): BatchMemory {
  const texts = 2 * settings.batch;
  return {
    header: arena.int32(3),
    rate: arena.float32(1),
    textNumbers: arena.int32(texts),
    textOffsets: arena.int32(texts + 1),
    textEntries: arena.int32(occurrences),
    entryWords: arena.int32(occurrences),
    entryTextOffsets: arena.int32(occurrences + 1),
    entryTexts: arena.int32(occurrences),
    entryRowOffsets: arena.int32(occurrences + 1),
  };
}

function allocateActivations(
  { batch, dimensions, ngrams }: TrainingSettings,
  sizes: { readonly occurrences: number; readonly keptRows: number },
  arena: Arena,
): Activations {
  const vectors = 2 * batch * dimensions;
  return {
    keptRows: arena.int32(sizes.keptRows),
    keptCounts: arena.int32(sizes.occurrences),
    wordVectors: arena.float32(sizes.occurrences * dimensions),
    wordGradients: arena.float32(sizes.occurrences * dimensions),
    units: arena.float32(vectors),
    lengths: arena.float32(2 * batch),
    unitColumns: arena.float32(vectors),
    textGradients: arena.float32(vectors),
    scores: arena.float32(batch * batch),
    scoreColumns: arena.float32(batch * batch),
    rowSums: arena.float32(batch),
    columnSums: arena.float32(batch),
    losses: arena.float32(batch),
    rowGradients: arena.float32(ngrams.rows * dimensions),
    rowStamps: arena.int32(ngrams.rows),
    rowSteps: arena.int32(ngrams.rows),
  };
}
