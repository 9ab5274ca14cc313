import type { BarometerReport } from './barometer-report.ts';
import { auditWords, type AuditLanguage } from './internal/audit-words.ts';
import { peopleGrid, trendGrid } from './internal/barometer-grid.ts';
import { barometerWords } from './internal/barometer-words.ts';
import { escapeMarkdown, markdownTable } from './internal/markdown-table.ts';

/**
 * A barometer as Markdown: by attribute the people of each stage and period, then the trends. Gives no verdict of
 * compliance.
 *
 * @example
 * ```ts
 * import { createBarometer, formatBarometerMarkdown } from '@tremplin/fairness';
 *
 * const cell = { period: '2026-Q1', stage: 'applied', attribute: 'gender' };
 * const report = createBarometer(
 *   [
 *     { ...cell, group: 'f', people: 40 },
 *     { ...cell, group: 'm', people: 60 },
 *   ],
 *   { stages: ['applied'] },
 * );
 * formatBarometerMarkdown(report).includes('| f | applied | 40 (40.0 %) |'); // true
 * ```
 */
export function formatBarometerMarkdown(
  report: BarometerReport,
  options: { readonly language?: AuditLanguage } = {},
): string {
  const { language = 'en' } = options;
  const words = barometerWords[language];
  const { suppressBelow, comparisons, alpha } = report.settings;
  const tables = report.tables.flatMap((table) => [
    '',
    `## ${escapeMarkdown(table.attribute)}`,
    '',
    ...markdownTable(peopleGrid(table, report, language)),
    '',
    ...(table.trends.length === 0 ? [words.noTrends] : markdownTable(trendGrid(table, language))),
  ]);
  const issues = report.issues.map(
    ({ kind, attribute, stage, period }) =>
      `- ${escapeMarkdown(words.issueOf[kind](attribute, stage, period))}`,
  );
  return [
    `# ${words.title}`,
    '',
    words.lead(suppressBelow, comparisons, auditWords[language].percent(alpha)),
    ...tables,
    ...(issues.length === 0 ? [] : ['', `## ${words.issues}`, '', ...issues]),
    '',
    ...words.limits,
    '',
  ].join('\n');
}
