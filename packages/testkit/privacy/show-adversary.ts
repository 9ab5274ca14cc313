import type { AucWithInterval } from '@tremplin/fairness';
import type { AdversaryRow } from './measure-adversary.ts';

/** Prints how well each attribute is guessed, from what, with intervals of 95 %. */
export function showAdversary(rows: readonly AdversaryRow[]): number {
  console.table(
    rows.map(({ population, attribute, raw, profile, oracle, shuffled }) => ({
      population,
      attribute,
      'from the CV': shown(raw),
      'from the profile': shown(profile),
      'from true skills': shown(oracle),
      shuffled: shown(shuffled),
    })),
  );
  return 0;
}

function shown({ auc, interval }: AucWithInterval): string {
  return `${auc.toFixed(3)} [${interval.lower.toFixed(3)}, ${interval.upper.toFixed(3)}]`;
}
