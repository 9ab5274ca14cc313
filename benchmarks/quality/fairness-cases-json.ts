import type { Proportion } from '@tremplin/fairness';

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toRecord(value: unknown, name: string): JsonRecord {
  if (!isRecord(value)) throw new Error(`${name} is not an object`);
  return value;
}

export function toNumbers(value: unknown, name: string): readonly number[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'number')) {
    throw new Error(`${name} is not an array of numbers`);
  }
  return value as readonly number[];
}

export function field(input: JsonRecord, name: string): number {
  const value = input[name];
  if (typeof value !== 'number') throw new Error(`input.${name} is not a number`);
  return value;
}

/** An input that is not understood could change the answer. */
export function requireFields(input: JsonRecord, known: readonly string[]): void {
  const unknown = Object.keys(input).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown input ${unknown.join(', ')}`);
}

/** [[selected, rejected], [selected, rejected]] */
export function toTable(value: unknown): readonly [Proportion, Proportion] {
  if (!Array.isArray(value) || value.length !== 2) throw new Error('a table has two rows');
  return [toRow(value[0]), toRow(value[1])];
}

function toRow(value: unknown): Proportion {
  const [selected, rejected, ...more] = toNumbers(value, 'table');
  if (selected === undefined || rejected === undefined || more.length > 0) {
    throw new Error('a row of a table is [selected, rejected]');
  }
  return { selected, total: selected + rejected };
}
