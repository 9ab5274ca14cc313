import type { Embedder } from '@tremplin/embeddings';
import { createExactIndex, type ExactIndex } from '@tremplin/vector-index';
import { findWord, wordAt, wordCount, type WordTable } from '../word-table.ts';

/** Words of labels that mean about what a word of a text means. */
export interface Neighbors {
  readonly words: Uint32Array;
  /** 1 for the word itself, else how near: the cosine, 0 where any two words are. */
  readonly nearness: Float32Array;
}

export interface WordNeighbors {
  /** Of the words of the labels, by their places. */
  readonly index: ExactIndex;
  /** Of each word that is asked for; words not seen of late are embedded together. */
  find(words: readonly string[]): Promise<ReadonlyMap<string, Neighbors>>;
}

/** Neighbours kept of a word; with inflections and the other language about four ideas. */
const MOST = 20;
const LEAST_NEARNESS = 0.5;
/** Distinct words remembered. 32,768 take about 8 MB. */
const KEPT = 32_768;

/** @param index - Of the vectors of `words`: {@link indexWords}, or one that it made before. */
export function createWordNeighbors(
  embedder: Embedder,
  words: WordTable,
  index: ExactIndex,
): WordNeighbors {
  const known = new Map<string, Neighbors>();
  const look = async (asked: readonly string[]): Promise<void> => {
    const vectors = await embedder.embed(asked, { kind: 'query' });
    const { dimensions } = embedder;
    const rows = asked.map((_, i) => vectors.subarray(i * dimensions, (i + 1) * dimensions));
    const found = searchRows(index, rows);
    asked.forEach((word, i) => known.set(word, toNeighbors(findWord(words, word), found[i]!)));
  };
  return {
    index,
    async find(asked) {
      const missing = asked.filter((word) => !known.has(word));
      if (known.size + missing.length > KEPT) known.clear();
      const wanted = known.size === 0 ? asked : missing;
      if (wanted.length > 0) await look(wanted);
      return known;
    },
  };
}

export async function indexWords(embedder: Embedder, words: WordTable): Promise<ExactIndex> {
  const { dimensions } = embedder;
  const count = wordCount(words);
  const texts = Array.from({ length: count }, (_, i) => wordAt(words, i));
  const vectors = await embedder.embed(texts, { kind: 'passage' });
  const index = createExactIndex({ dimensions, capacity: count });
  for (let i = 0; i < count; i++) {
    const row = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    if (isNothing(row)) continue;
    index.add(String(i), row);
  }
  return index;
}

type Found = readonly { readonly id: string; readonly similarity: number }[];

function searchRows(index: ExactIndex, rows: readonly Float32Array[]): readonly Found[] {
  const something = rows.filter((row) => !isNothing(row));
  const found = index.size === 0 ? [] : index.searchMany(something, MOST);
  let next = 0;
  return rows.map((row) => (isNothing(row) ? [] : (found[next++] ?? [])));
}

function toNeighbors(own: number, found: Found): Neighbors {
  const near = found.filter(({ similarity }) => similarity >= LEAST_NEARNESS);
  const others = near.filter(({ id }) => Number(id) !== own);
  const self = own < 0 ? [] : [own];
  return {
    words: Uint32Array.from([...self, ...others.map(({ id }) => Number(id))]),
    nearness: Float32Array.from([
      ...self.map(() => 1),
      ...others.map(({ similarity }) => similarity),
    ]),
  };
}

function isNothing(row: Float32Array): boolean {
  return row.every((value) => value === 0);
}
