import type { BarometerReport } from './barometer-report.ts';
import type { AuditLanguage } from './internal/audit-words.ts';
import { barometerWords } from './internal/barometer-words.ts';
import { barometerSection } from './internal/html/barometer-section.ts';
import { htmlPage } from './internal/html/html-page.ts';
import { html } from './internal/html/html.ts';

/**
 * A barometer as one HTML page that asks nothing of the network: the shares over time as plots, all numbers as tables.
 *
 * @example
 * ```ts
 * import { createBarometer, formatBarometerHtml } from '@tremplin/fairness';
 *
 * const report = createBarometer(
 *   [{ period: '2026', stage: 'hired', attribute: 'age', group: '50+', people: 12 }],
 *   { stages: ['hired'] },
 * );
 * formatBarometerHtml(report, { title: 'Our year' }).includes('<h1>Our year</h1>'); // true
 * ```
 */
export function formatBarometerHtml(
  report: BarometerReport,
  options: {
    readonly language?: AuditLanguage;
    readonly title?: string;
    /** What was read and left out, in sentences. @defaultValue nothing */
    readonly notes?: readonly string[];
  } = {},
): string {
  const { language = 'en', notes = [] } = options;
  const words = barometerWords[language];
  const title = options.title ?? words.title;
  return htmlPage(
    { language, title, limits: [words.limitsHeading, ...words.limits] },
    html`<h1>${title}</h1>
      ${notes.map((note) => html`<p class="soft">${note}</p>`)}
      ${barometerSection(report, language, false)}`,
  );
}
