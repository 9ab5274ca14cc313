import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';

/** An answer to one item of a test whose items are calibrated. */
export interface ItemResponse {
  /** `b`: the ability at which half of the people answer rightly, in standard deviations of the calibration group. */
  readonly difficulty: number;
  /** `a` > 0: how sharply the item tells abilities apart. @defaultValue 1 (one-parameter model) */
  readonly discrimination?: number;
  readonly correct: boolean;
}

/** An ability and how far it is known. */
export interface AbilityEstimate {
  /** Mean of the posterior distribution, in standard deviations of the calibration group. */
  readonly ability: number;
  /** Its standard deviation. */
  readonly standardError: number;
  readonly responses: number;
}

/** From −6 to 6 in steps of .1: beyond, the prior leaves less than 10⁻⁸. */
const LOWEST = -6;
const STEP = 0.1;
const POINTS = 121;

/**
 * Ability from item responses under the two-parameter logistic model, as expected a posteriori with a standard
 * normal prior: also finite where all answers are right, or none is given.
 *
 * P(correct) = 1 / (1 + exp(−a(θ − b))).
 *
 * Reference: Birnbaum (1968) in Lord & Novick, Statistical Theories of Mental Test Scores, eq. 17.3.1; Bock,
 * Mislevy (1982), Adaptive EAP Estimation of Ability in a Microcomputer Environment, eqs. 3 and 4.
 *
 * @throws ProfileError `invalid-input` (an item that is not calibrated).
 *
 * @example
 * ```ts
 * import { estimateAbility } from '@tremplin/profile';
 *
 * const { ability, standardError } = estimateAbility([
 *   { difficulty: -1, correct: true },
 *   { difficulty: 0, correct: true },
 *   { difficulty: 1, correct: false },
 * ]);
 * ability > 0; // true
 * standardError < 1; // true: less than before the test
 * ```
 */
export function estimateAbility(responses: readonly ItemResponse[]): AbilityEstimate {
  for (const [index, response] of responses.entries()) checkResponse(response, index);
  const logDensity = Float64Array.from({ length: POINTS }, (_, i) => {
    const theta = LOWEST + i * STEP;
    return responses.reduce(
      (sum, response) => sum + logLikelihood(response, theta),
      -(theta ** 2) / 2,
    );
  });
  // Taken off before the exponential: a thousand responses would underflow.
  const highest = logDensity.reduce((a, b) => Math.max(a, b));
  const density = logDensity.map((value) => Math.exp(value - highest));
  const total = density.reduce((sum, value) => sum + value, 0);
  const moment = (of: (theta: number) => number) =>
    density.reduce((sum, value, i) => sum + value * of(LOWEST + i * STEP), 0) / total;
  const ability = moment((theta) => theta);
  const variance = moment((theta) => (theta - ability) ** 2);
  return { ability, standardError: Math.sqrt(variance), responses: responses.length };
}

function logLikelihood(
  { difficulty, discrimination = 1, correct }: ItemResponse,
  theta: number,
): number {
  const logit = discrimination * (theta - difficulty);
  return -Math.log1p(Math.exp(correct ? -logit : logit));
}

function checkResponse(response: ItemResponse, index: number): void {
  const { difficulty, discrimination = 1, correct } = response ?? {};
  const calibrated =
    Number.isFinite(difficulty) && Number.isFinite(discrimination) && discrimination > 0;
  if (calibrated && typeof correct === 'boolean') return;
  throw new ProfileError(
    'invalid-input',
    `estimateAbility: response ${index} has difficulty ${describeValue(difficulty)}, discrimination ${describeValue(discrimination)}, correct ${describeValue(correct)}; give numbers (discrimination above 0) and true or false`,
  );
}
