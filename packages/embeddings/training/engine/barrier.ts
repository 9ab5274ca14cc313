const ARRIVED = 0;
const ROUND = 1;

/** Nothing that workers do between two barriers takes this long, whatever else the machine does. */
const STOPPED_AFTER_MS = 600_000;

/** Waits until all workers have called it. */
export function createBarrier(state: Int32Array, workers: number): () => void {
  return () => {
    if (workers === 1) return;
    const round = Atomics.load(state, ROUND);
    if (Atomics.add(state, ARRIVED, 1) === workers - 1) {
      Atomics.store(state, ARRIVED, 0);
      Atomics.add(state, ROUND, 1);
      Atomics.notify(state, ROUND);
      return;
    }
    while (Atomics.load(state, ROUND) === round) {
      if (Atomics.wait(state, ROUND, round, STOPPED_AFTER_MS) === 'timed-out') {
        throw new Error('training: a worker has stopped; run with --workers 1 to see its error');
      }
    }
  };
}
