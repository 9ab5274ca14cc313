import { auditWords, type AuditLanguage } from '../internal/audit-words.ts';
import { verdictClass } from '../internal/html/audit-table-section.ts';
import { html, type Markup } from '../internal/html/html.ts';
import { htmlPage } from '../internal/html/html-page.ts';
import { htmlTable } from '../internal/html/html-table.ts';
import { intervalPlot } from '../internal/html/interval-plot.ts';
import { reportWords } from '../internal/html/report-words.ts';
import { counterfactualWords } from '../internal/swaps/counterfactual-words.ts';
import { rateText } from '../internal/swaps/rate-text.ts';
import type { CounterfactualReport, SwapTally } from './counterfactual-report.ts';

export interface CounterfactualHtmlOptions {
  /** @defaultValue `'en'` */
  readonly language?: AuditLanguage;
  /** Heading of the page. @defaultValue that of {@link formatCounterfactualMarkdown} */
  readonly title?: string;
  /** In sentences, such as what was asked and when. @defaultValue nothing */
  readonly notes?: readonly string[];
}

/**
 * A counterfactual audit as one HTML page that asks nothing of the network: how often anything changed by criterion,
 * with exact bounds, as a plot and as tables; the control beside it. Ids of texts, never texts.
 *
 * @example
 * ```ts
 * import { auditMatcher, createSwaps, formatCounterfactualHtml } from '@tremplin/fairness';
 *
 * const candidates = [{ id: 'c1', text: 'SQL\nand reports', language: 'en' as const }];
 * const report = await auditMatcher(
 *   (items) => items.map(({ id, candidate }) => ({ id, score: candidate.split('SQL').length })),
 *   { jobs: [{ id: 'j1', text: 'SQL' }], pairs: createSwaps(candidates, { pairs: 50 }) },
 * );
 * formatCounterfactualHtml(report).startsWith('<!doctype html>'); // true
 * ```
 */
export function formatCounterfactualHtml(
  report: CounterfactualReport,
  options: CounterfactualHtmlOptions = {},
): string {
  const { language = 'en', notes = [] } = options;
  const words = counterfactualWords[language];
  const audit = auditWords[language];
  const title = options.title ?? words.title;
  const { overall, sensitivity, settings } = report;
  const limits = [
    reportWords[language].limits,
    ...Object.keys(report.untested).map((criterion) => words.untested(criterion)),
    words.limits,
  ];
  return htmlPage(
    { language, title, limits },
    html`<h1>${title}</h1>
      <p class="verdict ${verdictClass(report.verdict)}">
        <b>${audit.verdict[report.verdict]}</b>
        ${words.asked(rateText(settings.tolerance, language))}
      </p>
      <p>${words.counted(overall.triples, overall.pairs, overall.texts)}</p>
      <p>
        ${sensitivity === null ? words.noControl : words.control(sensitivity.changed, sensitivity.triples, rateText(sensitivity.lowerBound))}
      </p>
      ${report.unscored > 0 ? html`<p>${words.unscored(report.unscored)}</p>` : null}
      ${notes.map((note) => html`<p class="soft">${note}</p>`)}
      <section>
        <h2>${words.criterion}</h2>
        <div class="pair">
          ${plotOf(report, language)}
          <div>${criteriaTable(report, language)}</div>
        </div>
      </section>
      <section>
        <h2>${words.field}</h2>
        ${fieldsTable(report, language)}
      </section> `,
  );
}

/** By pairs of texts: triples of one text are not independent. */
function plotOf({ criteria, overall }: CounterfactualReport, language: AuditLanguage): Markup {
  const words = counterfactualWords[language];
  const rateOf = ({ changedPairs, pairs }: SwapTally): number => changedPairs / pairs;
  const lines = criteria.map((tally) => ({
    label: tally.criterion,
    value: rateOf(tally),
    interval: { lower: rateOf(tally), upper: tally.pairsUpperBound },
  }));
  const { percent } = auditWords[language];
  return html`<figure>
    ${intervalPlot(lines, rateOf(overall), {
      title: words.plot,
      description: words.plotDescription,
      percent: (share) => percent(share).replace(/[.,]0/u, ''),
      overall: `${words.all} ${percent(rateOf(overall))}`,
    })}
    <figcaption>${words.plotDescription}</figcaption>
  </figure> `;
}

function criteriaTable(report: CounterfactualReport, language: AuditLanguage): Markup {
  const words = counterfactualWords[language];
  const { verdict } = auditWords[language];
  return htmlTable(words.criterion, columnsOf(words.criterion, words.columns), [
    ...report.criteria.map((tally) => [
      tally.criterion,
      verdict[tally.verdict],
      ...numbersOf(tally, language),
    ]),
    [words.all, verdict[report.verdict], ...numbersOf(report.overall, language)],
  ]);
}

function fieldsTable({ fields }: CounterfactualReport, language: AuditLanguage): Markup {
  const words = counterfactualWords[language];
  const columns = columnsOf(words.field, [words.criterion, ...words.columns.slice(1)]);
  const rows = fields.map((tally) => [tally.field, tally.criterion, ...numbersOf(tally, language)]);
  return htmlTable(words.field, columns, rows);
}

function columnsOf(first: string, others: readonly string[]) {
  return [first, ...others].map((heading, i) => ({ heading, isNumber: i > 1 }));
}

function numbersOf(tally: SwapTally, language: AuditLanguage): readonly (string | number)[] {
  const precise = (value: number): string =>
    language === 'fr' ? value.toPrecision(3).replace('.', ',') : value.toPrecision(3);
  return [
    tally.triples,
    tally.flips,
    rateText(tally.flipsUpperBound, language),
    rateText(tally.pairsUpperBound, language),
    precise(tally.largestDelta),
    precise(tally.meanGap),
    `${tally.lower} / ${tally.higher}`,
    tally.rankChanges,
  ];
}
