import type { Corpus } from '../training/corpus/read-corpus.ts';
import { createTextTable } from '../training/corpus/text-table.ts';
import { numbered, synonyms, trainingSource } from '../training/corpus/training-source.ts';
import { DEFAULT_SETTINGS, type TrainingSettings } from '../training/engine/settings.ts';

const SYNONYMS: readonly (readonly string[])[] = [
  ['baker', 'boulanger', 'boulangère', 'bread maker'],
  ['welder', 'soudeur', 'metal welder'],
  ['nurse', 'infirmier', 'infirmière', 'care nurse'],
  ['teacher', 'enseignante', 'professeur des écoles'],
  ['carpenter', 'charpentier', 'wood worker'],
  ['accountant', 'comptable', 'bookkeeper'],
];

const TASKS: readonly (readonly [string, readonly string[]])[] = [
  ['baker', ['knead dough', 'bake bread', 'cuire le pain']],
  ['welder', ['join metal parts', 'souder des pièces']],
  ['nurse', ['care for patients', 'soigner des patients']],
];

/** Six concepts, in two sources: synonyms, and titles with one to two tasks. */
export function tinyCorpus(): Corpus {
  const table = createTextTable();
  const sources = [
    trainingSource({
      name: 'synonyms',
      weight: 2,
      groups: SYNONYMS.map((texts) => synonyms(numbered(table, texts))),
    }),
    trainingSource({
      name: 'tasks',
      weight: 1,
      bag: 2,
      groups: TASKS.map(([title, tasks]) => ({
        left: numbered(table, [title]),
        right: numbered(table, tasks),
      })),
    }),
  ];
  return { texts: table.texts, sources, absent: [] };
}

export const TINY_SETTINGS: TrainingSettings = {
  ...DEFAULT_SETTINGS,
  seed: 7,
  steps: 60,
  batch: 6,
  dimensions: 16,
  ngrams: { rows: 512, minLength: 3, maxLength: 5 },
  slots: 256,
  warmUpSteps: 5,
  hardFrom: [0.5],
  hardNeighbors: 2,
};
