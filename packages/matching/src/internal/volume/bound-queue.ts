/** Numbers by their bound, greatest bound first; of equal ones the smaller number. A binary heap. */
export interface BoundQueue {
  /** The greatest bound; `-Infinity` when empty. */
  readonly greatest: number;
  push(value: number, bound: number): void;
  /** Takes out the one with the greatest bound; only where there is one. */
  pop(): number;
}

export function createBoundQueue(): BoundQueue {
  const values: number[] = [];
  const bounds: number[] = [];
  const comesBefore = (a: number, b: number): boolean =>
    bounds[a]! === bounds[b]! ? values[a]! < values[b]! : bounds[a]! > bounds[b]!;
  const swap = (a: number, b: number): void => {
    [values[a], values[b]] = [values[b]!, values[a]!];
    [bounds[a], bounds[b]] = [bounds[b]!, bounds[a]!];
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < values.length && comesBefore(child, first)) first = child;
      if (first === at) return;
      swap(at, first);
      at = first;
    }
  };
  return {
    get greatest() {
      return bounds[0] ?? -Infinity;
    },
    push(value, bound) {
      let at = values.push(value) - 1;
      bounds.push(bound);
      while (at > 0 && comesBefore(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop() {
      const value = values[0]!;
      swap(0, values.length - 1);
      values.pop();
      bounds.pop();
      sink();
      return value;
    },
  };
}
