import type { BiasMatcher } from '../bias-matcher.ts';

const K1 = 1.2;
const B = 0.75;

/**
 * The words of the ad looked up in the CV. How rare words are and how long CVs are is taken from the CVs as they are,
 * so that a swapped text is scored as one that arrives later.
 *
 * Reference: Robertson & Zaragoza (2009), The probabilistic relevance framework: BM25 and beyond, equation 3.15; idf
 * as in Lucene, never negative.
 */
export const bm25: BiasMatcher = {
  name: 'bm25',
  create: ({ material }) => {
    const corpus = material.candidates.map(({ text }) => wordsOf(text));
    const having = new Map<string, number>();
    for (const words of corpus) {
      for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
    }
    const length = corpus.reduce((sum, words) => sum + words.length, 0) / corpus.length;
    const rarity = (word: string): number => {
      const n = having.get(word) ?? 0;
      return Math.log(1 + (corpus.length - n + 0.5) / (n + 0.5));
    };
    const score = (job: string, candidate: string): number => {
      const words = wordsOf(candidate);
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      let sum = 0;
      for (const word of new Set(wordsOf(job))) {
        const count = counts.get(word) ?? 0;
        const norm = K1 * (1 - B + (B * words.length) / length);
        sum += (rarity(word) * count * (K1 + 1)) / (count + norm);
      }
      return sum;
    };
    return Promise.resolve((items) =>
      items.map(({ id, job, candidate }) => ({ id, score: score(job, candidate) })),
    );
  },
};

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}
