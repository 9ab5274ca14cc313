import type { GroupColumn } from '../group-counts.ts';
import { encodeColumn } from './encoded-column.ts';
import { discountOf, type Attention } from './rank-discount.ts';

/** The place that each row takes up in the list of its job, and the attention that it gets there. */
export interface RowAttention {
  /** Of tied rows the first place that they take up together. */
  readonly places: Int32Array;
  readonly attention: Float64Array;
  /** The rows by job and place: summed in this order, rows in another order round alike. */
  readonly order: readonly number[];
}

/** Rows that share a place share its attention and that of the places after it that they take up. */
export function attentionOfRows(
  ranks: readonly number[],
  options: { readonly jobs?: GroupColumn; readonly attention?: Attention },
  where: string,
): RowAttention {
  const discount = discountOf(options.attention ?? 'logarithmic', where);
  const codes = options.jobs
    ? encodeColumn(options.jobs, `${where}: jobs`).codes
    : new Int32Array(ranks.length);
  const order = Array.from(ranks.keys()).toSorted(
    (a, b) => codes[a]! - codes[b]! || ranks[a]! - ranks[b]!,
  );
  const places = new Int32Array(ranks.length);
  const attention = new Float64Array(ranks.length);
  let place = 0;
  for (let from = 0; from < order.length;) {
    const first = order[from]!;
    if (from === 0 || codes[order[from - 1]!] !== codes[first]) place = 1;
    let to = from;
    let sum = 0;
    for (; to < order.length && isTied(first, order[to]!); to++) sum += discount(place + to - from);
    for (let i = from; i < to; i++) {
      places[order[i]!] = place;
      attention[order[i]!] = sum / (to - from);
    }
    place += to - from;
    from = to;
  }
  return { places, attention, order };

  function isTied(a: number, b: number): boolean {
    return codes[a] === codes[b] && ranks[a] === ranks[b];
  }
}
