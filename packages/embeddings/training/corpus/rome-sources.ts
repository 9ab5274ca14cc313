import type { TextTable } from './text-table.ts';
import { titleVariants } from './title-variants.ts';
import type { CsvRow, TrainingFiles } from './training-files.ts';
import {
  listsBy,
  numbered,
  synonyms,
  trainingSource,
  type TrainingSource,
} from './training-source.ts';

/** Titles of the same métier, masculine with feminine, competences of titles, definitions. */
export function romeSources(files: TrainingFiles, table: TextTable): readonly TrainingSource[] {
  const titleRows = files.rows('rome4/unix_referentiel_appellation_v460_utf8.csv');
  const titles = titlesByMetier(files, titleRows, table);
  const { competences, items } = readItems(files, table);
  const definitions = listsBy(
    files
      .rows('rome4/unix_texte_v460_utf8.csv')
      .filter((row) => row['libelle_type_texte'] === 'definition')
      .map((row) => [row['code_rome'] ?? '', unescaped(row['libelle_texte'] ?? '')] as const),
  );
  return [
    trainingSource({
      name: 'title: masculine, feminine',
      weight: 0.7,
      groups: titleRows.map((row) =>
        synonyms(numbered(table, titleVariants(row['libelle_appellation_long'] ?? ''))),
      ),
    }),
    trainingSource({
      name: 'title: same métier',
      weight: 2.5,
      hard: true,
      groups: [...titles.values()].map(synonyms),
    }),
    trainingSource({
      name: 'title: competences',
      weight: 1.5,
      bag: 5,
      groups: [...titles].map(([code, left]) => ({ left, right: items.get(code) ?? [] })),
    }),
    competences,
    trainingSource({
      name: 'title: definition',
      weight: 0.7,
      groups: [...titles].map(([code, right]) => ({
        left: numbered(table, definitions.get(code) ?? []),
        right,
      })),
    }),
  ];
}

function titlesByMetier(
  files: TrainingFiles,
  titleRows: readonly CsvRow[],
  table: TextTable,
): ReadonlyMap<string, readonly number[]> {
  const metiers = files.rows('rome4/unix_referentiel_code_rome_v460_utf8.csv');
  const named = [
    ...metiers.map((row) => [row['code_rome'] ?? '', row['libelle_rome'] ?? ''] as const),
    ...titleRows.map(
      (row) => [row['code_rome'] ?? '', row['libelle_appellation_long'] ?? ''] as const,
    ),
  ];
  const lists = listsBy(named);
  return new Map(
    [...lists].map(([code, labels]) => [code, numbered(table, labels.flatMap(titleVariants))]),
  );
}

interface RomeItems {
  readonly competences: TrainingSource;
  /** Competences and savoirs by code of the métier. */
  readonly items: ReadonlyMap<string, readonly number[]>;
}

function readItems(files: TrainingFiles, table: TextTable): RomeItems {
  const competenceRows = files.rows('rome4/unix_referentiel_competence_v460_utf8.csv');
  const labels = new Map<string, number>();
  for (const row of competenceRows) {
    labels.set(row['code_ogr'] ?? '', table.add(row['libelle_competence'] ?? ''));
  }
  for (const row of files.rows('rome4/unix_referentiel_savoir_v460_utf8.csv')) {
    labels.set(row['code_ogr_savoir'] ?? '', table.add(row['libelle_savoir'] ?? ''));
  }
  const numberOf = (code: string | undefined): number => labels.get(code ?? '') ?? -1;
  const byMacro = listsBy(
    competenceRows.map(
      (row) => [row['code_ogr_macro_comp'] ?? '', numberOf(row['code_ogr'])] as const,
    ),
  );
  const byMetier = listsBy(
    files
      .rows('rome4/unix_coherence_item_v460_utf8.csv')
      .map((row) => [row['code_rome'] ?? '', numberOf(row['code_ogr'])] as const),
  );
  return {
    items: new Map([...byMetier].map(([code, list]) => [code, known(list)])),
    competences: trainingSource({
      name: 'competence: macro-competence',
      weight: 1,
      groups: [...byMacro].map(([macro, list]) => ({
        left: known([numberOf(macro)]),
        right: known(list),
      })),
    }),
  };
}

function known(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].filter((number) => number >= 0);
}

/** Texts of ROME write an apostrophe as two. */
function unescaped(text: string): string {
  return text.replaceAll("''", "'");
}
