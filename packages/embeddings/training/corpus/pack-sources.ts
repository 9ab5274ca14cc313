import type { TextTable } from './text-table.ts';
import { numbered, synonyms, trainingSource, type TrainingSource } from './training-source.ts';
import { titleVariants } from './title-variants.ts';

/** The labels of a pack that is trained on: one list per concept, in all its languages. */
export interface PackLabels {
  readonly name: string;
  readonly skills: readonly (readonly string[])[];
  /** Occupations and their groups: titles, which may hold both genders. */
  readonly occupations: readonly (readonly string[])[];
}

/** As often as ESCO's own skills and occupations. */
const WEIGHTS = { skills: 5, occupations: 4 };

/** Labels of one concept say the same; a concept with a single label teaches nothing. */
export function packSources(pack: PackLabels, table: TextTable): readonly TrainingSource[] {
  return [
    trainingSource({
      name: `${pack.name}: skills`,
      weight: WEIGHTS.skills,
      hard: true,
      groups: pack.skills.map((labels) => synonyms(numbered(table, labels))),
    }),
    trainingSource({
      name: `${pack.name}: occupations`,
      weight: WEIGHTS.occupations,
      hard: true,
      groups: pack.occupations.map((labels) =>
        synonyms(numbered(table, labels.flatMap(titleVariants))),
      ),
    }),
  ];
}
