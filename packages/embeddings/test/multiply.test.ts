import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArena } from '../training/engine/arena.ts';
import { createMultiply } from '../training/engine/create-multiply.ts';
import { seededRandom } from '../training/engine/seeded-random.ts';

const arena = createArena();
const multiply = createMultiply(arena.memory);
const [LEFT, RIGHT, INTO] = [arena.float32(4096), arena.float32(4096), arena.float32(4096)];

it('multiplies as three loops do, and only the rows asked for', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 20 }),
    inner: fc.integer({ min: 1, max: 40 }),
    from: fc.nat(20),
    to: fc.nat(20),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(sizes, ({ rows, columns, inner, seed, ...part }) => {
      const random = seededRandom(seed);
      for (const array of [LEFT, RIGHT]) for (const i of array.keys()) array[i] = random() - 0.5;
      INTO.fill(9);
      const from = Math.min(part.from, rows);
      const to = Math.min(part.to, rows);
      multiply({ left: LEFT, right: RIGHT, into: INTO, from, to, columns, inner });
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          let sum = 0;
          for (let k = 0; k < inner; k++) sum += LEFT[i * inner + k]! * RIGHT[j * inner + k]!;
          const expected = i >= from && i < to ? sum : 9;
          expect(Math.abs(INTO[i * columns + j]! - expected)).toBeLessThan(1e-5);
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('computes a row alike, whichever rows are asked for with it', () => {
  const shape = { left: LEFT, right: RIGHT, into: INTO, columns: 12, inner: 32 };
  multiply({ ...shape, from: 0, to: 9 });
  const all = INTO.slice(0, 9 * 12);
  INTO.fill(0);
  for (let i = 0; i < 9; i++) multiply({ ...shape, from: i, to: i + 1 });
  expect(INTO.slice(0, 9 * 12)).toEqual(all);
});
