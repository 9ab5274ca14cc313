import { FairnessError } from './fairness-error.ts';
import type { GroupColumn } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { encodeColumn, type EncodedColumn } from './internal/encoded-column.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';
import { seededRandom } from './internal/seeded-random.ts';

export interface PermutationOptions {
  /** The group of each row; rows of unknown group (`null`) are not permuted and not compared. */
  readonly groups: GroupColumn;
  /** Rows are exchanged within the same job only. @defaultValue one job */
  readonly jobs?: GroupColumn;
  /** How many permutations are drawn, 99 to 1,000,000. @defaultValue `9999` */
  readonly permutations?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
}

/** One group against everybody else of known group. */
export interface GroupPermutationTest {
  readonly group: string;
  readonly members: number;
  /** Mean of the group less what its jobs would give it: the mean of each job, weighted by its members. */
  readonly difference: number;
  /** Two-sided: how often chance differs at least as much, (b + 1) ÷ (permutations + 1). */
  readonly pValue: number;
}

/**
 * Do the values (scores, attention, response times) of a group differ from the others', within jobs? Group
 * labels are exchanged at random among the people of each job; nothing is assumed about how values are
 * distributed. Valid at any size: the p-value counts the observed labelling among the drawn ones.
 *
 * Reference: Phipson & Smyth (2010), Permutation p-values should never be zero, Stat. Appl. Genet. Mol. Biol.
 * 9, equation 2.
 *
 * @param values one finite number per row.
 * @returns in the order of the group names (UTF-16). Adjust the p-values with {@link adjustPValues}.
 * @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { permutationTest } from '@tremplin/fairness';
 *
 * const groups = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'];
 * const [a] = permutationTest([9, 8, 9, 7, 1, 2, 1, 3], { groups, seed: 'audit 1' });
 * a?.difference; // 3.25
 * (a?.pValue ?? 1) < 0.05; // true: 2 of the 70 labellings differ as much
 * ```
 */
export function permutationTest(
  values: readonly number[],
  options: PermutationOptions,
): readonly GroupPermutationTest[] {
  const { permutations = 9999, seed = '0' } = options;
  requireRows(values, options);
  requirePermutations(permutations);
  const groups = encodeColumn(options.groups, 'permutationTest: groups');
  const { centred, strata } = centre(values, groups, options.jobs);
  const order = strata.flat();
  const sumBy = (codes: Int32Array): Float64Array =>
    sumsOf(centred, { codes, order, groups: groups.names.length });
  const observed = sumBy(groups.codes);
  const random = seededRandom(`permutation-test ${seed}`);
  const asExtreme = new Float64Array(groups.names.length);
  const codes = Int32Array.from(groups.codes);
  const scale = Math.max(...Array.from(centred, Math.abs), Number.MIN_VALUE);
  // Sums of the same numbers in another order round differently; a tie must stay a tie.
  const slack = scale * values.length * 2 ** -48;
  for (let i = 0; i < permutations; i++) {
    for (const rows of strata) shuffle(codes, rows, random);
    const sums = sumBy(codes);
    for (let g = 0; g < sums.length; g++) {
      if (Math.abs(sums[g]!) >= Math.abs(observed[g]!) - slack) asExtreme[g]! += 1;
    }
  }
  const members = new Float64Array(groups.names.length);
  for (const row of order) members[groups.codes[row]!]! += 1;
  return groups.names.map((group, g) => ({
    group,
    members: members[g]!,
    difference: observed[g]! / members[g]!,
    pValue: (asExtreme[g]! + 1) / (permutations + 1),
  }));
}

interface Centred {
  /** Value less the mean of its job, 0 for rows of unknown group. */
  readonly centred: Float64Array;
  /** Rows of known group, by job. */
  readonly strata: readonly (readonly number[])[];
}

function centre(
  values: readonly number[],
  groups: EncodedColumn,
  jobs: GroupColumn | undefined,
): Centred {
  const jobCodes = jobs ? encodeColumn(jobs, 'permutationTest: jobs').codes : null;
  const byJob = new Map<number, number[]>();
  values.forEach((_, row) => {
    if (groups.codes[row] === groups.names.length) return;
    const job = jobCodes?.[row] ?? 0;
    const rows = byJob.get(job);
    if (rows) rows.push(row);
    else byJob.set(job, [row]);
  });
  const centred = new Float64Array(values.length);
  const strata = Array.from(byJob)
    .toSorted(([a], [b]) => a - b)
    // By value, so that the same rows in another order are permuted alike.
    .map(([, rows]) =>
      rows.toSorted((a, b) => values[a]! - values[b]! || groups.codes[a]! - groups.codes[b]!),
    );
  for (const rows of strata) {
    const mean = rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
    for (const row of rows) centred[row] = values[row]! - mean;
  }
  return { centred, strata };
}

/** In one fixed order, so that the same rows in another order round alike. */
function sumsOf(
  values: Float64Array,
  by: { readonly codes: Int32Array; readonly order: readonly number[]; readonly groups: number },
): Float64Array {
  const sums = new Float64Array(by.groups);
  for (const row of by.order) sums[by.codes[row]!]! += values[row]!;
  return sums;
}

/** Reference: Durstenfeld (1964), Algorithm 235: Random permutation. */
function shuffle(codes: Int32Array, rows: readonly number[], random: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = codes[rows[i]!]!;
    codes[rows[i]!] = codes[rows[j]!]!;
    codes[rows[j]!] = kept;
  }
}

function requireRows(values: readonly number[], { groups, jobs }: PermutationOptions): void {
  requireSameLength(values, groups, 'permutationTest: groups');
  if (jobs) requireSameLength(values, jobs, 'permutationTest: jobs');
  requireFiniteColumn(values, { where: 'permutationTest', code: 'invalid-score' });
  if (values.length > 0) return;
  throw new FairnessError('empty-input', 'permutationTest: no rows; give at least one value');
}

function requirePermutations(permutations: number): void {
  if (Number.isSafeInteger(permutations) && permutations >= 99 && permutations <= 1e6) return;
  throw new FairnessError(
    'invalid-option',
    `permutationTest: permutations is ${permutations}; expected a whole number from 99 to 1,000,000`,
  );
}
