import { median } from './median.ts';

/** What the numbers of a table are, and which of them are better. */
export type Unit = 'ms' | 'MB/s' | 'bytes';

export interface Row {
  readonly way: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many times better than the reference: above 1 is better, whatever the unit. */
  readonly ratio: number;
}

/** Several ways of one thing, in one unit, against the plain way among them. */
export interface Table {
  readonly title: string;
  readonly unit: Unit;
  /** The way with ratio 1. */
  readonly reference: string;
  readonly rows: readonly Row[];
}

export interface TableOptions {
  readonly unit: Unit;
  readonly reference: string;
}

/** Samples of each way → a table. The ways of one table have the same number of samples. */
export function createTable(
  title: string,
  samples: ReadonlyMap<string, readonly number[]>,
  { unit, reference }: TableOptions,
): Table {
  const base = median(samples.get(reference) ?? []);
  const rows = [...samples].map(([way, values]) => {
    const middle = median(values);
    const ratio = unit === 'MB/s' ? middle / base : base / middle;
    return { way, median: middle, low: Math.min(...values), high: Math.max(...values), ratio };
  });
  return { title, unit, reference, rows };
}
