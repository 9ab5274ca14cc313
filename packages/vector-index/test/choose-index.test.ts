import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseIndex } from '../src/index.ts';
import { errorCode } from './error-code.ts';

describe('chooseIndex', () => {
  it.each([
    ['exact', { count: 0, dimensions: 1 }],
    ['exact', { count: 1_000_000, dimensions: 128 }],
    ['exact', { count: 10_000, dimensions: 128, latency: 1 }],
    ['hnsw', { count: 1_000_000, dimensions: 128, latency: 1 }],
    ['exact', { count: 1_000_000, dimensions: 128, latency: 9.9 }],
    ['database', { count: 1_000_000, dimensions: 128, latency: 0.01 }],
    ['database', { count: 50_000_000, dimensions: 128 }],
    ['database', { count: 1_000_000, dimensions: 128, memory: 100e6 }],
    // 768 numbers beside one another are read no faster than 1 million × 128
    ['hnsw', { count: 1_000_000, dimensions: 768, latency: 40 }],
  ] as const)('%s for %o', (kind, needs) => {
    expect(chooseIndex(needs).kind).toBe(kind);
  });

  it('computes by hand what comparing all takes', () => {
    const { exact } = chooseIndex({ count: 1000, dimensions: 20, bytesPerMillisecond: 40_500 });
    // 32 + 8.5 bytes read per row; 1.5 + 0.5 µs to add one
    expect(exact.milliseconds).toBeCloseTo(1.05, 10);
    expect(exact.buildSeconds).toBeCloseTo(0.002, 10);
    expect(exact.bytes).toBe(1000 * (40.5 + 80 + 120));
  });

  it('never leaves the exact index for a looser need or fewer vectors', () => {
    const count = fc.integer({ min: 0, max: 1e8 });
    const need = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 2000 }), need, need, (n, dimensions, a, b) => {
        const [tight, loose] = [Math.min(a, b), Math.max(a, b)];
        const chosen = chooseIndex({ count: n, dimensions, latency: tight });
        if (chosen.kind !== 'exact') return;
        expect(chooseIndex({ count: n, dimensions, latency: loose }).kind).toBe('exact');
        expect(chooseIndex({ count: n >> 1, dimensions, latency: tight }).kind).toBe('exact');
        expect(chosen.exact.milliseconds).toBeLessThanOrEqual(tight);
      }),
    );
  });

  it.each([
    { count: -1, dimensions: 2 },
    { count: 1, dimensions: 0 },
    { count: 1, dimensions: 2, latency: 0 },
    { count: 1, dimensions: 2, memory: Number.NaN },
    { count: 1, dimensions: 2, bytesPerMillisecond: -1 },
  ])('refuses %o', async (needs) => {
    expect(await errorCode(() => chooseIndex(needs))).toBe('invalid-option');
  });
});
