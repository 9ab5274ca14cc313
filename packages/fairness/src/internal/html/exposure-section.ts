import type { ExposureCurves } from '../../exposure-curves.ts';
import type { SectionWords } from './audit-table-section.ts';
import { html, type Markup } from './html.ts';
import { htmlTable } from './html-table.ts';
import { MOST_LINES, sharePlot } from './share-plot.ts';

/** Places at which the table gives the curves. */
const READ_AT = [1, 3, 5, 10, 20, 50, 100];

/** The exposure curves by one attribute, as a plot and as numbers. */
export function exposureSection(
  attribute: string,
  { places, groups }: ExposureCurves,
  { audit, report }: SectionWords,
): Markup {
  const title = report.exposureOf(attribute);
  const largest = groups.toSorted((a, b) => b.poolShare - a.poolShare).slice(0, MOST_LINES);
  const shown = groups.filter((group) => largest.includes(group));
  const last = places.at(-1)!;
  const svg = sharePlot(
    shown.map(({ group, shares, poolShare }) => ({ label: group, shares, expected: poolShare })),
    {
      at: places.map((place) => (last === 1 ? 0 : Math.log(place) / Math.log(last))),
      labels: places.map((place) =>
        ([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].includes(place) && place * 1.5 < last) ||
        place === last
          ? `${place}`
          : null,
      ),
    },
    {
      title,
      description: report.exposureDescription,
      percent: (share) => audit.percent(share).replace(/[.,]0/u, ''),
    },
  );
  const indices = places.flatMap((place, i) =>
    READ_AT.includes(place) || place === last ? [i] : [],
  );
  const table = htmlTable(
    title,
    [
      { heading: audit.group },
      { heading: report.pool, isNumber: true },
      ...indices.map((i) => ({ heading: report.upTo(places[i]!), isNumber: true })),
    ],
    groups.map(({ group, poolShare, shares }) => [
      group,
      audit.percent(poolShare),
      ...indices.map((i) => (shares[i] == null ? '–' : audit.percent(shares[i]))),
    ]),
  );
  const hidden = groups.length - shown.length;
  return html`<h3>${title}</h3>
    <div class="pair">
      <figure>
        ${svg}${hidden === 0 ? null : html`<figcaption>${report.more(hidden)}</figcaption>`}
      </figure>
      <div>${table}</div>
    </div> `;
}
