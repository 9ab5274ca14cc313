import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { drawGrowth } from '../performance/draw-growth.ts';
import { aimsOf } from '../performance/aims.ts';
import { performancePage } from '../performance/performance-page.ts';
import { parsePerformanceRecord } from '../performance/performance-record.ts';

const docs = new URL('../../docs/', import.meta.url);
const recordUrl = new URL('../performance/record.json', import.meta.url);
const record = parsePerformanceRecord(await readFile(recordUrl, 'utf8'));
const { markdown, plots } = performancePage(record);

describe('docs/performance.md', () => {
  it('is what the record says: `pnpm performance` writes it', async () => {
    const url = new URL('performance.md', docs);
    const style = await resolveConfig(url);
    expect(await readFile(url, 'utf8')).toBe(
      await format(markdown, { ...style, parser: 'markdown' }),
    );
  });

  it.each([...plots])('has the plot %s of the record', async (file, plot) => {
    expect(await readFile(new URL(`images/${file}`, docs), 'utf8')).toBe(drawGrowth(plot));
  });
});

describe('aimsOf', () => {
  const search = (exactMs: number): Parameters<typeof aimsOf>[0]['runs'][number] => ({
    task: 'search',
    node: '22.1.0',
    size: 1000,
    sets: {
      exact: { p50Ms: exactMs, recallAt10: 1, addMicroseconds: 4, restartMs: 10 },
      js: { p50Ms: 40 },
      floor: { p50Ms: 2 },
      filtered: { p50Ms: 1 },
    },
  });
  const ratioTo = (exactMs: number): ReturnType<typeof aimsOf>[number] =>
    aimsOf({ ...record, runs: [search(exactMs)] })[0]!;

  it('calls an aim reached at its bound, and not above', () => {
    expect(ratioTo(3.2)).toMatchObject({ figure: '1.6 ×', isReached: true });
    expect(ratioTo(3.3)).toMatchObject({ figure: '1.65 ×', isReached: false });
  });

  it('asks less of a Node without relaxed SIMD', () => {
    const runs = [{ ...search(5), node: '20.1.0' }];
    expect(aimsOf({ ...record, runs })[0]).toMatchObject({ aim: '≤ 2.6', isReached: true });
  });
});
