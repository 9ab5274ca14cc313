/** All orders of up to seven or so items. */
export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length <= 1) yield items;
  else {
    for (const [i, item] of items.entries()) {
      for (const rest of permutations(items.toSpliced(i, 1))) yield [item, ...rest];
    }
  }
}
