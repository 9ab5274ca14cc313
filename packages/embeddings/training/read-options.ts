import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS, type TrainingSettings } from './engine/settings.ts';

export const USAGE =
  'usage: train:embeddings --data <dir> --out <file> [--seed n] [--labels <csv>] [--workers n] [--param name=value]…';

export interface TrainingOptions {
  readonly data: string;
  readonly out: string;
  readonly labels: string | undefined;
  readonly workers: number | undefined;
  readonly settings: TrainingSettings;
}

/** @throws Error that says which option is missing or wrong. */
export function readOptions(argv: readonly string[]): TrainingOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      labels: { type: 'string' },
      workers: { type: 'string' },
      param: { type: 'string', multiple: true },
    },
  });
  if (values.data === undefined) throw new Error('training: --data is missing; give a folder');
  if (values.out === undefined) throw new Error('training: --out is missing; give a file name');
  const seed = integer(values.seed ?? '1', { name: '--seed', minimum: 0 });
  return {
    data: values.data,
    out: values.out,
    labels: values.labels,
    workers:
      values.workers === undefined
        ? undefined
        : integer(values.workers, { name: '--workers', minimum: 1 }),
    settings: (values.param ?? []).reduce(withParameter, { ...DEFAULT_SETTINGS, seed }),
  };
}

/** `steps=2000`, `rows=16384`, `hardFrom=0.35,0.6`. */
function withParameter(settings: TrainingSettings, parameter: string): TrainingSettings {
  const [name = '', text = ''] = parameter.split('=');
  if (name === 'hardFrom') {
    return {
      ...settings,
      hardFrom: text === '' ? [] : text.split(',').map((part) => number(part, name)),
    };
  }
  if (name in settings.ngrams) {
    return { ...settings, ngrams: { ...settings.ngrams, [name]: number(text, name) } };
  }
  if (!(name in settings) || name === 'ngrams') {
    throw new Error(`training: --param ${name}: no such setting; see training/engine/settings.ts`);
  }
  return { ...settings, [name]: number(text, name) };
}

function number(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new Error(`training: ${name} is "${text}"; give a number`);
}

function integer(text: string, { name, minimum }: { name: string; minimum: number }): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= minimum && text !== '') return value;
  throw new Error(`training: ${name} is "${text}"; give an integer from ${minimum}`);
}
