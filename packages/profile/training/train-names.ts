/**
 * Makes `src/names/name-tables.ts`: what the name detector knows of words.
 *
 * `tsx packages/profile/training/train-names.ts --data <folder of public data> [--without <csv name,sex,count>]`
 *
 * `--without` leaves the names of a file out of all lists and of the model, to measure names that are in no list.
 *
 * Reads INSEE first names, ESCO, ROME 4 and O*NET texts of the folder, first and last names, places and words of
 * `@faker-js/faker`, names of programming languages of `linguist-languages`. Writes hashed sets and the weights of
 * a character model, no word. The same input gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createBloomFilter, hasWord } from '../src/names/bloom-filter.ts';
import { wordHash } from '../src/names/word-hash.ts';
import { readLexicons } from './read-lexicons.ts';
import { trainNameWeights } from './train-name-weights.ts';
import { writeNameTables } from './write-name-tables.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, without: { type: 'string' } },
});
if (values.data === undefined) {
  console.error(
    'usage: train-names --data <folder of public data> [--without <csv name,sex,count>]',
  );
  process.exit(2);
}
const lexicons = readLexicons(values.data, values.without);
const { weights, report } = trainNameWeights(lexicons, 20261122);
const hashes = (words: Iterable<string>): number[] => [...words].map((word) => wordHash(word));
const sets = {
  given: createBloomFilter(hashes(lexicons.given)),
  common: createBloomFilter(hashes(lexicons.common), 16),
  frequent: createBloomFilter(hashes(lexicons.frequent)),
  surnames: createBloomFilter(hashes(lexicons.surnames)),
  words: createBloomFilter(hashes(lexicons.words)),
  skills: createBloomFilter(hashes(lexicons.skills), 16),
  places: createBloomFilter(hashes(lexicons.places)),
  // A wrong "yes" here and of `skills` hides somebody's name: fewer of them.
  phrases: createBloomFilter(hashes(lexicons.phrases), 16),
};
writeFileSync(
  new URL('../src/names/name-tables.ts', import.meta.url),
  writeNameTables(sets, weights),
);
for (const [name, set] of Object.entries(lexicons)) {
  const filter = sets[name as keyof typeof sets];
  const missing = [...set].filter((word) => !hasWord(filter, wordHash(word))).length;
  console.log(`${name}: ${set.size} words, ${filter.bits.length} bytes, ${missing} missing`);
}
console.log(report);
