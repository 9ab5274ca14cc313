import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What ESCO says of one concept. */
export interface EscoConcept {
  readonly kind: 'skill' | 'occupation';
  readonly preferred: { readonly en: string; readonly fr: string };
  /** Every label by language, the preferred one first. */
  readonly en: readonly string[];
  readonly fr: readonly string[];
  /** ISCO-08 unit group, of occupations. */
  readonly isco?: string;
}

export interface ReferenceTables {
  readonly esco: ReadonlyMap<string, EscoConcept>;
  readonly isco: ReadonlySet<string>;
  /** Names of each métier of ROME 4: its own first, then the appellations under it. */
  readonly rome4: ReadonlyMap<string, readonly string[]>;
  /** Codes of ROME 3, where its files are at hand: to say of an unknown code that it is an old one. */
  readonly rome3: ReadonlySet<string>;
}

type CsvRow = Readonly<Record<string, string>>;

/**
 * Reads the official files under `directory`: `esco/` with `skills_<language>.csv`, `occupations_<language>.csv`
 * and `ISCOGroups_en.csv`; `rome4/` with the code and appellation tables of any version; `rome3/` if there.
 *
 * @throws Error that names the first file missing.
 */
export function readReferenceTables(directory: string): ReferenceTables {
  const esco = (file: string): readonly CsvRow[] => readTable(join(directory, 'esco', file));
  return {
    esco: new Map([
      ...escoConcepts('skill', esco('skills_en.csv'), esco('skills_fr.csv')),
      ...escoConcepts('occupation', esco('occupations_en.csv'), esco('occupations_fr.csv')),
    ]),
    isco: new Set(esco('ISCOGroups_en.csv').map((row) => row['code']!)),
    rome4: romeNames(join(directory, 'rome4')),
    rome3: existsSync(join(directory, 'rome3'))
      ? new Set(romeNames(join(directory, 'rome3')).keys())
      : new Set(),
  };
}

function escoConcepts(
  kind: EscoConcept['kind'],
  english: readonly CsvRow[],
  french: readonly CsvRow[],
): readonly (readonly [string, EscoConcept])[] {
  const frenchOf = new Map(french.map((row) => [row['conceptUri']!, row]));
  return english.map((row) => {
    const fr = frenchOf.get(row['conceptUri']!);
    return [
      row['conceptUri']!,
      {
        kind,
        preferred: { en: row['preferredLabel']!, fr: fr?.['preferredLabel'] ?? '' },
        en: labelsOfRow(row),
        fr: fr ? labelsOfRow(fr) : [],
        ...(row['iscoGroup'] && { isco: row['iscoGroup'] }),
      },
    ];
  });
}

/** ESCO writes a French occupation as the pair "masculine/feminine": each half is a name of its own. */
function labelsOfRow(row: CsvRow): readonly string[] {
  const all = [row['preferredLabel']!, ...(row['altLabels'] ?? '').split('\n')];
  const halves = row['iscoGroup'] ? all.flatMap((label) => [label, ...label.split('/')]) : all;
  return [...new Set(halves.map((label) => label.trim()).filter(Boolean))];
}

function romeNames(folder: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const row of readTable(findFile(folder, /^unix_referentiel_code_rome_v\d+_utf8\.csv$/u)))
    names.set(row['code_rome']!, [row['libelle_rome']!]);
  for (const row of readTable(findFile(folder, /^unix_referentiel_appellation_v\d+_utf8\.csv$/u)))
    names
      .get(row['code_rome']!)
      ?.push(row['libelle_appellation_court']!, row['libelle_appellation_long']!);
  return names;
}

function findFile(folder: string, pattern: RegExp): string {
  const file = existsSync(folder) && readdirSync(folder).find((name) => pattern.test(name));
  if (!file) throw new Error(`No file like ${pattern.source} in ${folder}.`);
  return join(folder, file);
}

function readTable(path: string): readonly CsvRow[] {
  if (!existsSync(path)) throw new Error(`${path} is missing.`);
  return parse(readFileSync(path), {
    columns: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as CsvRow[];
}
