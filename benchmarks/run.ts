/**
 * `pnpm bench [question…] [--data <esco folder>] [--rounds n] [--seed n] [--scale full|tiny] [--json]`
 *
 * Standard output carries the tables, or with `--json` one document; progress goes to standard error.
 * Exit status: 0 done, 1 a question that was named could not be answered, 2 wrong usage.
 */
import { formatTable } from './measure/format-table.ts';
import { describeMachine, type Machine } from './measure/machine.ts';
import { MissingInput, type Answer, type QuestionOptions } from './measure/question.ts';
import { QUESTIONS } from './questions.ts';
import { readSettings, USAGE } from './settings.ts';

interface Answered extends Answer {
  readonly question: string;
  readonly asks: string;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const settings = readSettings(args);
  if (typeof settings === 'string') {
    console.error(`${settings}\n${USAGE}`);
    return 2;
  }
  const { questions, isNamed, options, json } = settings;
  const machine = describeMachine();
  const answers: Answered[] = [];
  if (!json) console.log(heading(machine, options));
  for (const name of questions) {
    const answer = await ask(name, { ...options, onProgress: showProgress });
    if (!answer) continue;
    answers.push(answer);
    if (!json) console.log(formatAnswer(answer));
  }
  if (json) console.log(JSON.stringify({ machine, ...options, answers }, null, 2));
  return isNamed && answers.length < questions.length ? 1 : 0;
}

/** `undefined` when an input is missing, which is said on standard error. */
async function ask(name: string, options: QuestionOptions): Promise<Answered | undefined> {
  const question = await QUESTIONS.get(name)!();
  try {
    const { sizes, tables, notes } = await question.run(options);
    return { question: name, asks: question.asks, sizes, tables, notes };
  } catch (error) {
    if (!(error instanceof MissingInput)) throw error;
    console.error(`${name}: ${error.message}`);
    return undefined;
  } finally {
    showProgress('');
  }
}

function heading({ node, platform, cores, memoryGiB }: Machine, options: QuestionOptions): string {
  const { rounds, warmups } = options;
  return `Node ${node}, ${platform}, ${cores} cores, ${memoryGiB} GiB; medians of ${rounds} alternated rounds after ${warmups} to warm up.\n`;
}

function formatAnswer({ question, asks, sizes, tables, notes }: Answered): string {
  const counts = Object.entries(sizes).map(([name, value]) => `${name} ${value}`);
  const parts = [`## ${question}`, `${asks} (${counts.join(', ')})`, ...tables.map(formatTable)];
  return `${[...parts, ...notes].join('\n\n')}\n`;
}

/** On a terminal only, over the line before. */
function showProgress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${message}`);
}
