interface Rows {
  readonly selected: readonly boolean[];
  readonly attributes: Readonly<Record<string, readonly (string | null)[]>>;
}

interface Counts {
  selected: number;
  total: number;
}

/**
 * Counts by joined values in one Map: what one would write first. `'all'`: by all columns together only;
 * `'each'`: by every set of columns, a Map of keys per row and set.
 */
export function groupByKeys(
  { selected, attributes }: Rows,
  sets: 'all' | 'each',
): ReadonlyMap<string, Counts> {
  const columns = Object.values(attributes);
  const groups = new Map<string, Counts>();
  const add = (key: string, row: number): void => {
    let counts = groups.get(key);
    if (counts === undefined) groups.set(key, (counts = { selected: 0, total: 0 }));
    counts.total += 1;
    if (selected[row]) counts.selected += 1;
  };
  const chosen =
    sets === 'all'
      ? [columns.map((_, i) => i)]
      : Array.from({ length: 2 ** columns.length - 1 }, (_, set) =>
          columns.flatMap((_column, i) => (((set + 1) >> i) & 1 ? [i] : [])),
        );
  for (let row = 0; row < selected.length; row++) {
    for (const set of chosen) {
      let key = sets === 'all' ? '' : `${set.join()}:`;
      set.forEach((column, i) => (key += `${i === 0 ? '' : '|'}${columns[column]![row]}`));
      add(key, row);
    }
  }
  return groups;
}
