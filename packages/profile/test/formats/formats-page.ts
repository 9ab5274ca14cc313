import {
  EUROPASS_COVERAGE,
  EUROPEAN_LEARNING_MODEL_COVERAGE,
  HR_OPEN_COVERAGE,
  JSON_RESUME_COVERAGE,
  LINKED_IN_COVERAGE,
  SKILLS_PASSPORT_COVERAGE,
  type CoverageRow,
} from '../../src/index.ts';

/** Where the tables of `docs/formats.md` begin and end. */
export const BEGIN = '<!-- coverage: begin (written by a test from the data) -->';
export const END = '<!-- coverage: end -->';

const TABLES: readonly (readonly [title: string, name: string, rows: readonly CoverageRow[]])[] = [
  ['JSON Resume 1.0', 'JSON_RESUME_COVERAGE', JSON_RESUME_COVERAGE],
  ['Europass CV, 2020', 'EUROPASS_COVERAGE', EUROPASS_COVERAGE],
  ['Europass CV, SkillsPassport 3.x', 'SKILLS_PASSPORT_COVERAGE', SKILLS_PASSPORT_COVERAGE],
  [
    'European Learning Model 3',
    'EUROPEAN_LEARNING_MODEL_COVERAGE',
    EUROPEAN_LEARNING_MODEL_COVERAGE,
  ],
  ['HR Open candidate, public subset', 'HR_OPEN_COVERAGE', HR_OPEN_COVERAGE],
  ['LinkedIn data export', 'LINKED_IN_COVERAGE', LINKED_IN_COVERAGE],
];

/** Claims inside claims, and those of earlier versions, have the fields of `hasClaim` again. */
const REPEATED = /^\/credentialSubject\/(?:achieved|hasClaim\/hasPart)/u;

const TREATMENTS = ['competence', 'generalize', 'vault', 'drop'] as const;

/** The tables of the page, as they should be. */
export function coverageTables(): string {
  return [BEGIN, summaryTable(), ...TABLES.map(coverageTable), END].join('\n\n');
}

function summaryTable(): string {
  const count = (rows: readonly CoverageRow[], treatment: string) =>
    rows.filter((row) => row.treatment === treatment).length;
  return [
    `| format | fields | ${TREATMENTS.join(' | ')} |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...TABLES.map(
      ([title, , rows]) =>
        `| ${title} | ${rows.length} | ${TREATMENTS.map((treatment) => count(rows, treatment)).join(' | ')} |`,
    ),
  ].join('\n');
}

/** One row per category: what is done, for which criterion, and the fields. */
function coverageTable([title, name, rows]: (typeof TABLES)[number]): string {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rows.filter(({ pattern }) => !REPEATED.test(pattern))) {
    const key = `${row.treatment} ${row.category}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups.values()]
    .toSorted(([a], [b]) => order(a!) - order(b!) || (a!.category < b!.category ? -1 : 1))
    .map((group) => {
      const { treatment, category, criterion = '' } = group[0]!;
      const fields = group.map(({ pattern }) => `\`${pattern.replaceAll('|', '\\|')}\``).join(' ');
      return `| ${treatment} | ${category} | ${criterion} | ${fields} |`;
    });
  return [
    `### ${title}`,
    '',
    `\`${name}\`, ${rows.length} fields.`,
    '',
    '| becomes | category | L1132-1 | fields |',
    '| --- | --- | ---: | --- |',
    ...lines,
  ].join('\n');
}

function order({ treatment }: CoverageRow): number {
  return TREATMENTS.indexOf(treatment);
}
