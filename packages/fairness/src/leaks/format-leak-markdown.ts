import type { AuditLanguage } from '../internal/audit-words.ts';
import { leakGrid, linkageGrid, suspiciousTests } from '../internal/leaks/leak-grids.ts';
import { leakWords } from '../internal/leaks/leak-words.ts';
import { escapeMarkdown, markdownTable } from '../internal/markdown-table.ts';
import type { LeakReport } from './leak-report.ts';

/**
 * Leak tests as Markdown: one row per attribute, representation and adversary, with the shuffled control.
 *
 * @example
 * ```ts
 * import { formatLeakMarkdown, leakTest } from '@tremplin/fairness';
 *
 * const rows = Array.from({ length: 60 }, (_, i) => (i % 2 ? 'softball' : 'baseball') + ` team ${i}`);
 * const result = leakTest(rows, { classes: rows.map((_, i) => (i % 2 ? 'f' : 'm')), adversaries: ['linear'] });
 * const text = formatLeakMarkdown({ tests: [{ attribute: 'sex', on: 'raw text', result }] });
 * text.includes('| sex | raw text | logistic regression | 1.000 |'); // true
 * ```
 */
export function formatLeakMarkdown(
  report: LeakReport,
  options: { readonly language?: AuditLanguage } = {},
): string {
  const { language = 'en' } = options;
  const words = leakWords[language];
  const { linkage = [] } = report;
  return [
    `# ${words.title}`,
    '',
    words.lead,
    '',
    ...markdownTable(leakGrid(report, language)),
    ...suspiciousTests(report, language).flatMap((line) => ['', escapeMarkdown(line)]),
    ...(linkage.length === 0
      ? []
      : ['', `## ${words.linkage}`, '', ...markdownTable(linkageGrid(linkage, language))]),
    '',
    words.limits,
    '',
  ].join('\n');
}
