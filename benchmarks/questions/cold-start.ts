import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Way } from '../measure/alternate.ts';
import { installBuilt, type BuiltCli } from '../measure/install-built.ts';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { timedTable } from '../measure/timed-table.ts';
import { withTemporaryFolder } from '../measure/with-temporary-folder.ts';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = ['--import', 'tsx', 'packages/cli/src/bin.ts'];
const DEMO = 'examples/data/demo';
const VERSION = ['--version'];
const MATCH = [
  'match',
  '--job',
  `${DEMO}/jobs/support-technician.json`,
  '--profiles',
  `${DEMO}/candidates`,
];

export const coldStart: Question = {
  asks: 'How long does a command take, from the start of the process to its end?',
  run: (options) => withTemporaryFolder((folder) => coldStartQuestion(options, folder)),
};

async function coldStartQuestion(options: QuestionOptions, folder: string): Promise<Answer> {
  const isTiny = options.scale === 'tiny';
  const built = await usableBuild(folder, isTiny ? VERSION : MATCH);
  const tables = [await timedTable('tremplin --version', waysOf(VERSION, built), options)];
  if (!isTiny) {
    tables.push(
      await timedTable('tremplin match, demo job and 14 CVs', waysOf(MATCH, built), options),
    );
  }
  return {
    sizes: { builtPackages: built?.packages ?? 0 },
    tables,
    notes: [
      built
        ? 'Built: the packages as published, in a folder of their own. Everything first: the same, after an import of every entry point of every package.'
        : 'The packages are not built, or not from these sources; run `pnpm build` for the ways that users of the published packages have.',
    ],
  };
}

/** The build, when it prints what the sources print: an old one would be another program. */
async function usableBuild(folder: string, args: readonly string[]): Promise<BuiltCli | undefined> {
  const built = installBuilt(folder);
  if (!built) return undefined;
  const expected = await runNode([...SOURCE, ...args]);
  for (const program of [built.bin, built.eager]) {
    const printed = await runNode([program, ...args]).catch(() => undefined);
    if (printed !== expected) return undefined;
  }
  return built;
}

/** The plain way first: everything loaded at the start; without a build, the TypeScript sources. */
function waysOf(args: readonly string[], built: BuiltCli | undefined): readonly Way[] {
  const source: Way = {
    name: 'from source, through tsx',
    run: () => runNode([...SOURCE, ...args]),
  };
  const empty: Way = { name: 'an empty Node process', run: () => runNode(['-e', '0']) };
  if (!built) return [source, empty];
  return [
    { name: 'built, everything first', run: () => runNode([built.eager, ...args]) },
    { name: 'built', run: () => runNode([built.bin, ...args]) },
    source,
    empty,
  ];
}

/** What the command prints. Throws when it fails: a failure is no measurement. */
async function runNode(args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...args], { cwd: ROOT, maxBuffer: 2 ** 26 });
  return stdout;
}
