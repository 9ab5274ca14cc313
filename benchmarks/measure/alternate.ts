/** One way of doing the thing that is measured. */
export interface Way {
  readonly name: string;
  /** Called before each run, and not timed. */
  readonly before?: () => unknown;
  /** What is timed. */
  readonly run: () => unknown;
}

export interface AlternateOptions {
  /** Rounds that count, each with every way once. */
  readonly rounds: number;
  /** Rounds before that do not count. */
  readonly warmups: number;
  /** Called before each round, the warm-ups included. */
  readonly onRound?: (round: number, total: number) => void;
}

/**
 * Milliseconds of each way in each round, the ways one after the other in every round (A B A B …), so
 * that whatever else the machine does meanwhile falls on all of them.
 */
export async function alternate(
  ways: readonly Way[],
  { rounds, warmups, onRound }: AlternateOptions,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const samples = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < warmups + rounds; round++) {
    onRound?.(round, warmups + rounds);
    for (const { name, before, run } of ways) {
      await before?.();
      const start = performance.now();
      await run();
      const elapsed = performance.now() - start;
      if (round >= warmups) samples.get(name)!.push(elapsed);
    }
  }
  return samples;
}
