import { openSync, writeSync } from 'node:fs';
import { openVectorStore } from '../../src/store/index.ts';
import { vectorOf } from './vector-of.ts';

/*
 * Changes a store until it is killed: `child <folder> <first number> <report>`. Writes to the report `b <n>` before a
 * change and `s <n>` once it is acknowledged: to a file, and at once, because what waits in a pipe is lost with
 * the process. Prints a line when the store is open. Change n adds or removes one of a few ids, so that most are
 * replaced often.
 */
const [folder, first, path] = process.argv.slice(2) as [string, string, string];
const report = openSync(path, 'w');
const store = await openVectorStore(folder, { dimensions: 16, compactAt: 4096 });

process.stdout.write('open\n');

const change = async (number: number): Promise<void> => {
  writeSync(report, `b ${number}\n`);
  const { id, vector, tags } = vectorOf(number);
  await (vector ? store.add(id, vector, { tags }) : store.remove(id));
  writeSync(report, `s ${number}\n`);
};
for (let number = Number(first); ; number += 4) {
  // Four at once share a sync, as they would on a server.
  await Promise.all([0, 1, 2, 3].map((i) => change(number + i)));
}
