import { readdirSync, readFileSync } from 'node:fs';
import { createLinker, type Linker } from '@tremplin/linking';
import { readPackFile } from '@tremplin/ontology/node';
import { digitalPack } from '@tremplin/ontology/digital';
import { countDemands, type AnnotatedAd, type DemandCounts } from '../ads/count-demands.ts';
import { importJobText } from '../../src/import-job-text.ts';

const SETS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
const COLUMNS = ['right', 'wrong', 'missed', 'twice', 'need', 'level'] as const;

/**
 * How the demands of ads are read, beside what people find in them: each set by ad, with precision and recall. Ads
 * of trades that the digital pack does not hold are read against `pack`, and left out without it. `detail` lists
 * what is wrong, missed and asked twice.
 */
export async function measureAds(
  write: (line: string) => void,
  { pack, detail = false }: { readonly pack?: string | undefined; readonly detail?: boolean },
): Promise<void> {
  const linkers = new Map<AnnotatedAd['pack'], Linker>([
    ['digital', await createLinker(digitalPack())],
  ]);
  if (pack !== undefined) linkers.set('esco', await createLinker(await readPackFile(pack)));
  for (const set of SETS) {
    const folder = new URL(`../ads/${set}/`, import.meta.url);
    const names = readdirSync(folder).flatMap((file) => /^(.+)\.json$/u.exec(file)?.[1] ?? []);
    write(
      `\n| ads (${set}) | ${COLUMNS.join(' | ')} |\n| --- |${' ---: |'.repeat(COLUMNS.length)}\n`,
    );
    const totals = Object.fromEntries(COLUMNS.map((name) => [name, 0])) as Record<
      (typeof COLUMNS)[number],
      number
    >;
    for (const name of names.toSorted()) {
      const ad = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as AnnotatedAd;
      const linker = linkers.get(ad.pack);
      if (!linker) {
        write(`| ${name} | left out: needs the ${ad.pack} pack |\n`);
        continue;
      }
      const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
      const counts = countDemands(
        ad,
        await importJobText(text, { linker, id: name }),
        linker.ontology,
      );
      for (const column of COLUMNS) totals[column] += counts[column].length;
      write(`${rowOf(name, counts)}\n`);
      if (detail) for (const line of detailOf(counts)) write(`${line}\n`);
    }
    write(`| all | ${COLUMNS.map((column) => totals[column]).join(' | ')} |\n`);
    const { right, wrong, missed, twice } = totals;
    const precision = right / (right + wrong + twice);
    const recall = right / (right + missed);
    write(`\nprecision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
  }
}

function rowOf(name: string, counts: DemandCounts): string {
  return `| ${name} | ${COLUMNS.map((column) => counts[column].length).join(' | ')} |`;
}

function detailOf(counts: DemandCounts): readonly string[] {
  return COLUMNS.slice(1).flatMap((column) => counts[column].map((what) => `  ${column}: ${what}`));
}
