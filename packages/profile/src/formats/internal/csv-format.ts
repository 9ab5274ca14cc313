import { coverageRow } from '../../internal/coverage-rows.ts';
import { childPointer } from '../../internal/json-pointer.ts';
import type { CoverageRow } from '../../json-resume-coverage.ts';
import type { CsvColumns, CsvMeaning } from '../csv-columns.ts';
import { documentFormat, type DocumentFormat } from './document-format.ts';
import { pathStep } from './places.ts';

const CATEGORIES: Readonly<Record<string, CoverageRow['category']>> = {
  subjectId: 'metadata',
  skills: 'skill',
  codes: 'skill',
  title: 'title',
  summary: 'freeText',
  experience: 'freeText',
  volunteering: 'freeText',
  project: 'freeText',
  training: 'freeText',
  start: 'date',
  end: 'date',
};

/** The coverage table of a host's columns. */
export function csvCoverage(columns: CsvColumns): readonly CoverageRow[] {
  return Object.entries(columns).flatMap(([column, meaning]) => {
    const pointer = childPointer('', column);
    const category = CATEGORIES[meaning] ?? (meaning as CoverageRow['category']);
    return meaning === 'skills'
      ? [coverageRow(category, `${pointer}/name`), coverageRow(category, `${pointer}/level`)]
      : [coverageRow(category, pointer)];
  });
}

/** A row as a document: one experience, with what its columns hold. */
export function csvFormat(columns: CsvColumns): DocumentFormat {
  const named = (...meanings: readonly CsvMeaning[]) =>
    Object.entries(columns)
      .filter(([, meaning]) => meanings.includes(meaning))
      .map(([column]) => `/${pathStep(column)}`);
  const at = (...meanings: readonly CsvMeaning[]) => named(...meanings).join('|') || 'nothing';
  const names = at('employer', 'school');
  const period = { start: at('start'), end: at('end') };
  return documentFormat({
    title: 'the table',
    coverage: csvCoverage(columns),
    entries: [
      { at: '', kind: 'self', texts: at('summary'), names },
      {
        at: '',
        kind: 'experience',
        titles: at('title'),
        texts: at('experience', 'volunteering'),
        names,
        ...period,
        lasts: true,
      },
      { at: '', kind: 'project', texts: at('project'), names },
      { at: '', kind: 'training', texts: at('training'), names },
      { at: '', kind: 'self', labels: 'nothing', codes: at('codes') },
      ...named('skills').map((path) => ({
        at: path,
        kind: 'self' as const,
        labels: 'name',
        level: 'level',
      })),
    ],
    person: at('identity'),
  });
}
