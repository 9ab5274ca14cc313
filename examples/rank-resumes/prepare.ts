/**
 * `tsx examples/rank-resumes/prepare.ts --input <resumes_to_rank.json> --out <dir> [--name <name>]`
 *
 * Writes one folder per occupation that `tremplin match` reads. See README.md beside this file.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LayoutError, parseResumesToRank } from './resumes-to-rank.ts';
import { writeTasks } from './write-tasks.ts';

const USAGE = 'usage: prepare.ts --input <resumes_to_rank.json> --out <dir> [--name <name>]';

/** Neutral and invented; the same for everybody. */
const DEFAULT_NAME = 'Sam Rivers';

interface Arguments {
  readonly input: string;
  readonly out: string;
  readonly name: string;
}

process.exitCode = await main(process.argv.slice(2));

/** Exit status: 0 done, 1 bad input, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    console.error(given);
    return 2;
  }
  try {
    const tasks = parseResumesToRank(await readFile(given.input, 'utf8'));
    await writeTasks(tasks, given);
    console.log(tasks.map(({ slug, resumes }) => `${slug}: ${resumes.length} to rank`).join('\n'));
    return 0;
  } catch (error) {
    console.error(sentenceFor(error, given));
    return 1;
  }
}

function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        input: { type: 'string' },
        out: { type: 'string' },
        name: { type: 'string', default: DEFAULT_NAME },
      },
    });
    const { input, out, name } = values;
    return input === undefined || out === undefined ? USAGE : { input, out, name };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}

function sentenceFor(error: unknown, { input, out }: Arguments): string {
  if (error instanceof LayoutError) return `${input}: ${error.message}.`;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path === input)
    return `${input}: no such file; give the path of resumes_to_rank.json.`;
  if (path === input)
    return `${input}: cannot be read (${code}); give the path of resumes_to_rank.json.`;
  if (code !== undefined)
    return `${out}: cannot be written (${code}); give a folder that you may write to.`;
  throw error;
}
