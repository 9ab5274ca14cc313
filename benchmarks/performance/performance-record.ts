import { z } from 'zod';
import type { Machine } from '../measure/machine.ts';

/** What `tremplin bench … --json` printed, at one size, on one Node. */
export interface PerformanceRun {
  readonly task: 'search' | 'volume';
  readonly node: string;
  readonly size: number;
  /** Figures by name, by way. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PerformanceRecord {
  /** `2026-11-23`. */
  readonly measured: string;
  /** `load`: that of one minute before the first run; others were at work when it is not near 0. */
  readonly machine: Omit<Machine, 'node'> & { readonly load: number };
  readonly runs: readonly PerformanceRun[];
}

const schema: z.ZodType<PerformanceRecord> = z.strictObject({
  measured: z.iso.date(),
  machine: z.strictObject({
    platform: z.string(),
    cores: z.int().positive(),
    memoryGiB: z.int().positive(),
    load: z.number(),
  }),
  runs: z.array(
    z.strictObject({
      task: z.enum(['search', 'volume']),
      node: z.string(),
      size: z.int().positive(),
      sets: z.record(z.string(), z.record(z.string(), z.number())),
    }),
  ),
});

/** @throws ZodError when the text is no record. */
export function parsePerformanceRecord(text: string): PerformanceRecord {
  return schema.parse(JSON.parse(text));
}
