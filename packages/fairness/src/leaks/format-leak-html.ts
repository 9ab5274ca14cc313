import { auditWords, type AuditLanguage } from '../internal/audit-words.ts';
import { gridTable } from '../internal/html/barometer-section.ts';
import { html } from '../internal/html/html.ts';
import { htmlPage } from '../internal/html/html-page.ts';
import { intervalPlot } from '../internal/html/interval-plot.ts';
import { leakGrid, linkageGrid, suspiciousTests } from '../internal/leaks/leak-grids.ts';
import { leakWords } from '../internal/leaks/leak-words.ts';
import type { LeakReport } from './leak-report.ts';

/** The plot shows as many; the table has all. */
const MOST_LINES = 24;

/**
 * Leak tests as one HTML page that asks nothing of the network: each AUC on its interval beside guessing, the shuffled
 * control, and people found again.
 *
 * @example
 * ```ts
 * import { formatLeakHtml, leakTest } from '@tremplin/fairness';
 *
 * const rows = Array.from({ length: 60 }, (_, i) => [i % 2, i]);
 * const result = leakTest(rows, { classes: rows.map(([odd]) => (odd ? 'f' : 'm')), adversaries: ['linear'] });
 * formatLeakHtml({ tests: [{ attribute: 'sex', on: 'vectors', result }] }).includes('<svg'); // true
 * ```
 */
export function formatLeakHtml(
  report: LeakReport,
  options: { readonly language?: AuditLanguage; readonly title?: string } = {},
): string {
  const { language = 'en' } = options;
  const words = leakWords[language];
  const title = options.title ?? words.title;
  const lines = report.tests.flatMap(({ attribute, on, result }) =>
    result.adversaries.map(({ adversary, found }) => ({
      label: `${attribute}, ${on}: ${words.adversary[adversary]}`,
      value: found.auc,
      interval: found.interval,
    })),
  );
  const number = (value: number): string => auditWords[language].number(value, 2);
  const plot = intervalPlot(lines.slice(0, MOST_LINES), 0.5, {
    title: words.caption,
    description: words.plot,
    percent: number,
    overall: words.chance,
  });
  const { linkage = [] } = report;
  return htmlPage(
    { language, title, limits: [words.limitsHeading, words.limits] },
    html`<h1>${title}</h1>
      <p>${words.lead}</p>
      ${suspiciousTests(report, language).map((line) => html`<p class="verdict unsure">${line}</p>`)}
      <section>
        <h2>${words.caption}</h2>
        <div class="pair">
          <figure>
            ${plot}
            <figcaption>${words.plot}</figcaption>
          </figure>
          <div>${gridTable(leakGrid(report, language))}</div>
        </div>
      </section>
      ${
        linkage.length === 0
          ? null
          : html`<section>
              <h2>${words.linkage}</h2>
              ${gridTable(linkageGrid(linkage, language))}
            </section>`
      }`,
  );
}
