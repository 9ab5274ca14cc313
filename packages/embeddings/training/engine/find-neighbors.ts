import { createBarrier } from './barrier.ts';
import { createMultiply } from './create-multiply.ts';
import { BLOCK_ROWS, type TrainingMemory } from './training-memory.ts';
import { partOf, type WorkerPlace } from './worker-place.ts';

/** The nearest groups of each group of `memory.groups`, by cosine; −1 where there are fewer. */
export function findNeighbors(memory: TrainingMemory, place: WorkerPlace): void {
  const { dimensions, hardNeighbors } = memory.settings;
  const { header, vectors, neighbors } = memory.groups;
  const wait = createBarrier(memory.barrier, place.count);
  const multiply = createMultiply(memory.memory);
  const count = header[0]!;
  // A multiple of 4, as the kernel likes it: what is beyond `count` is not looked at.
  const columns = Math.ceil(count / 4) * 4;
  const { from, to } = partOf(count, place);
  const scores = memory.groups.scores[place.index]!;
  for (let block = from; block < to; block += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, to - block);
    const left = vectors.subarray(block * dimensions, (block + rows) * dimensions);
    multiply({ left, right: vectors, into: scores, from: 0, to: rows, columns, inner: dimensions });
    for (let r = 0; r < rows; r++) {
      const own = block + r;
      scores[r * columns + own] = -2;
      const into = neighbors.subarray(own * hardNeighbors, (own + 1) * hardNeighbors);
      keepHighest(scores.subarray(r * columns, r * columns + count), into);
    }
  }
  wait();
}

/** Places of the highest values, the highest first, the lower place first among equals. */
function keepHighest(values: Float32Array, into: Int32Array): void {
  into.fill(-1);
  const best = new Float32Array(into.length).fill(-1.5);
  const last = into.length - 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value <= best[last]!) continue;
    let at = last;
    for (; at > 0 && best[at - 1]! < value; at--) {
      best[at] = best[at - 1]!;
      into[at] = into[at - 1]!;
    }
    best[at] = value;
    into[at] = i;
  }
}
