import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import { writeNewFile } from './write-new-file.ts';

/** How far a ranking of very many has come. */
export interface MatchState {
  /** Hash of the job, the pack, the policy, `top` and the files: the state counts for nothing else. */
  readonly task: string;
  /** Index of the file, and where in it the next line begins. */
  readonly file: number;
  readonly offset: number;
  readonly line: number;
  readonly considered: number;
  /** The first until here. */
  readonly best: readonly unknown[];
  readonly issues: readonly unknown[];
}

const state: z.ZodType<MatchState> = z.strictObject({
  task: z.string(),
  file: z.int().min(0),
  offset: z.int().min(0),
  line: z.int().min(1),
  considered: z.int().min(0),
  best: z.array(z.unknown()),
  issues: z.array(z.unknown()),
});

/**
 * What an earlier run left; `undefined` where there is no such file.
 *
 * @throws CliError `bad-input`: the file is no state, or that of another task.
 */
export async function readMatchState(
  path: string,
  { cwd, task }: { readonly cwd: string; readonly task: string },
): Promise<MatchState | undefined> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CliError('bad-input', `${path}: cannot be read; check the permissions`, { cause });
  }
  const parsed = state.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new CliError('bad-input', `${path}: no state of a ranking; remove it to start again`);
  }
  if (parsed.data.task !== task) {
    throw new CliError(
      'bad-input',
      `${path}: the state of another job, pack, --top or list of files; remove it, or give what it was begun with`,
    );
  }
  return parsed.data;
}

export async function writeMatchState(
  path: string,
  value: MatchState,
  { cwd }: { readonly cwd: string },
): Promise<void> {
  await writeNewFile(path, JSON.stringify(value), { cwd, overwrite: true, mode: 0o600 });
}

export async function removeMatchState(path: string, cwd: string): Promise<void> {
  await rm(resolve(cwd, path), { force: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
