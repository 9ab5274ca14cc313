import type { Document } from './engine/engine.ts';
import { documentsOf } from './documents-of.ts';

/** Fourteen people and three jobs, written by hand. */
export const DEMO_POOL: readonly Document[] = documentsOf(
  import.meta.glob<string>('../../data/demo/{candidates,jobs}/*', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
