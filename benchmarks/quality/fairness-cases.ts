import { adjustPValues } from '@tremplin/fairness';
import { isRecord, toRecord, type JsonRecord } from './fairness-cases-json.ts';
import { kinds } from './fairness-cases-kinds.ts';

export interface FairnessCasesResult {
  readonly passed: number;
  readonly failed: number;
  readonly failedIds: readonly string[];
  /** Why, one per failed case, in the order of the cases. */
  readonly failures: readonly { readonly id: string; readonly reason: string }[];
  /** Passed, but with a value that could only be checked to lie within bounds: see {@link holmBounds}. */
  readonly boundOnlyIds: readonly string[];
}

/** Relative, unless the case states its own as `tolerance`. Whole numbers are compared exactly. */
const TOLERANCE = 1e-9;

/** Around an expected 0, where nothing is relative. */
const ZERO_TOLERANCE = 1e-12;

/** Adjusted over a family of strata, each of which is a case of its own. */
const FAMILY_KEY = /^holm_over_(\d+)$/u;

/**
 * Runs golden cases `{ id, kind, input, expected }` through `@tremplin/fairness`. A case fails when a value
 * differs, and when its kind, a key of `expected` or an input is not known.
 *
 * @throws Error when `cases` is not an array.
 */
export function runFairnessCases(cases: unknown): FairnessCasesResult {
  if (!Array.isArray(cases)) {
    throw new Error('fairness-cases: expected an array of { id, kind, input, expected }');
  }
  const outcomes = cases.map((one: unknown, i) => runCase(one, { i, all: cases }));
  const failures = outcomes.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }]));
  return {
    passed: outcomes.length - failures.length,
    failed: failures.length,
    failedIds: failures.map(({ id }) => id),
    failures,
    boundOnlyIds: outcomes.flatMap(({ id, reason, isBoundOnly }) =>
      reason === null && isBoundOnly ? [id] : [],
    ),
  };
}

interface Outcome {
  readonly id: string;
  /** `null`: passed. */
  readonly reason: string | null;
  readonly isBoundOnly: boolean;
}

function runCase(
  one: unknown,
  at: { readonly i: number; readonly all: readonly unknown[] },
): Outcome {
  const id = isRecord(one) && typeof one['id'] === 'string' ? one['id'] : `case ${at.i}`;
  try {
    const isBoundOnly = checkCase(toRecord(one, 'the case'), id, at.all);
    return { id, reason: null, isBoundOnly };
  } catch (error) {
    return {
      id,
      reason: error instanceof Error ? error.message : String(error),
      isBoundOnly: false,
    };
  }
}

/** @returns whether some value could only be bounded. @throws Error saying what differs. */
function checkCase(one: JsonRecord, id: string, all: readonly unknown[]): boolean {
  const kind = String(one['kind']);
  if (!Object.hasOwn(kinds, kind)) throw new Error(`unknown kind ${kind}`);
  const tolerance = typeof one['tolerance'] === 'number' ? one['tolerance'] : TOLERANCE;
  const answers = kinds[kind]!(toRecord(one['input'], 'input'));
  const expected = Object.entries(toRecord(one['expected'], 'expected'));
  if (expected.length === 0) throw new Error('nothing is expected');
  let isBoundOnly = false;
  for (const [key, value] of expected) {
    if (kind === '2x2-stratum' && FAMILY_KEY.test(key)) {
      const { lower, upper } = holmBounds({ id, key }, all);
      if (lower === upper) requireEqual(key, lower, { value, tolerance });
      else requireWithin(key, { lower, upper }, { value, tolerance });
      isBoundOnly ||= lower !== upper;
      continue;
    }
    if (!Object.hasOwn(answers, key)) throw new Error(`unknown key ${key}`);
    requireEqual(key, answers[key]!(), { value, tolerance });
  }
  return isBoundOnly;
}

interface Expected {
  readonly value: unknown;
  readonly tolerance: number;
}

function requireEqual(key: string, actual: unknown, { value, tolerance }: Expected): void {
  if (isClose(actual, value, tolerance)) return;
  throw new Error(`${key}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(value)}`);
}

function requireWithin(
  key: string,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { value, tolerance }: Expected,
): void {
  const isWithin =
    typeof value === 'number' &&
    value >= lower * (1 - tolerance) &&
    value <= upper * (1 + tolerance);
  if (isWithin) return;
  throw new Error(
    `${key}: expected ${JSON.stringify(value)}, but the strata given allow ${lower} to ${upper} only`,
  );
}

function isClose(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((value, i) => isClose(actual[i], value, tolerance))
    );
  }
  const wanted = toInfinity(expected);
  if (typeof actual !== 'number' || typeof wanted !== 'number') return actual === wanted;
  if (actual === wanted) return true;
  // A wrong count is wrong, however large.
  if (Number.isInteger(actual) && Number.isInteger(wanted)) return false;
  const allowed = wanted === 0 ? ZERO_TOLERANCE : tolerance * Math.abs(wanted);
  return Math.abs(actual - wanted) <= allowed;
}

/** JSON has no infinity; these are the ways in which it is written. */
function toInfinity(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const sign = /^(-|\+)?inf(?:inity)?$/iu.exec(value.trim());
  if (!sign) return value;
  return sign[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * What Holm's adjustment over a family of strata can give for one of them. The family are the cases of these
 * cases whose id differs in its last part only. When all are there, both bounds are the value; when some are
 * not, it lies between what it would be if theirs were the smallest p-values, and the largest.
 */
function holmBounds(
  { id, key }: { readonly id: string; readonly key: string },
  all: readonly unknown[],
): { readonly lower: number; readonly upper: number } {
  const size = Number(FAMILY_KEY.exec(key)![1]);
  const family = all.filter(isRecord).filter((one) => familyOf(one) === id.replace(/[^_]*$/u, ''));
  const pValues = family.map((one) =>
    Number(kinds['2x2-stratum']!(toRecord(one['input'], 'input'))['fisher_two_sided']!()),
  );
  const missing = size - family.length;
  if (missing < 0) throw new Error(`${key}: ${family.length} strata are given`);
  const own = family.findIndex((one) => one['id'] === id);
  const adjusted = (filler: number): number =>
    adjustPValues([...pValues, ...Array.from({ length: missing }, () => filler)])[own]!;
  return { lower: adjusted(0), upper: adjusted(1) };
}

function familyOf(one: JsonRecord): string | null {
  return one['kind'] === '2x2-stratum' ? String(one['id']).replace(/[^_]*$/u, '') : null;
}
