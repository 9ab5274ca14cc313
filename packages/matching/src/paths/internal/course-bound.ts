import type { CourseProblem } from './course-problem.ts';

/** One thing that must be covered: by one of `providers`, always or when `owner` is taken. */
interface Row {
  /** −1: always. */
  readonly owner: number;
  readonly providers: readonly number[];
}

/** A choice that is made already: 1 taken, −1 not taken, 0 open. */
export type Fixed = Int8Array;

/** A lower bound on the weight of every solution, with the prices that it rests on. */
export interface CourseBound {
  readonly bound: number;
  readonly multipliers: Float64Array;
  /** Of each course: its weight less what it is worth at these prices. */
  readonly reduced: Float64Array;
}

export interface BoundOptions {
  readonly fixed: Fixed;
  /** Where to start from. */
  readonly multipliers: Float64Array;
  /** The best weight known; scales the steps. */
  readonly upper: number;
  readonly iterations: number;
  /** Called with the reduced weights now and then: prices suggest solutions. */
  readonly onPrices?: (reduced: Float64Array) => void;
}

export interface CourseBounds {
  /** Where nothing is known of the prices. */
  readonly start: Float64Array;
  improve(options: BoundOptions): CourseBound;
}

const PRICES_EVERY = 8;
/** Steps that do not raise the bound before the step is halved. */
const PATIENCE = 15;

/**
 * The Lagrangian bound. Relaxed are: each target and each requirement of a course taken is provided by some course taken
 * (that the courses can be put in order is left out, which only lowers the bound), and the budget. With prices u ≥ 0:
 *
 *     L(u) = Σ always rows u − budget · u₀ + Σ courses min over x ∈ {0, 1} of x · (w − Σ provided u + Σ owned u + price · u₀)
 *
 * Reference: Held, Wolfe, Crowder (1974), Validation of subgradient optimization; Fisher (1981), The Lagrangian relaxation
 * method for solving integer programming problems, eqs. 5 and 6.
 */
export function createCourseBounds(problem: CourseProblem): CourseBounds {
  const rows = rowsOf(problem);
  const hasBudget = Number.isFinite(problem.budget);
  // Prices of courses in shares of the budget, so that this row steps as far as the others.
  const shares = problem.prices.map((price) =>
    hasBudget ? price / Math.max(problem.budget, 1) : 0,
  );
  const limit = hasBudget ? problem.budget / Math.max(problem.budget, 1) : 0;
  const context: BoundContext = { problem, rows, shares, limit, hasBudget };
  return {
    start: new Float64Array(rows.length + 1),
    improve: (options) => improve(context, options),
  };
}

interface BoundContext {
  readonly problem: CourseProblem;
  readonly rows: readonly Row[];
  readonly shares: Float64Array;
  readonly limit: number;
  readonly hasBudget: boolean;
}

function rowsOf({ needs, teaches, requires, targets }: CourseProblem): readonly Row[] {
  const providers: number[][] = Array.from({ length: needs }, () => []);
  teaches.forEach((list, course) => list.forEach((need) => providers[need]!.push(course)));
  return [
    ...targets.map((need) => ({ owner: -1, providers: providers[need]! })),
    ...requires.flatMap((list, owner) =>
      list.map((need) => ({
        owner,
        // Nobody learns in a course what that course takes for granted.
        providers: providers[need]!.filter((course) => course !== owner),
      })),
    ),
  ];
}

function improve(context: BoundContext, options: BoundOptions): CourseBound {
  const { fixed, upper, iterations, onPrices } = options;
  let multipliers = Float64Array.from(options.multipliers);
  let best = valueAt(context, multipliers, fixed);
  let [scale, waited] = [1, 0];
  let current = best;
  for (let i = 0; i < iterations && best.bound < upper; i++) {
    const slack = slackAt(context, current.taken);
    const norm = slack.reduce((sum, value) => sum + value * value, 0);
    if (norm === 0) break;
    const target = Number.isFinite(upper) ? upper : Math.max(1, best.bound * 1.2);
    const step = (scale * Math.max(target - current.bound, target * 1e-4)) / norm;
    multipliers = multipliers.map((value, row) => Math.max(0, value + step * slack[row]!));
    current = valueAt(context, multipliers, fixed);
    if (current.bound > best.bound) {
      best = current;
      waited = 0;
    } else if (++waited >= PATIENCE) {
      scale /= 2;
      waited = 0;
    }
    if (i % PRICES_EVERY === 0) onPrices?.(current.reduced);
  }
  return best;
}

interface BoundAt extends CourseBound {
  readonly taken: Uint8Array;
}

function valueAt(context: BoundContext, multipliers: Float64Array, fixed: Fixed): BoundAt {
  const { problem, rows, shares, limit, hasBudget } = context;
  const budgetPrice = hasBudget ? multipliers[rows.length]! : 0;
  const reduced = problem.weights.map((weight, course) => weight + budgetPrice * shares[course]!);
  let bound = -budgetPrice * limit;
  rows.forEach(({ owner, providers }, row) => {
    const price = multipliers[row]!;
    if (price === 0) return;
    if (owner < 0) bound += price;
    else reduced[owner]! += price;
    for (const course of providers) reduced[course]! -= price;
  });
  const taken = new Uint8Array(reduced.length);
  reduced.forEach((value, course) => {
    if (fixed[course] === 1 || (fixed[course] === 0 && value < 0)) {
      taken[course] = 1;
      bound += value;
    }
  });
  return { bound, multipliers, reduced, taken };
}

/** By how much each row is missed (> 0) or exceeded (< 0) by what is taken. */
function slackAt(
  { rows, shares, limit, hasBudget }: BoundContext,
  taken: Uint8Array,
): Float64Array {
  const slack = new Float64Array(rows.length + 1);
  rows.forEach(({ owner, providers }, row) => {
    let missing = owner < 0 ? 1 : taken[owner]!;
    for (const course of providers) missing -= taken[course]!;
    slack[row] = missing;
  });
  if (hasBudget)
    slack[rows.length] = shares.reduce((sum, share, i) => sum + share * taken[i]!, -limit);
  return slack;
}
