/** Different values with a number each, in order of first use. */
export interface NumberedValues<T extends string> {
  readonly values: readonly T[];
  /** The number of a value, a new one for a new value. */
  add(value: T): number;
  /** `undefined` for a value that was never added. */
  find(value: T): number | undefined;
}

export function createNumberedValues<T extends string>(
  first: readonly T[] = [],
): NumberedValues<T> {
  const values: T[] = [];
  const numbers = new Map<T, number>();
  const add = (value: T): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  first.forEach(add);
  return { values, add, find: (value) => numbers.get(value) };
}
