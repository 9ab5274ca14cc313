import { z } from 'zod';
import { MatchingError } from './matching-error.ts';

/**
 * How verdicts become numbers. A policy is data with a name: it is written beside every ranking, so
 * that a decision can be replayed with the policy of its day.
 */
export interface MatchingPolicy {
  readonly id: string;
  /** Weights of today and of the end of the ramp-up; they must sum to 1. */
  readonly fitWeight: number;
  readonly reachWeight: number;
  /** Weight of an optional requirement, an essential one of the same importance being 1. ∈ [0, 1] */
  readonly optionalWeight: number;
  /** Probability of the level from which a requirement is `met`. ∈ (0, sureProbability] */
  readonly metProbability: number;
  /** Probability from which a requirement counts whole; below it, in proportion. ∈ (0, 1] */
  readonly sureProbability: number;
  /** Probability of the level from which a requirement is `unknown` rather than `notMet`. ∈ (0, metProbability) */
  readonly unknownProbability: number;
  /** Bonus for an adjacent skill that transfers all of what is missing. ∈ [0, 1 − learntCredit] */
  readonly adjacentCredit: number;
  /** Credit at the end of the ramp-up for a requirement that the person will have learnt. ∈ [0, 1] */
  readonly learntCredit: number;
  /**
   * The most that signs of a quick learner (skills about learning, skills newly learnt and checked) may count for: hours of the
   * usual pace learnt in one. ∈ [1, 2]; 1 counts no sign.
   * @defaultValue `1`
   */
  readonly fastestPace?: number;
}

/** The policy used when none is given. The figures are choices, open to discussion, not results. */
export const DEFAULT_POLICY: MatchingPolicy = {
  id: 'tremplin-default-3',
  fitWeight: 0.6,
  reachWeight: 0.4,
  optionalWeight: 0.3,
  metProbability: 0.5,
  sureProbability: 0.9,
  unknownProbability: 0.25,
  adjacentCredit: 0.1,
  learntCredit: 0.8,
  fastestPace: 1.25,
};

const share = z.number().min(0).max(1);

const policySchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    fitWeight: share,
    reachWeight: share,
    optionalWeight: share,
    metProbability: share.gt(0),
    sureProbability: share.gt(0),
    unknownProbability: share.gt(0),
    adjacentCredit: share,
    learntCredit: share,
    fastestPace: z.number().min(1).max(2).exactOptional(),
  })
  .refine((policy) => Math.abs(policy.fitWeight + policy.reachWeight - 1) < 1e-9, {
    message: 'fitWeight and reachWeight must sum to 1',
  })
  .refine((policy) => policy.unknownProbability < policy.metProbability, {
    message: 'unknownProbability must be below metProbability',
  })
  .refine((policy) => policy.metProbability <= policy.sureProbability, {
    message: 'metProbability must not exceed sureProbability',
  })
  .refine((policy) => policy.adjacentCredit + policy.learntCredit <= 1 + 1e-9, {
    message:
      'adjacentCredit and learntCredit must not exceed 1 together: nothing is worth more than a proof',
  });

/**
 * Checks a policy that comes from outside.
 *
 * @throws MatchingError `invalid-policy`, naming each field that does not hold.
 *
 * @example
 * ```ts
 * import { DEFAULT_POLICY, parsePolicy } from '@tremplin/matching';
 *
 * parsePolicy({ ...DEFAULT_POLICY, id: 'potential-first', fitWeight: 0.4, reachWeight: 0.6 }).reachWeight; // 0.6
 * ```
 */
export function parsePolicy(input: unknown): MatchingPolicy {
  const result = policySchema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'policy'}: ${issue.message}`,
  );
  throw new MatchingError(
    'invalid-policy',
    `policy refused: ${problems.join('; ')}; correct it or leave it out for the default`,
  );
}
