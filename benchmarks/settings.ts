import { parseArgs } from 'node:util';
import type { QuestionOptions } from './measure/question.ts';
import { QUESTIONS } from './questions.ts';

export interface Settings {
  /** In the order in which they are asked. */
  readonly questions: readonly string[];
  /** Named on the command line: one that cannot be answered is then an error. */
  readonly isNamed: boolean;
  readonly options: QuestionOptions;
  readonly json: boolean;
}

export const USAGE: string = `usage: pnpm bench [${[...QUESTIONS.keys()].join(' | ')}]… [--data <esco folder>] [--rounds n] [--seed n] [--scale full|tiny] [--json]`;

/** Reads the command line. A text instead of settings is what is wrong with it. */
export function readSettings(args: readonly string[]): Settings | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { positionals: names, values } = parsed;
  const { data, json, scale } = values;
  const rounds = Number(values.rounds);
  const seed = Number(values.seed);
  const unknown = names.filter((name) => !QUESTIONS.has(name));
  if (unknown.length > 0) return `no question ${unknown.join(', ')}`;
  if (!Number.isInteger(rounds) || rounds < 1) return '--rounds takes a whole number, 1 or more';
  if (!Number.isInteger(seed)) return '--seed takes a whole number';
  if (scale !== 'full' && scale !== 'tiny') return '--scale is full or tiny';
  return {
    questions: [...QUESTIONS.keys()].filter((name) => names.length === 0 || names.includes(name)),
    isNamed: names.length > 0,
    options: { rounds, warmups: 1, seed, scale, ...(data !== undefined && { data }) },
    json,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      seed: { type: 'string', default: '1' },
      scale: { type: 'string', default: 'full' },
      json: { type: 'boolean', default: false },
    },
  });
}
