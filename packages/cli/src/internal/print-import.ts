import type { ConceptKind } from '@tremplin/ontology';
import type { ImportOutcome } from '../commands/run-ontology-import.ts';
import type { Screen } from './create-screen.ts';
import { formatBytes, formatCount, formatNumber } from './format-number.ts';
import { ONTOLOGY_MESSAGES } from './ontology-messages.ts';

/** Left-out rows on screen; the report file has them all. */
const SHOWN_ISSUES = 5;

export const KINDS: readonly ConceptKind[] = [
  'skill',
  'occupation',
  'jobTitle',
  'workContext',
  'skillGroup',
  'occupationGroup',
];

/** Files, totals, what has no label, what was left out, and what was written. */
export function printImport(
  outcome: ImportOutcome,
  screen: Screen,
  reportFile: string | undefined,
): void {
  const { ontology, report, out, bytes, seconds } = outcome;
  const { language, colors } = screen;
  const words = ONTOLOGY_MESSAGES[language];
  printFiles(outcome, screen);
  screen.print('');
  printConcepts(outcome, screen);
  screen.print('');
  const count = (value: number): string => formatCount(value, language);
  screen.print(
    words.relations(
      count(report.occupationSkills),
      count(report.skillRelations),
      count(report.broader),
    ),
  );
  if (report.ignored.length > 0) screen.print(words.ignored(report.ignored.join(', ')), colors.dim);
  printLeftOut(outcome, screen, reportFile);
  screen.print('');
  screen.print(
    `${out}: ${ontology.meta.id} ${ontology.meta.version}, ${formatBytes(bytes, language)}, ${formatNumber(seconds, 1, language)} s`,
    colors.green,
  );
  screen.print(`sha256 ${ontology.hash}`, colors.dim);
}

export function printFiles(
  { report }: { readonly report: Pick<ImportOutcome['report'], 'files'> },
  screen: Screen,
): void {
  const { headings } = screen.messages;
  const count = (value: number): string => formatCount(value, screen.language);
  const total = (of: (file: (typeof report.files)[number]) => number): number =>
    report.files.reduce((sum, file) => sum + of(file), 0);
  const row = (file: string, rows: number, kept: number): readonly string[] => [
    file,
    count(rows),
    count(kept),
    count(rows - kept),
  ];
  screen.table(
    [
      { heading: headings.file },
      { heading: headings.rows, align: 'right' },
      { heading: headings.kept, align: 'right' },
      { heading: headings.leftOut, align: 'right' },
    ],
    [
      ...report.files.map(({ file, rows, kept }) => row(file, rows, kept)),
      row(
        ONTOLOGY_MESSAGES[screen.language].total,
        total(({ rows }) => rows),
        total(({ kept }) => kept),
      ),
    ],
    [0],
  );
}

function printConcepts({ report, ontology }: ImportOutcome, screen: Screen): void {
  const words = ONTOLOGY_MESSAGES[screen.language];
  const count = (value: number): string => formatCount(value, screen.language);
  const languages = ontology.meta.languages;
  screen.table(
    [
      { heading: words.concepts },
      { heading: screen.messages.headings.count, align: 'right' },
      ...languages.map((language) => ({
        heading: words.withoutLabel(language),
        align: 'right' as const,
      })),
    ],
    KINDS.filter((kind) => report.concepts[kind] > 0).map((kind) => [
      words.kinds[kind],
      count(report.concepts[kind]),
      ...languages.map((language) => count(report.withoutLabel[language]?.[kind] ?? 0)),
    ]),
    [0],
  );
}

export function printLeftOut(
  { report }: { readonly report: Pick<ImportOutcome['report'], 'issues'> },
  screen: Screen,
  reportFile: string | undefined,
): void {
  if (report.issues.length === 0) return;
  const words = ONTOLOGY_MESSAGES[screen.language];
  screen.print('');
  screen.print(
    words.issues(formatCount(report.issues.length, screen.language)),
    screen.colors.yellow,
  );
  for (const { file, line, message } of report.issues.slice(0, SHOWN_ISSUES)) {
    screen.print(`  ${file}${line > 0 ? `:${line}` : ''} ${message}`);
  }
  const rest = report.issues.length - SHOWN_ISSUES;
  if (reportFile !== undefined) screen.print(words.allIn(reportFile));
  else if (rest > 0) screen.print(words.rest(formatCount(rest, screen.language)));
}
