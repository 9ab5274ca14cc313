import type { AuditTable } from '../../audit-report.ts';
import type { SectionWords } from './audit-table-section.ts';
import { html, type Markup } from './html.ts';
import { htmlTable } from './html-table.ts';
import { MOST_LINES, sharePlot } from './share-plot.ts';

/** One group on its way through the stages: how many entered, and how many are left after each. */
interface FunnelLine {
  readonly group: string;
  readonly entered: number;
  readonly left: readonly (number | null)[];
}

/** Who is left after each stage, by one attribute; nothing without stages. */
export function funnelSection(
  stages: readonly AuditTable[],
  { audit, report }: SectionWords,
): Markup {
  const [first] = stages;
  if (first === undefined) return html``;
  const lines = linesOf(stages);
  const title = report.funnelOf(first.attributes.join(' × '));
  const shareOf = ({ entered, left }: FunnelLine): readonly (number | null)[] => [
    1,
    ...left.map((count) => (count === null || entered === 0 ? null : count / entered)),
  ];
  const largest = lines.toSorted((a, b) => b.entered - a.entered).slice(0, MOST_LINES);
  const shown = lines.filter((line) => largest.includes(line));
  const names = [report.entered, ...stages.map(({ stage }) => stage ?? '')];
  const svg = sharePlot(
    shown.map((line) => ({ label: line.group, shares: shareOf(line), expected: null })),
    {
      at: names.map((_, i) => i / (names.length - 1)),
      labels: names.map((name, i) => (names.length <= 4 ? shorten(name) : `${i}`)),
    },
    {
      title,
      description: report.funnelDescription,
      percent: (share) => audit.percent(share).replace(/[.,]0/u, ''),
    },
  );
  const table = htmlTable(
    title,
    [
      { heading: audit.group },
      ...names.map((heading, i) => ({
        heading: names.length <= 4 ? heading : `${i}. ${heading}`,
        isNumber: true,
      })),
    ],
    lines.map((line) => [
      line.group,
      line.entered,
      ...line.left.map((count) =>
        count === null
          ? '…'
          : `${count}${line.entered === 0 ? '' : ` (${audit.percent(count / line.entered)})`}`,
      ),
    ]),
  );
  return html`<h3>${title}</h3>
    <div class="pair">
      <figure>${svg}</figure>
      <div>${table}</div>
    </div> `;
}

function linesOf(stages: readonly AuditTable[]): readonly FunnelLine[] {
  return stages[0]!.cells.flatMap(({ group, total }) => {
    if (total === null) return [];
    const left = stages.map(({ cells }) => {
      const cell = cells.find((each) => each.group === group);
      // Who is in no cell has been lost at an earlier stage.
      return cell === undefined ? 0 : cell.selected;
    });
    return [{ group, entered: total, left }];
  });
}

function shorten(name: string): string {
  const letters = Array.from(name);
  return letters.length <= 14 ? name : `${letters.slice(0, 13).join('')}…`;
}
