export { createThreadedIndex, type ThreadedIndexOptions } from './create-threaded-index-node.ts';
export {
  restoreThreadedIndex,
  type RestoreThreadedOptions,
} from './restore-threaded-index-node.ts';
export type { ThreadedIndex } from './threaded-index.ts';
