import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * How many bytes stay in memory with what `build` returns. What it works on must be in memory already. Good for
 * megabytes: what the engine keeps for itself comes and goes by some hundred kilobytes.
 */
export function retainedBytes(build: () => unknown): number {
  const before = usedBytes();
  const kept = build();
  const after = usedBytes();
  // Used here, so that it cannot be collected before.
  return kept === undefined ? 0 : after - before;
}

/** Heap and typed arrays, after a full collection. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
