import { tokenize } from '@tremplin/embeddings';

const SHORTEST = 2;
const LONGEST = 5;

/** Texts of concepts, found by their characters. */
export interface LexicalIndex {
  /** Per concept, the highest score of its texts and their mean. */
  score(
    text: string,
    options: { readonly byCoverage: boolean },
  ): { readonly best: Float32Array; readonly mean: Float32Array };
}

/** For each feature, the texts that have it and with what weight. */
interface Postings {
  readonly texts: Uint32Array[];
  readonly weights: Float32Array[];
}

/**
 * Cosine of character n-grams (2 to 5, within words) weighted by (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1);
 * `byCoverage`: times the share of the text's words, by idf, that the asked text has too.
 *
 * Reference: Salton & Buckley (1988), Term-weighting approaches in automatic text retrieval.
 */
export function createLexicalIndex(lists: readonly (readonly string[])[]): LexicalIndex {
  const texts = lists.flat();
  const owners = Uint32Array.from(lists.flatMap((list, i) => list.map(() => i)));
  const sizes = Float32Array.from(lists, (list) => list.length);
  const grams = createFeatures(texts.map(gramsOf));
  const words = createFeatures(texts.map(wordsOf));
  return {
    score(text, { byCoverage }) {
      const cosines = products(grams, gramsOf(text), texts.length);
      const covered = byCoverage ? coverage(words, wordsOf(text), texts.length) : undefined;
      const best = new Float32Array(lists.length);
      const mean = new Float32Array(lists.length);
      for (let i = 0; i < texts.length; i++) {
        const score = cosines[i]! * (covered ? covered[i]! : 1);
        const owner = owners[i]!;
        if (score > best[owner]!) best[owner] = score;
        mean[owner]! += score / sizes[owner]!;
      }
      return { best, mean };
    },
  };
}

interface Features {
  readonly places: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  readonly postings: Postings;
  readonly totals: Float32Array;
}

function createFeatures(counts: readonly ReadonlyMap<string, number>[]): Features {
  const places = new Map<string, number>();
  const frequency: number[] = [];
  for (const each of counts) {
    for (const feature of each.keys()) {
      const place = places.get(feature) ?? places.size;
      places.set(feature, place);
      frequency[place] = (frequency[place] ?? 0) + 1;
    }
  }
  const idf = Float64Array.from(frequency, (df) => Math.log((1 + counts.length) / (1 + df)) + 1);
  const postings = {
    texts: frequency.map((df) => new Uint32Array(df)),
    weights: frequency.map((df) => new Float32Array(df)),
  };
  const filled = new Uint32Array(frequency.length);
  const totals = new Float32Array(counts.length);
  for (const [text, each] of counts.entries()) {
    const own = [...each].map(([feature, tf]) => {
      const place = places.get(feature)!;
      return { place, weight: (1 + Math.log(tf)) * idf[place]! };
    });
    const length = Math.sqrt(own.reduce((sum, { weight }) => sum + weight * weight, 0));
    for (const { place, weight } of own) {
      postings.texts[place]![filled[place]!] = text;
      postings.weights[place]![filled[place]!++] = weight / length;
      totals[text]! += idf[place]!;
    }
  }
  return { places, idf, postings, totals };
}

/** Cosines with all texts; an asked feature that no text has counts in the length as the rarest does. */
function products(
  { places, idf, postings }: Features,
  asked: ReadonlyMap<string, number>,
  size: number,
): Float32Array {
  const sums = new Float32Array(size);
  let squares = 0;
  for (const [feature, tf] of asked) {
    const place = places.get(feature);
    const rarity = place === undefined ? Math.log(1 + size) + 1 : idf[place]!;
    const weight = (1 + Math.log(tf)) * rarity;
    squares += weight * weight;
    if (place === undefined) continue;
    const texts = postings.texts[place]!;
    const weights = postings.weights[place]!;
    for (let i = 0; i < texts.length; i++) sums[texts[i]!]! += weight * weights[i]!;
  }
  return squares === 0 ? sums : sums.map((sum) => sum / Math.sqrt(squares));
}

/** Of each text, the share of its words, by idf, that are asked for. */
function coverage(
  { places, idf, postings, totals }: Features,
  asked: ReadonlyMap<string, number>,
  size: number,
): Float32Array {
  const sums = new Float32Array(size);
  for (const word of asked.keys()) {
    const place = places.get(word);
    if (place === undefined) continue;
    for (const text of postings.texts[place]!) sums[text]! += idf[place]!;
  }
  return sums.map((sum, i) => (totals[i]! === 0 ? 0 : sum / totals[i]!));
}

function gramsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of tokenize(text)) {
    const marked = ` ${word} `;
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let start = 0; start + length <= marked.length; start++) {
        const gram = marked.slice(start, start + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  return new Map(tokenize(text).map(({ word }) => [word, 1]));
}
