import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import { alternate } from '../measure/alternate.ts';
import { formatTable } from '../measure/format-table.ts';
import { median } from '../measure/median.ts';
import { createTable } from '../measure/table.ts';

describe('alternate', () => {
  it('runs the ways in turn and leaves the warm-ups out', async () => {
    const order: string[] = [];
    const way = (name: string) => ({ name, run: () => order.push(name) });

    const samples = await alternate([way('a'), way('b')], { rounds: 2, warmups: 1 });

    expect(order.join('')).toBe('ababab');
    expect([...samples].map(([name, times]) => [name, times.length])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 2, 4, 8], 6],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('createTable', () => {
  const samples = new Map([
    ['plain', [10, 20, 30]],
    ['ours', [4, 5, 6]],
  ]);

  it.each([
    ['ms', 4],
    ['bytes', 4],
    ['MB/s', 0.25],
  ] as const)('gives a ratio above 1 to what is better in %s', (unit, ratio) => {
    const { rows } = createTable('title', samples, { unit, reference: 'plain' });

    expect(rows).toEqual([
      { way: 'plain', median: 20, low: 10, high: 30, ratio: 1 },
      { way: 'ours', median: 5, low: 4, high: 6, ratio },
    ]);
  });

  it('is printed as Markdown', () => {
    const large = new Map([
      ['plain', [12_345_678]],
      ['ours', [1.2345]],
    ]);

    expect(formatTable(createTable('Size', large, { unit: 'bytes', reference: 'plain' }))).toBe(
      [
        'Size:',
        '',
        '|       | median (bytes) |     lowest |    highest |         ratio |',
        '| ----- | -------------: | ---------: | ---------: | ------------: |',
        '| plain |     12 300 000 | 12 300 000 | 12 300 000 | 1 (reference) |',
        '| ours  |           1.23 |       1.23 |       1.23 |  10 000 000 × |',
      ].join('\n'),
    );
  });
});

describe('createSeededRandom', () => {
  const draw = (seed: number): readonly number[] => {
    const random = createSeededRandom(seed);
    return Array.from({ length: 1_000 }, () => random.next());
  };

  it('depends on the seed only, within [0, 1)', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(3).every((value) => value >= 0 && value < 1)).toBe(true);
    const mean = draw(4).reduce((sum, value) => sum + value, 0) / 1_000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});
