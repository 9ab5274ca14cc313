import type { TextTable } from './text-table.ts';
import type { TrainingFiles } from './training-files.ts';
import { listsBy, numbered, trainingSource, type TrainingSource } from './training-source.ts';

/** What SkillSkape writes for a sentence without a skill. */
const NO_SKILL = 'UNK';

/**
 * Sentences of SkillSkape's training set with the labels of their skill, in both languages. A sentence that
 * names several skills stands with each.
 */
export function sentenceSource(files: TrainingFiles, table: TextTable): TrainingSource {
  const labels = new Map<string, readonly number[]>();
  for (const row of files.rows('esco/bilingual/skills_en_fr.csv.gz')) {
    const preferred = row['label_en'] ?? '';
    labels.set(preferred, numbered(table, [preferred, row['label_fr'] ?? '']));
  }
  const bySkill = listsBy(
    files.rows('bench/skillskape/train.csv').flatMap((row) =>
      pythonList(row['skills'] ?? '')
        .filter((skill) => skill !== NO_SKILL)
        .map((skill) => [skill, row['sentence'] ?? ''] as const),
    ),
  );
  return trainingSource({
    name: 'sentence: skill',
    weight: 1.5,
    hard: true,
    groups: [...bySkill].map(([skill, sentences]) => ({
      left: numbered(table, sentences),
      right: labels.get(skill) ?? numbered(table, [skill]),
    })),
  });
}

/** The strings of a Python list literal: `['a', "b's"]`. */
export function pythonList(literal: string): readonly string[] {
  const found = literal.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu);
  return [...found].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gu, '$1'));
}
