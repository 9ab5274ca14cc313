import type { MatchingPolicy } from '@tremplin/matching';
import type { PolicyKnob } from './words/words.ts';

const STEP = 0.05;

/** The values that a knob may take while the others stay: what `parsePolicy` accepts, in steps. */
export function policyRange(
  policy: MatchingPolicy,
  knob: PolicyKnob,
): { readonly min: number; readonly max: number; readonly step: number } {
  switch (knob) {
    case 'fastestPace':
      return { min: 1, max: 2, step: STEP };
    case 'fitWeight':
    case 'optionalWeight':
      return { min: 0, max: 1, step: STEP };
    case 'metProbability':
      return {
        min: round(policy.unknownProbability + STEP),
        max: policy.sureProbability,
        step: STEP,
      };
    case 'unknownProbability':
      return { min: STEP, max: round(policy.metProbability - STEP), step: STEP };
    case 'adjacentCredit':
      return { min: 0, max: round(1 - policy.learntCredit), step: STEP };
    case 'learntCredit':
      return { min: 0, max: round(1 - policy.adjacentCredit), step: STEP };
  }
}

/** The policy with one knob moved, no further than it may. It has a name of its own: it is not the delivered one. */
export function policyWith(
  policy: MatchingPolicy,
  knob: PolicyKnob,
  value: number,
): MatchingPolicy {
  const { min, max } = policyRange(policy, knob);
  const held = round(Math.min(max, Math.max(min, value)));
  const moved = { ...policy, [knob]: held };
  return { ...moved, id: 'sandbox', reachWeight: round(1 - moved.fitWeight) };
}

/** Where the knob stands: a policy without a fastest pace holds nobody to learn faster than usual. */
export function knobOf(policy: MatchingPolicy, knob: PolicyKnob): number {
  return policy[knob] ?? 1;
}

/** Two decimals, so that steps add up. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
