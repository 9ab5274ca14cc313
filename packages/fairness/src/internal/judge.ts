import { adjustPValues } from '../adjust-p-values.ts';
import type { AssessOptions, GroupAssessment, SelectionAssessment } from '../assessment.ts';
import type { Comparison } from './compare-groups.ts';
import { requireOpenUnit } from './check.ts';
import { requiredSampleSize } from '../required-sample-size.ts';

/** A question with its defaults filled in. */
export type AssessSettings = Required<AssessOptions>;

/** @throws FairnessError `invalid-option`. */
export function assessSettings(options: AssessOptions, where: string): AssessSettings {
  const { alpha = 0.05, ratio = 0.8, power = 0.8 } = options;
  requireOpenUnit(alpha, `${where}: alpha`);
  requireOpenUnit(ratio, `${where}: ratio`);
  requireOpenUnit(power, `${where}: power`);
  return { alpha, ratio, power };
}

/** The verdicts of comparisons that were made together, in their order. */
export function judge(
  comparisons: readonly Comparison[],
  settings: AssessSettings,
): readonly GroupAssessment[] {
  const tested = comparisons.flatMap(({ pValue }) => (pValue === null ? [] : [pValue]));
  const adjusted = adjustPValues(tested);
  const level = settings.alpha / Math.max(1, tested.length);
  let next = 0;
  return comparisons.map((comparison): GroupAssessment => {
    const adjustedPValue = comparison.pValue === null ? null : adjusted[next++]!;
    const membersNeeded = membersNeededFor(comparison, { ...settings, alpha: level });
    const isConcern = adjustedPValue !== null && adjustedPValue <= settings.alpha;
    const isEnough = membersNeeded !== null && comparison.members.total >= membersNeeded;
    return {
      ...comparison,
      adjustedPValue,
      verdict: isConcern ? 'concern' : isEnough ? 'no concern shown' : 'insufficient evidence',
      membersNeeded,
    };
  });
}

/** The verdict of all comparisons together. */
export function verdictOf(
  assessments: readonly Pick<GroupAssessment, 'verdict'>[],
): SelectionAssessment['verdict'] {
  const verdicts = new Set(assessments.map(({ verdict }) => verdict));
  if (verdicts.has('concern')) return 'concern';
  return verdicts.size === 1 && verdicts.has('no concern shown')
    ? 'no concern shown'
    : 'insufficient evidence';
}

/**
 * With the overall rate and the mix of people as they are: two rates in the ratio asked about that give that
 * overall rate. Not from the rates observed, which would only restate the p-value.
 */
function membersNeededFor(
  { members, others }: Comparison,
  { alpha, ratio, power }: AssessSettings,
): number | null {
  const total = members.total + others.total;
  const selected = members.selected + others.selected;
  if (members.total === 0 || others.total === 0 || selected === 0) return null;
  const baseRate = selected / (ratio * members.total + others.total);
  if (baseRate >= 1 || selected === total) return null;
  const allocation = others.total / members.total;
  return requiredSampleSize({ baseRate, ratio, power, alpha, allocation }).group;
}
