import { FairnessError } from './fairness-error.ts';
import type { GroupColumn } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { encodeColumn } from './internal/encoded-column.ts';
import { attentionOfRows } from './internal/rank-attention.ts';
import { requireRanks } from './internal/rank-column.ts';
import type { Attention } from './internal/rank-discount.ts';

export interface ExposureCurvesOptions {
  /** The group of each row; `null` where it is not known. */
  readonly groups: GroupColumn;
  /** The job of each row: each job is a list of its own. @defaultValue one list */
  readonly jobs?: GroupColumn;
  /** @defaultValue `'logarithmic'` */
  readonly attention?: Attention;
}

/** The curve of one group. */
export interface GroupExposureCurve {
  readonly group: string;
  /** Its share of the people of known group, in (0, 1]: where the curve would lie if places went by chance. */
  readonly poolShare: number;
  /** One per place: its share of the attention given to the places up to that one, in [0, 1]; `null` while no
   * person of known group has been seen. */
  readonly shares: readonly (number | null)[];
}

/** Result of {@link exposureCurves}. */
export interface ExposureCurves {
  /** The places at which the curves are read, ascending: all of them, or 200 spread evenly on a log scale. */
  readonly places: readonly number[];
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly GroupExposureCurve[];
  /** Rows of unknown group: in no share. */
  readonly unknown: number;
}

/** More points than a curve can show. */
const MOST_PLACES = 200;

/**
 * How the attention of readers is shared between groups, from the top of the list down. Over several jobs the
 * attention is summed. People who share a place share the attention of the places that they take up.
 *
 * Reference: Singh & Joachims (2018), Fairness of exposure in rankings, KDD (group exposure), accumulated.
 *
 * @param ranks one place per row, from 1; equal places are ties.
 * @throws FairnessError `empty-input`, `invalid-score` for a place below 1, `invalid-column`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { exposureCurves } from '@tremplin/fairness';
 *
 * const { groups } = exposureCurves([1, 2, 3, 4], { groups: ['a', 'a', 'b', 'b'] });
 * groups[0]?.shares.map((share) => share?.toFixed(3)); // ['1.000', '1.000', '0.765', '0.637']
 * groups[0]?.poolShare; // 0.5
 * ```
 */
export function exposureCurves(
  ranks: readonly number[],
  options: ExposureCurvesOptions,
): ExposureCurves {
  requireSameLength(ranks, options.groups, 'exposureCurves: groups');
  if (options.jobs) requireSameLength(ranks, options.jobs, 'exposureCurves: jobs');
  if (ranks.length === 0) {
    throw new FairnessError('empty-input', 'exposureCurves: no rows; give at least one place');
  }
  requireRanks(ranks, 'exposureCurves');
  const { names, codes } = encodeColumn(options.groups, 'exposureCurves: groups');
  const { attention, places, order } = attentionOfRows(ranks, options, 'exposureCurves');
  const last = places.reduce((most, place) => Math.max(most, place), 0);
  const sums = names.map(() => new Float64Array(last + 1));
  const members = new Float64Array(names.length);
  for (const row of order) {
    const code = codes[row]!;
    if (code === names.length) continue;
    members[code]! += 1;
    sums[code]![places[row]!]! += attention[row]!;
  }
  const known = members.reduce((sum, count) => sum + count, 0);
  const cumulative = sums.map(accumulate);
  const readAt = placesToRead(last);
  return {
    places: readAt,
    groups: names.map((group, i) => ({
      group,
      poolShare: members[i]! / known,
      shares: readAt.map((place) => {
        const all = cumulative.reduce((sum, own) => sum + own[place]!, 0);
        return all === 0 ? null : cumulative[i]![place]! / all;
      }),
    })),
    unknown: ranks.length - known,
  };
}

function accumulate(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}

function placesToRead(last: number): readonly number[] {
  if (last <= MOST_PLACES) return Array.from({ length: last }, (_, i) => i + 1);
  const spread = Array.from({ length: MOST_PLACES }, (_, i) =>
    Math.round(last ** (i / (MOST_PLACES - 1))),
  );
  return Array.from(new Set(spread));
}
