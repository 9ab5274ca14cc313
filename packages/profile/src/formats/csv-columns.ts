import type { DropCategory } from '../drop-category.ts';

/** What the cells of a column are. */
export const CSV_MEANINGS = [
  'subjectId',
  'skills',
  'codes',
  'title',
  'summary',
  'experience',
  'volunteering',
  'project',
  'training',
  'start',
  'end',
] as const;
export type CsvMeaning = (typeof CSV_MEANINGS)[number] | DropCategory;

/** Each column of a host's table and what it holds: `{ 'Nom': 'identity', 'Compétences': 'skills' }`. */
export type CsvColumns = Readonly<Record<string, CsvMeaning>>;
