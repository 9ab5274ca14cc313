import type { BarometerReport, BarometerTable } from '../../barometer-report.ts';
import { auditWords, type AuditLanguage } from '../audit-words.ts';
import { peopleGrid, trendGrid, type TextGrid } from '../barometer-grid.ts';
import { barometerWords } from '../barometer-words.ts';
import { html, type Markup } from './html.ts';
import { htmlTable } from './html-table.ts';
import { MOST_LINES, sharePlot } from './share-plot.ts';

/** A barometer: by attribute one plot of shares per stage, the people, the trends. */
export function barometerSection(
  report: BarometerReport,
  language: AuditLanguage,
  hasHeading = true,
): Markup {
  const words = barometerWords[language];
  const { suppressBelow, comparisons, alpha } = report.settings;
  const lead = words.lead(suppressBelow, comparisons, auditWords[language].percent(alpha));
  const issues = report.issues.map(
    ({ kind, attribute, stage, period }) =>
      html`<p>${words.issueOf[kind](attribute, stage, period)}</p>`,
  );
  return html`<section>
    ${hasHeading ? html`<h2>${words.title}</h2>` : null}
    <p>${lead}</p>
    ${report.tables.map((table) => tableSection(table, report, language))}
    ${
      issues.length === 0
        ? null
        : html`<h3>${words.issues}</h3>
            ${issues}`
    }
  </section> `;
}

function tableSection(
  table: BarometerTable,
  report: BarometerReport,
  language: AuditLanguage,
): Markup {
  const trends =
    table.trends.length === 0
      ? html`<p class="soft">${barometerWords[language].noTrends}</p>`
      : gridTable(trendGrid(table, language));
  const plots =
    report.periods.length < 2 || table.groups.length > MOST_LINES
      ? []
      : report.stages
          .filter((stage) => isShown(table, stage))
          .map((stage) => plotOf(table, { stage, report, language }));
  return html`<h3>${table.attribute}</h3>
    <div class="plots">${plots}</div>
    ${gridTable(peopleGrid(table, report, language))} ${trends}`;
}

/** A plot of hidden numbers alone would look like zeros. */
function isShown({ rows }: BarometerTable, stage: string): boolean {
  return rows.some((row) => row.stage === stage && row.cells.some(({ share }) => share !== null));
}

function plotOf(
  table: BarometerTable,
  {
    stage,
    report,
    language,
  }: {
    readonly stage: string;
    readonly report: BarometerReport;
    readonly language: AuditLanguage;
  },
): Markup {
  const words = barometerWords[language];
  const { percent } = auditWords[language];
  const rows = table.rows.filter((row) => row.stage === stage);
  const { periods } = report;
  // As many labels as fit.
  const every = Math.ceil(periods.length / 5);
  const title = words.shareAt(table.attribute, stage);
  const svg = sharePlot(
    table.groups.map((label, g) => ({
      label,
      shares: rows.map(({ cells }) => cells[g]!.share),
      expected: null,
    })),
    {
      at: periods.map((_, i) => i / (periods.length - 1)),
      labels: periods.map((period, i) => (i % every === 0 ? period : null)),
    },
    { title, description: words.plot, percent: (share) => percent(share).replace(/[.,]0/u, '') },
  );
  return html`<figure>
    <figcaption>${title}</figcaption>
    ${svg}
  </figure> `;
}

export function gridTable({ caption, headings, numbersFrom, rows }: TextGrid): Markup {
  return htmlTable(
    caption,
    headings.map((heading, i) => ({ heading, isNumber: i >= numbersFrom })),
    rows,
  );
}
