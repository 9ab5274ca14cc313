/**
 * Makes `src/names/guarded-tables.ts`: hashes of the names of skills that the detectors would damage, of all packs.
 * To be run after `train-names.ts`, and after any change of a detector.
 *
 * `tsx packages/profile/training/guard-labels.ts --data <folder of public data>`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EMPTY_HASH } from '../src/names/word-hash.ts';
import { findInPassage } from '../src/redaction/find-in-passage.ts';
import { labelHash } from '../src/redaction/guarded-labels.ts';
import { createNameMemory } from '../src/redaction/names/name-memory.ts';
import { tokenTable } from '../src/redaction/token-table.ts';
import { digitalLabels, languageLabels, romeLabels, skillLabels } from './read-lexicons.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('usage: guard-labels --data <folder of public data>');
  process.exit(2);
}
/** Where a name of a skill stands in a CV. The verdict on a word depends on what stands around it. */
const CONTEXTS: readonly ((
  label: string,
) => readonly [before: string, label: string, after: string])[] = [
  (label) => ['Compétences : Excel, ', label, ', Git'],
  (label) => ['- ', label, ''],
  (label) => ["J'ai utilisé ", label, ' pendant deux ans.'],
  (label) => ['I used ', label, ' for two years.'],
  (label) => ['Formation suivie chez ', label, '.'],
  (label) => ['COMPÉTENCES : ', label.toUpperCase(), ''],
  (label) => ['j’utilise ', label.toLowerCase(), ', git et excel'],
  (label) => ['', label, '\nDéveloppement web'],
];

const labels = new Set([
  ...digitalLabels(),
  ...languageLabels(),
  ...romeLabels(values.data),
  ...skillLabels(values.data),
]);
const hashes = new Set<number>();
const heads = new Set<number>();
let done = 0;
for (const label of labels) {
  if (label.trim() !== '' && CONTEXTS.some((context) => isDamaged(context(label)))) {
    const tokens = tokenTable(label);
    hashes.add(labelHash(tokens));
    heads.add(tokens.hash[0]!);
  }
  done += 1;
  if (done % 20_000 === 0) console.error(`${done} of ${labels.size}`);
}
hashes.delete(EMPTY_HASH);
const table = Uint32Array.from(hashes).sort();
const base64 = (numbers: Uint32Array): string => Buffer.from(numbers.buffer).toString('base64');
writeFileSync(
  new URL('../src/names/guarded-tables.ts', import.meta.url),
  `// Written by training/guard-labels.ts. Sources in NOTICE.

/** Hashes of names of skills, 32 bits each, in base64. */
export const GUARDED: string =
  '${base64(table)}';

/** Hashes of their first words, the same way. */
export const GUARDED_HEADS: string =
  '${base64(Uint32Array.from(heads).sort())}';
`,
);
console.log(`${labels.size} names of skills, ${table.length} guarded (${table.byteLength} bytes)`);

function isDamaged([before, label, after]: readonly [string, string, string]): boolean {
  const text = before + label + after;
  const [start, end] = [before.length, before.length + label.length];
  return findInPassage(text, { guards: false }, createNameMemory()).some(
    (finding) => finding.kind !== 'genderedForm' && finding.start < end && finding.end > start,
  );
}
