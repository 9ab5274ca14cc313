import { alternate, type Way } from './alternate.ts';
import type { QuestionOptions } from './question.ts';
import { createTable, type Table } from './table.ts';

/** Alternates the ways as the options say. The first way is the reference: the plain one. */
export async function timedTable(
  title: string,
  ways: readonly Way[],
  options: QuestionOptions,
): Promise<Table> {
  const { rounds, warmups, onProgress } = options;
  const samples = await alternate(ways, {
    rounds,
    warmups,
    onRound: (round, total) => onProgress?.(`${title}: round ${round + 1} of ${total}`),
  });
  return createTable(title, samples, { unit: 'ms', reference: ways[0]!.name });
}
