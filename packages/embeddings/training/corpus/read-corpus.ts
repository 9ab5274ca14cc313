import { escoSources } from './esco-sources.ts';
import { labelSource } from './label-source.ts';
import { onetSources } from './onet-sources.ts';
import { romeSources } from './rome-sources.ts';
import { sentenceSource } from './sentence-source.ts';
import { createTextTable, type TextTable } from './text-table.ts';
import type { CsvRow, TrainingFile, TrainingFiles } from './training-files.ts';
import type { TrainingSource } from './training-source.ts';

/** Everything that is trained on. */
export interface Corpus {
  readonly texts: readonly string[];
  readonly sources: readonly TrainingSource[];
  /** Parts of the public data that were not there, by the file that shows it. */
  readonly absent: readonly TrainingFile[];
}

type ReadSources = (files: TrainingFiles, table: TextTable) => readonly TrainingSource[];

const PARTS: readonly (readonly [TrainingFile, ReadSources])[] = [
  ['esco/bilingual/skills_en_fr.csv.gz', escoSources],
  ['rome4/unix_referentiel_appellation_v460_utf8.csv', romeSources],
  ['onet/Occupation_Data.csv', onetSources],
  ['bench/skillskape/train.csv', (files, table) => [sentenceSource(files, table)]],
];

/**
 * The public data of a folder, whichever parts are there, and a host's own labels (rows with the columns
 * `concept` and `label`).
 */
export function readCorpus(files: TrainingFiles, ownLabels: readonly CsvRow[] = []): Corpus {
  const table = createTextTable();
  const present = PARTS.filter(([file]) => files.has(file));
  const sources = present.flatMap(([, read]) => read(files, table));
  if (ownLabels.length > 0) sources.push(labelSource(ownLabels, table));
  const usable = sources.filter(({ groups }) => groups.length > 1);
  if (usable.length === 0) {
    throw new Error(
      'training: nothing to train on; give --data a folder with esco/, rome4/ or onet/, or --labels a CSV with the columns concept,label',
    );
  }
  const absent = PARTS.filter((part) => !present.includes(part)).map(([file]) => file);
  return { texts: table.texts, sources: usable, absent };
}
