import { heldOutOccupations } from './held-out-occupations.ts';
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

interface EscoConcept {
  readonly uri: string;
  readonly english: readonly number[];
  readonly french: readonly number[];
  readonly all: readonly number[];
  readonly description: readonly number[];
  /** The preferred labels. */
  readonly preferred: readonly number[];
}

/** Skills, occupations and ISCO groups: synonyms, English with French, descriptions, skills of occupations. */
export function escoSources(files: TrainingFiles, table: TextTable): readonly TrainingSource[] {
  const asItIs = (label: string): readonly string[] => [label];
  const skills = files
    .rows('esco/bilingual/skills_en_fr.csv.gz')
    .map((row) => concept(row, table, asItIs));
  const occupations = files
    .rows('esco/bilingual/occupations_en_fr.csv')
    .map((row) => concept(row, table, titleVariants));
  const groups = files
    .rows('esco/bilingual/isco_groups_en_fr.csv')
    .map((row) => concept(row, table, asItIs));
  return [
    ...labelSources('skill', skills, { synonyms: 5, bilingual: 4, description: 3 }),
    ...labelSources('occupation', occupations, { synonyms: 4, bilingual: 2, description: 1 }),
    trainingSource({
      name: 'ISCO group: English, French',
      weight: 0.5,
      groups: groups.map(({ english, french }) => ({ left: english, right: french })),
    }),
    skillListSource(files, occupations, skills),
  ];
}

function concept(
  row: CsvRow,
  table: TextTable,
  variants: (label: string) => readonly string[],
): EscoConcept {
  const labels = (preferred: string, others: string): string[] =>
    [row[preferred] ?? '', ...(row[others] ?? '').split('|')].filter((label) => label !== '');
  const english = numbered(table, labels('label_en', 'altLabels_en'));
  const french = numbered(table, labels('label_fr', 'altLabels_fr').flatMap(variants));
  return {
    uri: row['conceptUri'] ?? '',
    english,
    french,
    all: [...new Set([...english, ...french])],
    description: numbered(table, [row['description_en'] ?? '']),
    preferred: numbered(table, [row['label_en'] ?? '', ...variants(row['label_fr'] ?? '')]),
  };
}

function labelSources(
  kind: string,
  concepts: readonly EscoConcept[],
  weights: { readonly synonyms: number; readonly bilingual: number; readonly description: number },
): readonly TrainingSource[] {
  return [
    trainingSource({
      name: `${kind}: synonyms`,
      weight: weights.synonyms,
      hard: true,
      groups: concepts.map(({ all }) => synonyms(all)),
    }),
    trainingSource({
      name: `${kind}: English, French`,
      weight: weights.bilingual,
      hard: true,
      groups: concepts.map(({ english, french }) => ({ left: english, right: french })),
    }),
    trainingSource({
      name: `${kind}: description, label`,
      weight: weights.description,
      groups: concepts.map(({ description, all }) => ({ left: description, right: all })),
    }),
  ];
}

/** Occupations with their essential skills, less those of the completion task. */
function skillListSource(
  files: TrainingFiles,
  occupations: readonly EscoConcept[],
  skills: readonly EscoConcept[],
): TrainingSource {
  const relations = files
    .rows('esco/occupationSkillRelations.csv.gz')
    .filter((row) => row['relationType'] === 'essential')
    .map((row) => [row['occupationUri'] ?? '', row['skillUri'] ?? ''] as const);
  const essential = listsBy(relations);
  const heldOut = heldOutOccupations(essential);
  const labels = new Map(skills.map(({ uri, preferred }) => [uri, preferred]));
  return trainingSource({
    name: 'occupation: essential skills',
    weight: 1.5,
    bag: 5,
    groups: occupations
      .filter(({ uri }) => !heldOut.has(uri))
      .map(({ uri, all }) => ({
        left: all,
        right: (essential.get(uri) ?? []).flatMap((skill) => labels.get(skill) ?? []),
      })),
  });
}
