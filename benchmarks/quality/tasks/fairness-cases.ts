import { basename } from 'node:path';
import { CliError, type BenchContext, type BenchRun, type BenchTask } from '@tremplin/cli';
import { isFile, locate } from '../data/locate.ts';
import { readText } from '../data/read-text.ts';
import { runFairnessCases } from '../fairness-cases.ts';

const FILE = ['audit', 'fairness_cases.json'];

/** Golden cases with expected values through `@tremplin/fairness`. */
export const fairnessCases: BenchTask = {
  name: 'fairness-cases',
  summary: 'statistics and re-rankers against expected values; exits with 3 when one differs',
  requires: undefined,
  data: 'required',
  run,
};

// oxlint-disable-next-line typescript/require-await -- the contract of a task is asynchronous
async function run({ dataPath = '', note }: BenchContext): Promise<BenchRun> {
  const file = locate(dataPath, { path: FILE, isIt: isFile });
  if (file === undefined) {
    throw new CliError('bad-input', `no ${FILE.join('/')} in --data; give that file or its folder`);
  }
  const start = performance.now();
  const { passed, failed, failedIds, failures, boundOnlyIds } = runFairnessCases(casesOf(file));
  for (const { id, reason } of failures) note(`${id}: ${reason}`);
  if (boundOnlyIds.length > 0) {
    note(
      `checked against bounds only, as the other strata are not given: ${boundOnlyIds.join(', ')}`,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    results: [
      { set: 'cases', n: passed + failed, metrics: { passed, failed }, failedIds, seconds },
    ],
    embedder: null,
  };
}

function casesOf(file: string): unknown {
  let cases: unknown;
  try {
    cases = JSON.parse(readText(file));
  } catch (cause) {
    throw new CliError('bad-input', `${basename(file)}: broken JSON; check the file`, { cause });
  }
  if (Array.isArray(cases)) return cases;
  throw new CliError(
    'bad-input',
    `${basename(file)}: expected an array of { id, kind, input, expected }`,
  );
}
