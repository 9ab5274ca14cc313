import type { GroupAssessment, Verdict } from '../../assessment.ts';
import type { AuditCell, AuditTable } from '../../audit-report.ts';
import { intervalText, pText, showsText } from '../audit-text.ts';
import type { AuditWords } from '../audit-words.ts';
import { html, type Content, type Markup } from './html.ts';
import { htmlTable } from './html-table.ts';
import { intervalPlot, type IntervalLine } from './interval-plot.ts';
import type { ReportWords } from './report-words.ts';

export interface SectionWords {
  readonly audit: AuditWords;
  readonly report: ReportWords;
}

/** More lines than a reader can compare; the table has them all. */
const MOST_LINES = 24;

/** A table of an audit: the rates as a plot and as numbers, then what each comparison shows. */
export function auditTableSection(table: AuditTable, words: SectionWords): Markup {
  const name = table.attributes.join(' × ');
  const heading = table.stage === null ? name : `${table.stage}: ${name}`;
  return html`<section>
    <h2>${heading}</h2>
    <div class="pair">
      ${plotOf(table, name, words)}
      <div>${countsOf(table, name, words)}</div>
    </div>
    ${comparisonsOf(table, name, words)}
  </section> `;
}

function plotOf(table: AuditTable, name: string, { audit, report }: SectionWords): Markup {
  const shown = table.cells.filter(hasNumbers);
  if (shown.length === 0 || table.overall.total === 0) return html`<div></div>`;
  const largest = shown.toSorted((a, b) => b.total - a.total).slice(0, MOST_LINES);
  const lines: readonly IntervalLine[] = shown
    .filter((cell) => largest.includes(cell))
    .map(({ group, rate, interval }) => ({ label: group, value: rate, interval }));
  const hidden = shown.length - lines.length;
  const svg = intervalPlot(lines, table.overall.selected / table.overall.total, {
    title: report.ratesOf(name),
    description: report.ratesDescription,
    percent: (share) => audit.percent(share).replace(/[.,]0/u, ''),
    overall: `${audit.everybody} ${audit.percent(table.overall.selected / table.overall.total)}`,
  });
  return html`<figure>
    ${svg}${hidden === 0 ? null : html`<figcaption>${report.more(hidden)}</figcaption>`}
  </figure>`;
}

type ShownCell = AuditCell & {
  readonly total: number;
  readonly rate: number;
  readonly interval: NonNullable<AuditCell['interval']>;
};

function hasNumbers(cell: AuditCell): cell is ShownCell {
  return cell.total !== null && cell.rate !== null && cell.interval !== null;
}

function countsOf(table: AuditTable, name: string, { audit, report }: SectionWords): Markup {
  const { unknown, overall } = table;
  const isHidden = unknown === null || table.cells.some(({ isSuppressed }) => isSuppressed);
  const rows: readonly (readonly Content[])[] = [
    ...table.cells.map((cell) => cellRow(cell, audit)),
    [audit.unknown, ...(unknown ? [unknown.selected, unknown.total] : ['…', '…']), '', '', ''],
    [audit.everybody, overall.selected, overall.total, '', '', ''],
  ];
  const columns = [
    { heading: audit.group },
    ...[audit.selected, audit.people, audit.rate, audit.interval, audit.impactRatio].map(
      (heading) => ({ heading, isNumber: true }),
    ),
  ];
  return html`${htmlTable(report.ratesOf(name), columns, rows)}
  ${table.cells.some(({ isRare }) => isRare) ? html`<p class="soft">${audit.rare}</p>` : null}
  ${isHidden ? html`<p class="soft">${audit.suppressed(table.suppressedAssessments)}</p>` : null}`;
}

function cellRow(cell: AuditCell, audit: AuditWords): readonly Content[] {
  const name = cell.group + (cell.isRare ? ' †' : '');
  if (cell.isSuppressed) return [name, '…', '…', '…', '…', '…'];
  return [
    name,
    cell.selected ?? '–',
    cell.total ?? '–',
    cell.rate === null ? '–' : audit.percent(cell.rate),
    intervalText(cell.interval, audit.percent),
    cell.impactRatio === null ? '–' : audit.number(cell.impactRatio, 3),
  ];
}

function comparisonsOf(table: AuditTable, name: string, { audit, report }: SectionWords): Markup {
  if (table.assessments.length === 0) return html`<p class="soft">${audit.noComparison}</p>`;
  const hasJobs = table.assessments.some(({ job }) => job !== null);
  const columns = [
    { heading: audit.comparison },
    ...(hasJobs ? [{ heading: audit.job }] : []),
    { heading: audit.shows },
    ...[audit.ratio, audit.interval, 'p', audit.adjusted].map((heading) => ({
      heading,
      isNumber: true,
    })),
  ];
  const rows = table.assessments.map((assessment) => comparisonRow(assessment, hasJobs, audit));
  return htmlTable(report.comparisonsOf(name), columns, rows);
}

function comparisonRow(
  assessment: GroupAssessment,
  hasJobs: boolean,
  audit: AuditWords,
): readonly Content[] {
  const { group, job, ratio, interval, pValue, adjustedPValue, verdict } = assessment;
  return [
    `${group} / ${audit.others}`,
    ...(hasJobs ? [job ?? audit.allJobs] : []),
    verdictMark(verdict, showsText(assessment, audit)),
    ratio === null ? '–' : audit.number(ratio, 3),
    intervalText(interval, (value) => audit.number(value, 2)),
    pText(pValue, audit),
    pText(adjustedPValue, audit),
  ];
}

/** By sign and word first, by colour second. */
const SIGNS: Readonly<Record<Verdict, readonly [string, string]>> = {
  concern: ['concern', '▲'],
  'no concern shown': ['enough', '●'],
  'insufficient evidence': ['unsure', '○'],
};

export function verdictClass(verdict: Verdict): string {
  return SIGNS[verdict][0];
}

function verdictMark(verdict: Verdict, text: string): Markup {
  const [name, sign] = SIGNS[verdict];
  return html`<span class="says"
    ><span class="mark ${name}" aria-hidden="true">${sign}</span> ${text}</span
  >`;
}
