import { workerData } from 'node:worker_threads';
import { createBarrier } from './barrier.ts';
import { FIND_NEIGHBORS, STOP } from './commands.ts';
import { createTrainStep } from './train-step.ts';
import { findNeighbors } from './find-neighbors.ts';
import type { TrainingMemory } from './training-memory.ts';
import type { WorkerPlace } from './worker-place.ts';

const { memory, place } = workerData as {
  readonly memory: TrainingMemory;
  readonly place: WorkerPlace;
};
const wait = createBarrier(memory.barrier, place.count);
const step = createTrainStep(memory, place);

for (;;) {
  wait();
  const command = memory.command[0];
  if (command === STOP) break;
  if (command === FIND_NEIGHBORS) findNeighbors(memory, place);
  else step();
}
