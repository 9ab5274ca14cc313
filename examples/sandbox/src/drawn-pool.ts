import type { Document } from './engine/engine.ts';
import { documentsOf } from './documents-of.ts';

/** Two hundred people and forty jobs, drawn by seed, with the groups that they stated. */
export const DRAWN_POOL: readonly Document[] = documentsOf(
  import.meta.glob<string>('../../data/pool/{groups.csv,candidates/*,jobs/*}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
