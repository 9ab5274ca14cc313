import { auditWords, type AuditLanguage } from '../internal/audit-words.ts';
import { counterfactualWords } from '../internal/swaps/counterfactual-words.ts';
import { rateText } from '../internal/swaps/rate-text.ts';
import type { CounterfactualReport, SwapTally } from './counterfactual-report.ts';

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A counterfactual audit as Markdown: what changed by criterion and by attribute, with exact bounds, beside
 * the control. States the limits; gives no verdict of compliance.
 *
 * @example
 * ```ts
 * import { auditMatcher, createSwaps, formatCounterfactualMarkdown } from '@tremplin/fairness';
 *
 * const candidates = [{ id: 'c1', text: 'SQL\nand reports', language: 'en' as const }];
 * const report = await auditMatcher(
 *   (items) => items.map(({ id, candidate }) => ({ id, score: candidate.split('SQL').length })),
 *   { jobs: [{ id: 'j1', text: 'SQL' }], pairs: createSwaps(candidates, { pairs: 50 }) },
 * );
 * formatCounterfactualMarkdown(report).split('\n')[0]; // '# Counterfactual audit'
 * ```
 */
export function formatCounterfactualMarkdown(
  report: CounterfactualReport,
  options: { readonly language?: AuditLanguage } = {},
): string {
  const { language = 'en' } = options;
  const words = counterfactualWords[language];
  const { overall, sensitivity, settings } = report;
  const heading = (first: string): readonly string[] => [
    row([first, ...words.columns]),
    row(['---', '---', ...words.columns.slice(1).map(() => '--:')]),
  ];
  const numbers = (tally: SwapTally): readonly (string | number)[] => [
    tally.triples,
    tally.flips,
    rateText(tally.flipsUpperBound),
    rateText(tally.pairsUpperBound),
    tally.largestDelta.toPrecision(3),
    tally.meanGap.toPrecision(3),
    `${tally.lower} / ${tally.higher}`,
    tally.rankChanges,
  ];
  return [
    `# ${words.title}`,
    '',
    words.counted(overall.triples, overall.pairs, overall.texts),
    '',
    sensitivity === null
      ? words.noControl
      : words.control(sensitivity.changed, sensitivity.triples, rateText(sensitivity.lowerBound)),
    ...(report.unscored > 0 ? ['', words.unscored(report.unscored)] : []),
    '',
    `**${auditWords[language].verdict[report.verdict]}**. ${words.asked(rateText(settings.tolerance))}`,
    '',
    ...heading(words.criterion),
    ...report.criteria.map(({ criterion, verdict, ...tally }) =>
      row([criterion, auditWords[language].verdict[verdict], ...numbers(tally)]),
    ),
    row([words.all, auditWords[language].verdict[report.verdict], ...numbers(overall)]),
    '',
    ...heading(words.field),
    ...report.fields.map(({ field, criterion, ...tally }) =>
      row([field, criterion, ...numbers(tally)]),
    ),
    '',
    ...Object.entries(report.untested).map(([criterion]) => words.untested(criterion)),
    '',
    words.limits,
    '',
  ].join('\n');
}
