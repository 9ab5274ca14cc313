import MiniSearch from 'minisearch';
import type { Ranker } from './ranker.ts';

/** The words of the ad looked up in the CVs, as a job board does. */
export const bm25: Ranker = {
  name: 'bm25',
  prepare: async ({ candidates }) => {
    const search = new MiniSearch<{ readonly id: number; readonly cv: string }>({ fields: ['cv'] });
    search.addAll(candidates.map(({ cv }, id) => ({ id, cv })));
    return async ({ ad }) => {
      const scores = new Map(search.search(ad).map(({ id, score }) => [id as number, score]));
      return candidates.map((_, i) => scores.get(i) ?? 0);
    };
  },
};
