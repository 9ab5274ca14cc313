import { escoSources } from './esco-sources.ts';
import { labelSource } from './label-source.ts';
import { onetSources } from './onet-sources.ts';
import { packSources, type PackLabels } from './pack-sources.ts';
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

/** What a host adds to the public data, or trains on alone. */
export interface OwnTexts {
  /** Rows with the columns `concept` and `label`. */
  readonly labels?: readonly CsvRow[];
  readonly packs?: readonly PackLabels[];
}

/** The public data of a folder, whichever parts are there (none without a folder), and a host's own labels. */
export function readCorpus(files: TrainingFiles | undefined, own: OwnTexts = {}): Corpus {
  const { labels: ownLabels = [], packs = [] } = own;
  const table = createTextTable();
  const present = PARTS.filter(([file]) => files?.has(file));
  const sources = files ? present.flatMap(([, read]) => read(files, table)) : [];
  for (const pack of packs) sources.push(...packSources(pack, table));
  if (ownLabels.length > 0) sources.push(labelSource(ownLabels, table));
  const usable = sources.filter(({ groups }) => groups.length > 1);
  if (usable.length === 0) {
    throw new Error(
      'training: nothing to train on; give --data a folder with esco/, rome4/ or onet/, a --pack, or --labels a CSV with the columns concept,label',
    );
  }
  const absent = files ? PARTS.filter((part) => !present.includes(part)).map(([file]) => file) : [];
  return { texts: table.texts, sources: usable, absent };
}
