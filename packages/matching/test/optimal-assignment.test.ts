import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimalAssignment } from '../src/internal/optimal-assignment.ts';

const table = fc
  .record({ rows: fc.integer({ min: 0, max: 7 }), columns: fc.integer({ min: 1, max: 7 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      worth: fc.array(fc.integer({ min: 0, max: 9 }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  );

interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly worth: readonly number[];
}

/** Every way to give each column a free row or none. */
function bruteForce({ rows, columns, worth }: Table, column = 0, used = 0): number {
  if (column === columns) return 0;
  let best = bruteForce({ rows, columns, worth }, column + 1, used);
  for (let row = 0; row < rows; row++) {
    if (used & (1 << row)) continue;
    const rest = bruteForce({ rows, columns, worth }, column + 1, used | (1 << row));
    best = Math.max(best, worth[row * columns + column]! + rest);
  }
  return best;
}

describe('optimalAssignment', () => {
  it('is not greedy (by hand)', () => {
    // Greedy takes 9 and is left with 0; best is 8 + 7.
    expect([...optimalAssignment(Float64Array.of(9, 8, 7, 0), 2, 2)]).toEqual([1, 0]);
    expect([...optimalAssignment(Float64Array.of(), 0, 2)]).toEqual([-1, -1]);
    expect([...optimalAssignment(Float64Array.of(0, 3), 1, 2)]).toEqual([-1, 0]);
  });

  it('is as good as trying everything, each row at most once', () => {
    fc.assert(
      fc.property(table, ({ rows, columns, worth }) => {
        const assigned = optimalAssignment(Float64Array.from(worth), rows, columns);
        const taken = [...assigned].filter((row) => row >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        const total = [...assigned].reduce(
          (sum, row, column) => sum + (row < 0 ? 0 : worth[row * columns + column]!),
          0,
        );
        expect(total).toBe(bruteForce({ rows, columns, worth }));
      }),
      { numRuns: 150 },
    );
  });
});
