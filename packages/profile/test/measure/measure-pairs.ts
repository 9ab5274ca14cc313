import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createLinker } from '@tremplin/linking';
import { createOntology } from '@tremplin/ontology';
import { importRomeDirectory } from '@tremplin/ontology/node';
import { importJsonResume } from '../../src/index.ts';

/** One appellation as a man and as a woman write it. */
interface Pair {
  readonly masculine: string;
  readonly feminine: string;
}

const TABLE = /^unix_referentiel_appellation_v\d+_utf8\.csv$/u;
const NOW = new Date('2026-11-22T00:00:00Z');
const SHOWN = 10;

/**
 * Prints how many appellations of ROME give the same profile in the masculine and in the feminine. True when all do and
 * none gives nothing.
 *
 * @param folder the files of one version of ROME.
 */
export async function measurePairs(folder: string): Promise<boolean> {
  const { data } = await importRomeDirectory(folder);
  const linker = await createLinker(createOntology(data));
  const options = { linker, language: 'fr', subjectId: 'row-1', now: NOW } as const;
  const profileOf = async (position: string): Promise<string> => {
    const resume = { work: [{ position, startDate: '2024-01' }] };
    const key = 'not a secret: no people';
    const { profile } = await importJsonResume(resume, { ...options, key });
    return JSON.stringify(profile.skills);
  };
  const pairs = readPairs(folder);
  const differing: Pair[] = [];
  let empty = 0;
  for (const pair of pairs) {
    const [one, other] = [await profileOf(pair.masculine), await profileOf(pair.feminine)];
    if (one !== other) differing.push(pair);
    else if (one === '[]') empty += 1;
  }
  const same = pairs.length - differing.length;
  console.log(
    `${pairs.length} appellations with two forms: ${same} pairs give the same profile (${((100 * same) / pairs.length).toFixed(2)} %), ${empty} of them one without skills`,
  );
  for (const { masculine, feminine } of differing.slice(0, SHOWN)) {
    console.log(`differs: ${masculine} | ${feminine}`);
  }
  return differing.length === 0;
}

/** `Agent administratif / Agente administrative de banque`: the tail belongs to both. */
function readPairs(folder: string): readonly Pair[] {
  const file = readdirSync(folder).find((name) => TABLE.test(name));
  if (file === undefined) throw new Error(`${folder}: no file of appellations of ROME`);
  const rows = parse(readFileSync(join(folder, file), 'utf8'), {
    columns: true,
    bom: true,
  }) as readonly Readonly<Record<string, string>>[];
  return rows.flatMap(({ libelle_appellation_long: label = '' }) => {
    const [left = [], right, ...more] = label.split(' / ').map((part) => part.split(' '));
    if (!right || more.length > 0 || left.length > right.length) return [];
    const tail = right.slice(left.length);
    // "Analyste / Conceptrice …" is no pair that this rule can read.
    const isPair = left.every((word, i) => stem(word) === stem(right[i]!));
    return !isPair ? [] : [{ masculine: [...left, ...tail].join(' '), feminine: right.join(' ') }];
  });
}

/** The two forms of a word of a title begin alike. */
function stem(word: string): string {
  return word.slice(0, 3).toLowerCase();
}
