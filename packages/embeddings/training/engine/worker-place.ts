/** Which worker this is, of how many. */
export interface WorkerPlace {
  readonly index: number;
  readonly count: number;
}

/** This worker's part of `length` things in a row. */
export function partOf(
  length: number,
  { index, count }: WorkerPlace,
): { from: number; to: number } {
  return {
    from: Math.floor((length * index) / count),
    to: Math.floor((length * (index + 1)) / count),
  };
}
