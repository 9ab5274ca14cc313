import type { Ontology } from '@tremplin/ontology';
import { bestReach } from './best-reach.ts';
import type { Screen } from './create-screen.ts';
import { formatNumber } from './format-number.ts';
import { printRanking, type RankedRow } from './print-ranking.ts';
import { printVerdicts } from './print-verdicts.ts';

export interface PrintMatchesOptions {
  readonly ontology: Ontology;
  readonly screen: Screen;
  /** How many of the first are explained. */
  readonly explain: number;
  readonly idHeading: 'candidate' | 'job';
  /** How many `--top` keeps back. */
  readonly hidden: number;
}

/** The ranking, the verdicts of the first ones, and who gains most during the ramp-up. */
export function printMatches(rows: readonly RankedRow[], options: PrintMatchesOptions): void {
  const { screen, ontology } = options;
  printRanking(rows, screen, options);
  for (const [i, { id, match }] of rows.slice(0, options.explain).entries()) {
    screen.print('');
    screen.print(`${i + 1}. ${id}`, screen.colors.bold);
    printVerdicts(match, ontology, screen);
  }
  screen.print('');
  screen.print(reachSentence(rows, screen));
}

function reachSentence(rows: readonly RankedRow[], { messages, language }: Screen): string {
  const best = bestReach(rows.map(({ match }) => match));
  const row = rows.find(({ match }) => match === best);
  if (!best || !row) return messages.noReach;
  return messages.bestReach(
    row.id,
    formatNumber(best.fit, 3, language),
    formatNumber(best.reach, 3, language),
  );
}
