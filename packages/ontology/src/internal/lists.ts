/** Lists of numbers end to end: list `i` is `items[offsets[i] … offsets[i + 1])`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** The lists of who has which item: `item[i]` belongs to list `list[i]`. Equal lists keep the order of `i`. */
export function groupInLists(
  list: ArrayLike<number>,
  item: ArrayLike<number>,
  listCount: number,
): Lists {
  const offsets = new Uint32Array(listCount + 1);
  for (let i = 0; i < list.length; i++) offsets[list[i]! + 1]!++;
  for (let i = 0; i < listCount; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const items = new Uint32Array(list.length);
  for (let i = 0; i < list.length; i++) items[next[list[i]!]!++] = item[i]!;
  return { offsets, items };
}

export function listAt({ offsets, items }: Lists, i: number): Uint32Array {
  return items.subarray(offsets[i], offsets[i + 1]);
}
