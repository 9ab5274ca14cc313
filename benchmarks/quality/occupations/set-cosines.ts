/** For baselines: what each occupation needs, as numbers; and how alike two of them are. */
export type ItemSets = readonly ReadonlySet<number>[];

/** Items of both over items of either, from one set to each. Reference: Jaccard (1912). */
export function jaccardRow(sets: ItemSets, from: number): Float64Array {
  return Float64Array.from(sets, (set) => {
    const shared = sharedCount(sets[from]!, set);
    return shared === 0 ? 0 : shared / (sets[from]!.size + set.size - shared);
  });
}

/** Cosine of sets weighted by log((n + 1) / df), from one set to each. Reference: Salton & Buckley (1988). */
export function createIdfCosine(sets: ItemSets): (from: number) => Float64Array {
  const df = new Map<number, number>();
  for (const set of sets) for (const item of set) df.set(item, (df.get(item) ?? 0) + 1);
  const weight = (item: number): number => Math.log((sets.length + 1) / df.get(item)!) ** 2;
  const lengths = sets.map((set) =>
    Math.sqrt([...set].reduce((sum, item) => sum + weight(item), 0)),
  );
  return (from) =>
    Float64Array.from(sets, (set, i) => {
      let product = 0;
      for (const item of set) if (sets[from]!.has(item)) product += weight(item);
      return product === 0 ? 0 : product / (lengths[from]! * lengths[i]!);
    });
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}
