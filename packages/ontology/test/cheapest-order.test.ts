import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestOrder, type OrderItem } from '../src/distances/internal/cheapest-order.ts';

/** Least cost over all orders, by dynamic programming over the sets of items that are done. */
function leastCost(items: readonly OrderItem[]): number {
  const full = (1 << items.length) - 1;
  const best = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let done = 0; done < full; done++) {
    if (best[done] === Number.POSITIVE_INFINITY) continue;
    items.forEach(({ before, ways }, i) => {
      const isOpen = (done & (1 << i)) === 0 && before.every((b) => (done & (1 << b)) !== 0);
      if (!isOpen) return;
      const usable = ways.filter(({ after }) => after === null || (done & (1 << after)) !== 0);
      const cost = Math.min(...usable.map((way) => way.cost));
      const next = done | (1 << i);
      best[next] = Math.min(best[next]!, best[done]! + cost);
    });
  }
  return best[full]!;
}

/** Random items: requirements of order go down in place, so that they are no circle; ways go anywhere. */
const instances = (size: number): fc.Arbitrary<readonly OrderItem[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size }),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 99 })), {
        maxLength: 3 * size,
      }),
      fc.array(fc.integer({ min: 50, max: 100 }), { minLength: size, maxLength: size }),
    )
    .map(([requirements, shortcuts, costs]) =>
      costs.map((cost, i) => ({
        before: [...new Set(requirements.filter(([a, b]) => a === i && b < i).map(([, b]) => b))],
        ways: [
          ...shortcuts
            .filter(([to, after, price]) => to === i && after !== i && price <= cost)
            .map(([, after, price]) => ({ after, cost: price })),
          { after: null, cost },
        ].toSorted(
          (a, b) => a.cost - b.cost || Number(a.after === null) - Number(b.after === null),
        ),
      })),
    )
    .map((items) =>
      items.map(({ before, ways }) => ({
        before,
        ways: ways.slice(0, ways.findIndex(({ after }) => after === null) + 1),
      })),
    );

function expectOptimal(items: readonly OrderItem[]): void {
  const found = cheapestOrder(items);
  expect(found.cost).toBeCloseTo(leastCost(items), 9);
  expect(found.lowerBound).toBeCloseTo(found.cost, 9);
  expect([...found.order].toSorted((a, b) => a - b)).toEqual(items.map((_, i) => i));
  const done = new Set<number>();
  for (const i of found.order) {
    const { after } = found.ways[i]!;
    expect(items[i]!.ways).toContain(found.ways[i]);
    expect(items[i]!.before.every((b) => done.has(b))).toBe(true);
    expect(after === null || done.has(after)).toBe(true);
    done.add(i);
  }
}

describe('cheapestOrder', () => {
  it('learns the general skill first when that is cheaper than the special one first', () => {
    // general 20 (or 2 after special), special 50 (or 25 after general): 20 + 25 < 50 + 2
    const items: readonly OrderItem[] = [
      {
        before: [],
        ways: [
          { after: 1, cost: 2 },
          { after: null, cost: 20 },
        ],
      },
      {
        before: [],
        ways: [
          { after: 0, cost: 25 },
          { after: null, cost: 50 },
        ],
      },
    ];
    expect(cheapestOrder(items)).toEqual({
      order: [0, 1],
      ways: [items[0]!.ways[1], items[1]!.ways[0]],
      cost: 45,
      lowerBound: 45,
    });
  });

  it('takes the cheapest open item first, ties by place', () => {
    const items: readonly OrderItem[] = [9, 3, 3].map((cost) => ({
      before: [],
      ways: [{ after: null, cost }],
    }));
    expect(cheapestOrder(items).order).toEqual([1, 2, 0]);
  });

  it('has nothing to do with nothing', () => {
    expect(cheapestOrder([])).toEqual({ order: [], ways: [], cost: 0, lowerBound: 0 });
  });

  it('costs as little as the best of all orders, up to 7 items', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }).chain(instances), expectOptimal), {
      numRuns: 400,
    });
  });

  it('costs as little as the best of all orders, 12 items', () => {
    fc.assert(fc.property(instances(12), expectOptimal), { numRuns: 60 });
  });

  it('gives an order and an honest bound when there are too many circles to try', () => {
    // 40 items, each cheapest after each other: 40! orders.
    const size = 40;
    const items: readonly OrderItem[] = Array.from({ length: size }, (_, i) => ({
      before: [],
      ways: [
        ...Array.from({ length: size }, (__, after) => ({
          after,
          cost: 1 + ((i * 7 + after * 13) % 29),
        }))
          .filter(({ after }) => after !== i)
          .toSorted((a, b) => a.cost - b.cost),
        { after: null, cost: 60 },
      ],
    }));
    const found = cheapestOrder(items);
    expect(found.order).toHaveLength(size);
    expect(found.lowerBound).toBeLessThanOrEqual(found.cost);
    const done = new Set<number>();
    for (const i of found.order) {
      const { after } = found.ways[i]!;
      expect(items[i]!.ways).toContain(found.ways[i]);
      expect(after === null || done.has(after)).toBe(true);
      done.add(i);
    }
  });
});
