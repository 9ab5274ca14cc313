import { Worker } from 'node:worker_threads';
import type { Corpus } from '../corpus/read-corpus.ts';
import { createBarrier } from './barrier.ts';
import { FIND_NEIGHBORS, STOP, TRAIN } from './commands.ts';
import {
  drawGroups,
  drawNeighborhoods,
  drawTexts,
  prepareSource,
  type DrawnSource,
} from './draw-batch.ts';
import { fillBatch } from './fill-batch.ts';
import { findNeighbors } from './find-neighbors.ts';
import { currentWordVectors, writeGroupVectors } from './group-vectors.ts';
import { seededRandom } from './seeded-random.ts';
import type { TrainingSettings } from './settings.ts';
import { createTrainStep } from './train-step.ts';
import { allocateMemory, PAIRS, STEP, type TrainingMemory } from './training-memory.ts';
import { compileVocabulary } from './vocabulary.ts';

export interface TrainOptions {
  /** Threads, this one included; the result does not depend on it. */
  readonly workers: number;
  /** The module that the other threads run, `worker.ts` bundled. */
  readonly workerFile: URL;
  readonly onStep?: (step: number, loss: number) => void;
  /** Numbers to go on from, of the same sizes; without them, random ones and counted weights. */
  readonly start?: TrainedParameters;
}

export interface TrainedParameters {
  /** `rows × dimensions`. */
  readonly table: Float32Array;
  /** Natural logarithms, one per slot. */
  readonly logWeights: Float32Array;
}

/** Neighbours of the groups of one source, or none yet. */
interface LiveSource extends DrawnSource {
  neighbors: Int32Array | undefined;
}

/** Trains a table on a corpus. Same corpus and settings, same numbers. */
export async function train(
  corpus: Corpus,
  settings: TrainingSettings,
  options: TrainOptions,
): Promise<TrainedParameters> {
  const sources: LiveSource[] = corpus.sources.map((source) => ({
    ...prepareSource(source),
    neighbors: undefined,
  }));
  const { workers } = options;
  const mostGroups = Math.max(...corpus.sources.map(({ groups }) => groups.length));
  const memory = allocateMemory(settings, compileVocabulary(corpus.texts, settings), {
    mostGroups,
    workers,
  });
  if (options.start) {
    memory.parameters.table.set(options.start.table);
    memory.parameters.logWeights.set(options.start.logWeights);
  }
  const helpers = Array.from({ length: workers - 1 }, (_, i) => {
    const place = { index: i + 1, count: workers };
    return new Worker(options.workerFile, { workerData: { memory, place } });
  });
  const wait = createBarrier(memory.barrier, workers);
  const round = (command: number): void => {
    memory.command[0] = command;
    wait();
  };
  const own = { index: 0, count: workers };
  const step = createTrainStep(memory, own);
  const random = seededRandom(settings.seed + 1);
  const lookUps = settings.hardFrom.map((share) => Math.floor(share * settings.steps));
  for (let number = 0; number < settings.steps; number++) {
    if (lookUps.includes(number)) {
      lookUpNeighbors(memory, sources, () => {
        round(FIND_NEIGHBORS);
        findNeighbors(memory, own);
      });
    }
    drawBatch(memory, { sources, random });
    memory.batch.header[STEP] = number;
    memory.batch.rate[0] = rateAt(settings, number);
    round(TRAIN);
    step();
    options.onStep?.(number, meanLoss(memory));
  }
  round(STOP);
  await Promise.all(helpers.map((helper) => helper.terminate()));
  const { table, logWeights } = memory.parameters;
  return { table: table.slice(), logWeights: logWeights.slice() };
}

function drawBatch(
  memory: TrainingMemory,
  { sources, random }: { readonly sources: readonly LiveSource[]; readonly random: () => number },
): void {
  const { batch: count, hardShare } = memory.settings;
  const source = drawSource(sources, random());
  const hard = random() < hardShare;
  const { neighbors } = source;
  const groups =
    hard && neighbors
      ? drawNeighborhoods(source, { count, random, neighbors })
      : drawGroups(source, { count, random });
  fillBatch(memory, drawTexts(source.source, groups, random));
}

function drawSource(sources: readonly LiveSource[], chance: number): LiveSource {
  const total = sources.reduce((sum, { source }) => sum + source.weight, 0);
  let left = chance * total;
  for (const candidate of sources) {
    left -= candidate.source.weight;
    if (left < 0) return candidate;
  }
  return sources.at(-1)!;
}

/** Linear up, then linear down to 0. */
function rateAt({ learningRate, warmUpSteps, steps }: TrainingSettings, step: number): number {
  return learningRate * Math.min(1, (step + 1) / warmUpSteps) * (1 - step / steps);
}

function lookUpNeighbors(
  memory: TrainingMemory,
  sources: readonly LiveSource[],
  find: () => void,
): void {
  const words = currentWordVectors(memory);
  const width = memory.settings.hardNeighbors;
  for (const live of sources.filter(({ source }) => source.hard)) {
    writeGroupVectors(memory, live.source.groups, words);
    find();
    live.neighbors = memory.groups.neighbors.slice(0, live.source.groups.length * width);
  }
}

function meanLoss({ batch, activations }: TrainingMemory): number {
  const pairs = batch.header[PAIRS]!;
  let sum = 0;
  for (let i = 0; i < pairs; i++) sum += activations.losses[i]!;
  return sum / pairs;
}
