import fc from 'fast-check';
import { DEFAULT_POLICY, parsePolicy } from '@tremplin/matching';
import { expect, it } from 'vitest';
import { knobOf, policyRange, policyWith } from '../src/policy-within.ts';

const KNOBS = [
  'fitWeight',
  'optionalWeight',
  'metProbability',
  'unknownProbability',
  'adjacentCredit',
  'learntCredit',
  'fastestPace',
] as const;

it('never leaves what the library allows, however the sliders are pushed', () => {
  const moves = fc.array(
    fc.tuple(fc.constantFrom(...KNOBS), fc.double({ min: -2, max: 2, noNaN: true })),
  );
  fc.assert(
    fc.property(moves, (pushed) => {
      let policy = DEFAULT_POLICY;
      for (const [knob, value] of pushed) policy = policyWith(policy, knob, value);
      expect(parsePolicy(policy)).toEqual(policy);
    }),
  );
});

it('lets a slider stand where the policy is', () => {
  for (const knob of KNOBS) {
    const { min, max } = policyRange(DEFAULT_POLICY, knob);
    expect(knobOf(DEFAULT_POLICY, knob)).toBeGreaterThanOrEqual(min);
    expect(knobOf(DEFAULT_POLICY, knob)).toBeLessThanOrEqual(max);
  }
});
