import type { Match, Verdict } from '@tremplin/matching';
import type { CellLine } from './format-table.ts';
import { formatNumber } from './format-number.ts';
import type { Screen } from './create-screen.ts';

/** Signs beside the words: colour alone must not carry a verdict. */
export const VERDICT_SIGNS: Readonly<Record<Verdict['verdict'], string>> = {
  met: '✓',
  reachable: '↗',
  unknown: '?',
  notMet: '–',
};

const VERDICTS = ['met', 'reachable', 'unknown', 'notMet'] as const;

export interface RankedRow {
  readonly match: Match;
  readonly id: string;
  /** Shown under the id. */
  readonly subtitle?: string;
}

export interface PrintRankingOptions {
  readonly idHeading: 'candidate' | 'job';
  /** How many more there are below. */
  readonly hidden: number;
}

/** Rank, id, score, fit, reach and how many requirements got each verdict. */
export function printRanking(
  rows: readonly RankedRow[],
  screen: Screen,
  { idHeading, hidden }: PrintRankingOptions,
): void {
  const { headings, verdicts } = screen.messages;
  const number = (value: number): string => formatNumber(value, 3, screen.language);
  const widths = VERDICTS.map((kind) =>
    Math.max(...rows.map(({ match }) => countText(match, kind).length)),
  );
  screen.table(
    [
      { heading: '#', align: 'right' },
      { heading: headings[idHeading] },
      { heading: headings.score, align: 'right' },
      { heading: headings.fit, align: 'right' },
      { heading: headings.reach, align: 'right' },
      { heading: headings.verdicts },
    ],
    rows.map(({ match, id, subtitle }, i) => [
      String(i + 1),
      idLines(id, subtitle, screen),
      number(match.score),
      number(match.fit),
      number(match.reach),
      VERDICTS.map((kind, k) => countText(match, kind).padStart(widths[k]!)).join('  '),
    ]),
    [1],
  );
  if (hidden > 0) screen.print(screen.messages.hidden(hidden), screen.colors.dim);
  const legend = VERDICTS.map((kind) => {
    const note = kind === 'reachable' ? ` (${screen.messages.togetherInTime})` : '';
    return `${VERDICT_SIGNS[kind]} ${verdicts[kind]}${note}`;
  }).join(' · ');
  screen.print(legend, screen.colors.dim);
}

function idLines(
  id: string,
  subtitle: string | undefined,
  { colors }: Screen,
): readonly CellLine[] {
  return [{ text: id }, ...(subtitle === undefined ? [] : [{ text: subtitle, color: colors.dim }])];
}

/** How many, and of the reachable how many fit into the ramp-up together. */
function countText(match: Match, kind: Verdict['verdict']): string {
  const found = match.verdicts.filter(({ verdict }) => verdict === kind);
  const together = found.filter(
    (verdict) => verdict.verdict === 'reachable' && verdict.planned === 1,
  );
  const note = kind === 'reachable' ? ` (${together.length})` : '';
  return `${found.length} ${VERDICT_SIGNS[kind]}${note}`;
}
