import type { TextTable } from './text-table.ts';
import type { CsvRow } from './training-files.ts';
import {
  listsBy,
  numbered,
  synonyms,
  trainingSource,
  type TrainingSource,
} from './training-source.ts';

/** A host's own labels: those of one concept say the same, in whatever language. */
export function labelSource(rows: readonly CsvRow[], table: TextTable): TrainingSource {
  const entries = rows.map((row, i) => {
    const { concept = '', label = '' } = row;
    if (concept === '' || label === '') {
      throw new Error(
        `training: --labels: row ${i + 2} has no concept or no label; give a CSV with the columns concept,label`,
      );
    }
    return [concept, label] as const;
  });
  return trainingSource({
    name: 'own labels: synonyms',
    weight: 5,
    hard: true,
    groups: [...listsBy(entries).values()].map((labels) => synonyms(numbered(table, labels))),
  });
}
