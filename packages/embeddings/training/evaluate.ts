import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadStaticModel } from '../src/load-static-model.ts';
import type { Estimate } from './evaluate/ranking-figures.ts';
import { EVALUATION_TASKS } from './evaluate/tasks.ts';

const METRICS = ['accuracyAt1', 'mrr', 'map', 'rpAt5'] as const;

/** One row per task and model; what is not in the data folder is named on standard error. */
function evaluate(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    const model = loadStaticModel(readFileSync(path));
    console.log(`${model.id}  ${path}`);
    console.log(row(['task', 'n', ...METRICS]));
    for (const { name, needs, run } of EVALUATION_TASKS) {
      if (!existsSync(join(folder, ...needs.split('/')))) {
        console.error(`evaluate: without ${name}: ${needs} is not in --data`);
        continue;
      }
      const figures = run(model, folder);
      console.log(row([name, `${figures.n}`, ...METRICS.map((metric) => shown(figures[metric]))]));
    }
  }
}

function shown({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => cell.padEnd(i === 1 ? 6 : 24))
    .join('')
    .trimEnd();
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
if (values.data === undefined || positionals.length === 0) {
  console.error('usage: train:embeddings evaluate --data <dir> <model file>…');
  process.exitCode = 2;
} else {
  evaluate(values.data, positionals);
}
