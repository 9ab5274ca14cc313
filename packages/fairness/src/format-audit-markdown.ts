import type { GroupAssessment } from './assessment.ts';
import type { AuditCell, AuditReport, AuditTable } from './audit-report.ts';
import { intervalText, pText, showsText } from './internal/audit-text.ts';
import { auditWords, type AuditLanguage, type AuditWords } from './internal/audit-words.ts';

export interface AuditFormatOptions {
  /** @defaultValue `'en'` */
  readonly language?: AuditLanguage;
}

/**
 * An audit as Markdown: what was counted, per table the groups with rates, intervals and impact ratios, and
 * what each comparison shows. States the limits beside the numbers; gives no verdict of compliance.
 *
 * @example
 * ```ts
 * import { createAudit, formatAuditMarkdown } from '@tremplin/fairness';
 *
 * const report = createAudit({
 *   selected: [true, false, true, true],
 *   attributes: { gender: ['f', 'f', 'm', 'm'] },
 * });
 * formatAuditMarkdown(report).split('\n')[0]; // '# Audit of selections'
 * formatAuditMarkdown(report, { language: 'fr' }).split('\n')[0]; // '# Audit des sélections'
 * ```
 */
export function formatAuditMarkdown(report: AuditReport, options: AuditFormatOptions = {}): string {
  const words = auditWords[options.language ?? 'en'];
  const tables = report.tables.flatMap((table) => formatTable(table, words));
  return [...formatHead(report, words), ...tables, '', ...words.limits, ''].join('\n');
}

function formatHead(report: AuditReport, words: AuditWords): readonly string[] {
  const { settings } = report;
  return [
    `# ${words.title}`,
    '',
    words.counted({
      rows: report.rows,
      jobs: report.jobs,
      unknownJob: report.unknownJob,
      basis: words.basis[report.basis],
      median: report.median === null ? null : words.number(report.median, 3),
      top: report.top,
    }),
    '',
    words.asked({
      alpha: words.percent(settings.alpha),
      power: words.percent(settings.power),
      ratio: words.number(settings.ratio, 2),
      comparisons: settings.comparisons,
    }),
    '',
    `**${words.verdict[report.verdict]}**`,
  ];
}

function formatTable(table: AuditTable, words: AuditWords): readonly string[] {
  const name = table.attributes.map(escape).join(' × ');
  const heading = table.stage === null ? name : `${escape(table.stage)}: ${name}`;
  const { unknown, overall } = table;
  const rows = table.cells.map((cell) => formatCell(cell, words));
  const unknownRow =
    unknown === null
      ? row([words.unknown, '…', '…', '', '', ''])
      : row([words.unknown, `${unknown.selected}`, `${unknown.total}`, '', '', '']);
  return [
    '',
    `## ${heading}`,
    '',
    row([words.group, words.selected, words.people, words.rate, words.interval, words.impactRatio]),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...rows,
    unknownRow,
    row([words.everybody, `${overall.selected}`, `${overall.total}`, '', '', '']),
    '',
    ...formatNotes(table, words),
    ...formatAssessments(table, words),
  ];
}

function formatCell(cell: AuditCell, words: AuditWords): string {
  const name = escape(cell.group) + (cell.isRare ? ' †' : '');
  if (cell.isSuppressed) return row([name, '…', '…', '…', '…', '…']);
  return row([
    name,
    `${cell.selected}`,
    `${cell.total}`,
    cell.rate === null ? '–' : words.percent(cell.rate),
    intervalText(cell.interval, words.percent),
    cell.impactRatio === null ? '–' : words.number(cell.impactRatio, 3),
  ]);
}

function formatNotes(table: AuditTable, words: AuditWords): readonly string[] {
  const notes: string[] = [];
  if (table.cells.some(({ isRare }) => isRare)) notes.push(words.rare);
  if (table.unknown === null || table.cells.some(({ isSuppressed }) => isSuppressed)) {
    notes.push(words.suppressed(table.suppressedAssessments));
  }
  return notes.flatMap((note) => [note, '']);
}

function formatAssessments(table: AuditTable, words: AuditWords): readonly string[] {
  if (table.assessments.length === 0) return [words.noComparison];
  return [
    row([
      words.comparison,
      words.job,
      words.ratio,
      words.interval,
      'p',
      words.adjusted,
      words.shows,
    ]),
    row(['---', '---', '--:', '--:', '--:', '--:', '---']),
    ...table.assessments.map((assessment) => formatAssessment(assessment, words)),
  ];
}

function formatAssessment(assessment: GroupAssessment, words: AuditWords): string {
  const { group, job, ratio, interval, pValue, adjustedPValue } = assessment;
  return row([
    `${escape(group)} / ${words.others}`,
    job === null ? words.allJobs : escape(job),
    ratio === null ? '–' : words.number(ratio, 3),
    intervalText(interval, (value) => words.number(value, 2)),
    pText(pValue, words),
    pText(adjustedPValue, words),
    showsText(assessment, words),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Names come from data: they may neither end a cell nor be read as markup. */
function escape(text: string): string {
  return text.replaceAll(/[\\|`*_[\]<>#&]/gu, (sign) => `\\${sign}`).replaceAll(/\s+/gu, ' ');
}
