import { wrap, type Remote } from 'comlink';
import type { Engine } from './engine/engine.ts';

/** The engine, in a thread of its own, so that the page never waits for it. */
export const ENGINE: Remote<Engine> = wrap<Engine>(
  new Worker(new URL('./engine/engine-worker.ts', import.meta.url), { type: 'module' }),
);
