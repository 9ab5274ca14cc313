import type { AuditProvenance } from '../../audit-provenance.ts';
import type { LocalLaw144Row, LocalLaw144Tables } from '../../local-law-144-tables.ts';
import type { SectionWords } from './audit-table-section.ts';
import { html, type Markup } from './html.ts';
import { htmlTable } from './html-table.ts';

/** The tables of Local Law 144, with what they do not reconcile. */
export function lawSection(tables: LocalLaw144Tables, words: SectionWords): Markup {
  const { audit, report } = words;
  const { sex, race, intersections, unknown, unreconciled } = tables;
  const hasRare = [...sex, ...race, ...intersections].some(({ isRare }) => isRare);
  return html`<section>
    <h2>${report.nyc}</h2>
    <p>${report.nycLead}</p>
    ${ratesTable(report.nycSex, sex, words)} ${ratesTable(report.nycRace, race, words)}
    ${ratesTable(report.nycBoth, intersections, words)}
    <p>${report.nycUnknown(unknown.selected, unknown.total)}</p>
    ${hasRare ? html`<p class="soft">${audit.rare}</p>` : null}
    ${
      unreconciled.length === 0
        ? html`<p>${report.reconciled}</p>`
        : htmlTable(
            report.unreconciled,
            [
              { heading: report.category },
              { heading: report.margin, isNumber: true },
              { heading: report.cells, isNumber: true },
            ],
            unreconciled.map(({ category, margin, cells }) => [
              category,
              `${margin.selected} / ${margin.total}`,
              `${cells.selected} / ${cells.total}`,
            ]),
          )
    }
  </section> `;
}

function ratesTable(
  title: string,
  rows: readonly LocalLaw144Row[],
  { audit, report }: SectionWords,
): Markup {
  const number = (value: number | null): string => (value === null ? '–' : audit.number(value, 3));
  return htmlTable(
    title,
    [
      { heading: report.category },
      ...[audit.people, audit.selected, audit.rate, audit.impactRatio, report.withoutRare].map(
        (heading) => ({ heading, isNumber: true }),
      ),
    ],
    rows.map((row) => [
      row.category + (row.isRare ? ' †' : ''),
      row.total,
      row.selected,
      row.rate === null ? '–' : audit.percent(row.rate),
      number(row.impactRatio),
      number(row.impactRatioWithoutRare),
    ]),
  );
}

/** Where the data come from and when: what nobody has stated is said to be so. */
export function provenanceSection(
  provenance: AuditProvenance,
  { report }: Pick<SectionWords, 'report'>,
): Markup {
  const keys = ['source', 'period', 'auditedOn', 'distributedOn', 'auditor'] as const;
  const rows = keys.map((key) => [report.provenanceOf[key], provenance[key] ?? report.notStated]);
  return htmlTable(report.provenance, [{ heading: '' }, { heading: '' }], rows);
}
