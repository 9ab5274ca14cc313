import type { AuditProvenance } from './audit-provenance.ts';
import type { AuditReport } from './audit-report.ts';
import type { BarometerReport } from './barometer-report.ts';
import type { EvidenceRow } from './create-evidence-sheet.ts';
import type { ExposureCurves } from './exposure-curves.ts';
import type { LocalLaw144Tables } from './local-law-144-tables.ts';
import { auditWords, type AuditLanguage } from './internal/audit-words.ts';
import {
  auditTableSection,
  verdictClass,
  type SectionWords,
} from './internal/html/audit-table-section.ts';
import { barometerSection } from './internal/html/barometer-section.ts';
import { exposureSection } from './internal/html/exposure-section.ts';
import { funnelSection } from './internal/html/funnel-section.ts';
import { html, type Markup } from './internal/html/html.ts';
import { htmlTable } from './internal/html/html-table.ts';
import { lawSection, provenanceSection } from './internal/html/law-section.ts';
import { htmlPage } from './internal/html/html-page.ts';
import { reportWords } from './internal/html/report-words.ts';

export interface AuditHtmlOptions {
  /** @defaultValue `'en'` */
  readonly language?: AuditLanguage;
  /** Heading of the page. @defaultValue that of {@link formatAuditMarkdown} */
  readonly title?: string;
  /** Printed as a table; what is absent is printed as not stated. @defaultValue no table */
  readonly provenance?: AuditProvenance;
  /** What was read and left out, in sentences. @defaultValue nothing */
  readonly notes?: readonly string[];
  /** Exposure curves by attribute: rankings only. @defaultValue none */
  readonly exposure?: Readonly<Record<string, ExposureCurves>>;
  /** Of {@link createBarometer}. @defaultValue none */
  readonly barometer?: BarometerReport;
  /** @defaultValue none */
  readonly localLaw144?: LocalLaw144Tables;
  /** Of {@link createEvidenceSheet}. @defaultValue none */
  readonly evidence?: readonly EvidenceRow[];
}

/**
 * An audit as one HTML page that asks nothing of the network: plots as SVG with a table beside each, light and
 * dark, for screens and paper. The bytes depend on the arguments alone. Gives no verdict of compliance.
 *
 * @example
 * ```ts
 * import { createAudit, formatAuditHtml } from '@tremplin/fairness';
 *
 * const report = createAudit({
 *   selected: [true, false, true, true],
 *   attributes: { gender: ['f', 'f', 'm', 'm'] },
 * });
 * const page = formatAuditHtml(report, { provenance: { source: 'hires.csv' } });
 * page.startsWith('<!doctype html>'); // true
 * page.includes('<script'); // false
 * ```
 */
export function formatAuditHtml(report: AuditReport, options: AuditHtmlOptions = {}): string {
  const { language = 'en' } = options;
  const words = { audit: auditWords[language], report: reportWords[language] };
  const title = options.title ?? words.audit.title;
  const own = report.tables.filter(({ stage }) => stage === null);
  const stages = report.tables.filter(({ stage }) => stage !== null);
  return htmlPage(
    { language, title, limits: [words.report.limits, ...words.audit.limits] },
    html`${headOf(report, title, { words, options })}
    ${own.map((table) => auditTableSection(table, words))} ${funnels(stages, words)}
    ${stages.map((table) => auditTableSection(table, words))} ${exposures(options.exposure, words)}
    ${options.barometer ? barometerSection(options.barometer, language) : null}
    ${options.localLaw144 ? lawSection(options.localLaw144, words) : null}
    ${options.evidence ? evidenceSection(options.evidence, words) : null}`,
  );
}

function headOf(
  report: AuditReport,
  title: string,
  { words, options }: { readonly words: SectionWords; readonly options: AuditHtmlOptions },
): Markup {
  const { audit } = words;
  const { settings } = report;
  const { provenance, notes = [] } = options;
  return html`<h1>${title}</h1>
    <p class="verdict ${verdictClass(report.verdict)}">
      <b>${audit.verdict[report.verdict]}</b> ${audit.asked({
        alpha: audit.percent(settings.alpha),
        power: audit.percent(settings.power),
        ratio: audit.number(settings.ratio, 2),
        comparisons: settings.comparisons,
      })}
    </p>
    <p>
      ${audit.counted({
        rows: report.rows,
        jobs: report.jobs,
        unknownJob: report.unknownJob,
        basis: audit.basis[report.basis],
        median: report.median === null ? null : audit.number(report.median, 3),
        top: report.top,
      })}
    </p>
    ${notes.map((note) => html`<p class="soft">${note}</p>`)}
    ${provenance ? provenanceSection(provenance, words) : null}`;
}

function funnels(stages: AuditReport['tables'], words: SectionWords): Markup {
  const attributes = new Set(stages.map((table) => table.attributes.join(' × ')));
  if (attributes.size === 0) return html``;
  const plots = Array.from(attributes, (name) =>
    funnelSection(
      stages.filter((table) => table.attributes.join(' × ') === name),
      words,
    ),
  );
  return html`<section>
    <h2>${words.report.funnel}</h2>
    <p>${words.report.funnelLead}</p>
    ${plots}
  </section> `;
}

function exposures(curves: AuditHtmlOptions['exposure'], words: SectionWords): Markup {
  const entries = Object.entries(curves ?? {});
  if (entries.length === 0) return html``;
  return html`<section>
    <h2>${words.report.exposure}</h2>
    <p>${words.report.exposureLead}</p>
    ${entries.map(([attribute, each]) => exposureSection(attribute, each, words))}
  </section> `;
}

function evidenceSection(rows: readonly EvidenceRow[], { report }: SectionWords): Markup {
  const table = htmlTable(
    report.evidence,
    report.evidenceColumns.map((heading) => ({ heading })),
    rows.map(({ subject, examined, on, result, limits }) => [
      subject,
      examined,
      on,
      result,
      limits,
    ]),
  );
  return html`<section>
    <h2>${report.evidence}</h2>
    <p>${report.evidenceLead}</p>
    ${table}
  </section> `;
}
