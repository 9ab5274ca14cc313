/** Each group is "to from from …", separated by spaces: every `from` leads to its `to`. */
export function wordMap(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const [to = '', ...from] = group.split(' ');
      return from.map((word) => [word, to] as const);
    }),
  );
}
