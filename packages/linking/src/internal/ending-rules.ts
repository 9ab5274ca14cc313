/** Applies when at least `minimumStem` letters stay before the ending. */
export type EndingRule = readonly [ending: string, replacement: string, minimumStem: number];

/** The first rule that applies, else the word as it is. */
export function applyRule(word: string, rules: readonly EndingRule[]): string {
  for (const [ending, replacement, minimumStem] of rules) {
    if (word.endsWith(ending) && word.length - ending.length >= minimumStem) {
      return word.slice(0, word.length - ending.length) + replacement;
    }
  }
  return word;
}

/** Each word of a group, separated by spaces, leads to the first one. */
export function wordPairs(groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const words = group.split(' ');
      return words.map((word) => [word, words[0]!] as const);
    }),
  );
}
