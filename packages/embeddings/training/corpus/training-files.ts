import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/**
 * The only files that training opens, under the folder given as `--data`. What a benchmark is the answer
 * sheet of, what maps one classification to another, and what relates occupations to each other is not here,
 * and must not come here: see MODEL_CARD.md.
 */
export const TRAINING_FILES = [
  'esco/bilingual/skills_en_fr.csv.gz',
  'esco/bilingual/occupations_en_fr.csv',
  'esco/bilingual/isco_groups_en_fr.csv',
  'esco/occupationSkillRelations.csv.gz',
  'rome4/unix_referentiel_appellation_v460_utf8.csv',
  'rome4/unix_referentiel_code_rome_v460_utf8.csv',
  'rome4/unix_referentiel_competence_v460_utf8.csv',
  'rome4/unix_referentiel_savoir_v460_utf8.csv',
  'rome4/unix_coherence_item_v460_utf8.csv',
  'rome4/unix_texte_v460_utf8.csv',
  'onet/Occupation_Data.csv',
  'onet/Alternate_Titles.csv.gz',
  'onet/Task_Statements.csv.gz',
  'onet/Tasks_to_DWAs.csv.gz',
  'onet/Technology_Skills.csv.gz',
  'bench/skillskape/train.csv',
] as const;

export type TrainingFile = (typeof TRAINING_FILES)[number];

export type CsvRow = Readonly<Record<string, string>>;

/** The files of a data folder that may be trained on; everything else is refused. */
export interface TrainingFiles {
  has(file: TrainingFile): boolean;
  /** @throws Error when the file is not one of {@link TRAINING_FILES}, or is not there. */
  rows(file: TrainingFile): readonly CsvRow[];
  /** Those asked for with `rows`, in order. */
  readonly opened: readonly TrainingFile[];
}

export function openTrainingFiles(folder: string): TrainingFiles {
  const opened: TrainingFile[] = [];
  return {
    opened,
    has: (file) => existsSync(pathOf(folder, file)),
    rows(file) {
      const path = pathOf(folder, file);
      opened.push(file);
      return parseCsv(readFileSync(path));
    },
  };
}

/** Rows of a CSV file with a header, plain or gzip. */
export function parseCsv(bytes: Uint8Array): readonly CsvRow[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return parse(Buffer.from(plain), {
    columns: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
}

function pathOf(folder: string, file: string): string {
  if (!(TRAINING_FILES as readonly string[]).includes(file)) {
    throw new Error(
      `training: "${file}" is not a file that may be trained on; see TRAINING_FILES in training/corpus/training-files.ts`,
    );
  }
  return join(folder, ...file.split('/'));
}
