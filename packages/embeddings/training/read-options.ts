import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS, type TrainingSettings } from './engine/settings.ts';
import { CONTINUED_SETTINGS } from './start-from.ts';

export const USAGE =
  'usage: train:embeddings --out <file> [--data <dir>] [--pack <pack>]… [--labels <csv>] [--from <model>] [--seed n] [--workers n] [--param name=value]…';

export interface TrainingOptions {
  readonly data: string | undefined;
  readonly out: string;
  readonly labels: string | undefined;
  readonly packs: readonly string[];
  /** Model file to go on from. */
  readonly from: string | undefined;
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
      pack: { type: 'string', multiple: true },
      from: { type: 'string' },
      workers: { type: 'string' },
      param: { type: 'string', multiple: true },
    },
  });
  const { data, labels, from, pack: packs = [] } = values;
  if (data === undefined && labels === undefined && packs.length === 0) {
    throw new Error(
      'training: nothing to train on; give --data <dir>, --pack <pack> or --labels <csv>',
    );
  }
  if (values.out === undefined) throw new Error('training: --out is missing; give a file name');
  const seed = integer(values.seed ?? '1', { name: '--seed', minimum: 0 });
  return {
    data,
    out: values.out,
    labels,
    packs,
    from,
    workers:
      values.workers === undefined
        ? undefined
        : integer(values.workers, { name: '--workers', minimum: 1 }),
    settings: (values.param ?? []).reduce(withParameter, {
      ...DEFAULT_SETTINGS,
      ...(from !== undefined && CONTINUED_SETTINGS),
      seed,
    }),
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
