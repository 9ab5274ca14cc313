import { CONTROL, type CriterionResult } from './measure-counterfactual.ts';

/** So many of the skill swaps must change the profile. */
const CONTROL_SHARE = 0.99;
const SHOWN = 5;

/** Prints the tally by criterion. Exit code 3 when a criterion changed a profile, or the control too few of them. */
export function showCounterfactual(parts: readonly (readonly CriterionResult[])[]): number {
  const results = parts[0]!.map(({ criterion }, c) => ({
    criterion,
    pairs: parts.reduce((sum, part) => sum + part[c]!.pairs, 0),
    differing: parts.flatMap((part) => part[c]!.differing),
  }));
  console.table(
    results.map(({ criterion, pairs, differing }) => ({
      criterion,
      pairs,
      'profile differs': differing.length,
    })),
  );
  const criteria = results.filter(({ criterion }) => criterion !== CONTROL);
  for (const { criterion, differing } of criteria) {
    for (const { person, format } of differing.slice(0, SHOWN))
      console.log(`${criterion}: ${person} ${format}`);
  }
  const control = results.find(({ criterion }) => criterion === CONTROL)!;
  const controlHolds = control.differing.length >= CONTROL_SHARE * control.pairs;
  return controlHolds && criteria.every(({ differing }) => differing.length === 0) ? 0 : 3;
}
