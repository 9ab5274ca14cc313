import type { TextTable } from './text-table.ts';

/**
 * What may stand beside each other in a training pair: one text of `left` with one to `bag` texts of
 * `right` in a row. When both are the same list, two different texts are drawn.
 */
export interface TextGroup {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Groups of one kind. A batch is drawn from one source, so that what it tells apart is alike. */
export interface TrainingSource {
  readonly name: string;
  /** How often a batch is drawn from it, relative to the others. */
  readonly weight: number;
  /** Whether its groups are worth telling from their neighbours; looking those up takes time. */
  readonly hard: boolean;
  /** The most texts of `right` in one pair. */
  readonly bag: number;
  readonly groups: readonly TextGroup[];
}

/** Groups with nothing to pair are left out. */
export function trainingSource(
  source: Omit<TrainingSource, 'bag' | 'hard'> & Partial<Pick<TrainingSource, 'bag' | 'hard'>>,
): TrainingSource {
  const groups = source.groups.filter(({ left, right }) =>
    left === right ? left.length > 1 : left.length > 0 && right.length > 0,
  );
  return {
    name: source.name,
    weight: source.weight,
    bag: source.bag ?? 1,
    hard: source.hard ?? false,
    groups,
  };
}

/** Numbers of the texts, each once, in their order. */
export function numbered(table: TextTable, texts: Iterable<string>): readonly number[] {
  const numbers = new Set<number>();
  for (const text of texts) {
    const number = table.add(text);
    if (number >= 0) numbers.add(number);
  }
  return [...numbers];
}

/** Group of texts any two of which say the same. */
export function synonyms(numbers: readonly number[]): TextGroup {
  return { left: numbers, right: numbers };
}

/** Values in lists by key, in the order of their coming. */
export function listsBy<T>(entries: Iterable<readonly [string, T]>): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
