import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detCons,
  detConstSort,
  detGreedy,
  detRelaxed,
  infeasibleIndex,
  type Ranking,
} from '../src/index.ts';
import { expectCode } from './expect-code.ts';
import { expectClose } from './expect-close.ts';
import { rerankTasks } from './measure/rerank-tasks.ts';
import { permutations } from './permutations.ts';

const ALGORITHMS = { detGreedy, detCons, detRelaxed, detConstSort };

// The pool on which AIF360 returns the same candidate again and again.
const POOL: Ranking = [100, 90, 80, 70, 10, 60, 50, 40, 30, 20].map((score, i) => ({
  id: `${i < 5 ? 'b' : 'r'}${score}`,
  score,
}));
const LABELS = Object.fromEntries(POOL.map(({ id }) => [id, id[0]!]));
const idsOf = (ranking: Ranking): string => ranking.map(({ id }) => id).join(' ');

/** A pool of up to four groups with targets in twentieths. */
const task = fc
  .record({
    groups: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 7 }),
    scores: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 }),
    cuts: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ groups, scores, cuts, share }) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), 20];
    return {
      candidates: groups.map((_, i) => ({ id: `p${i}`, score: scores[i]! })),
      labels: Object.fromEntries(groups.map((group, i) => [`p${i}`, group])),
      target: Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((group, i) => [group, (edges[i + 1]! - edges[i]!) / 20]),
      ),
      k: Math.max(1, Math.ceil(share * groups.length)),
    };
  });

describe('two groups of five', () => {
  it.each(Object.entries(ALGORITHMS))('%s at halves', (_name, rerank) => {
    const options = { labels: LABELS, target: { b: 0.5, r: 0.5 } };
    const six = rerank(POOL, { ...options, k: 6 });
    expect(idsOf(six.ranking)).toBe('b100 r60 b90 r50 b80 r40');
    expectClose(six.ndcg, 0.9314563772986975);
    const all = rerank(POOL.toReversed(), options);
    expect(idsOf(all.ranking)).toBe('b100 r60 b90 r50 b80 r40 b70 r30 r20 b10');
    expect(all.status).toBe('feasible');
    expectClose(all.ndcg, 0.972080327728, 1e-11);
  });

  it.each([
    ['detGreedy', 0.3, 'b100 r60 r50 b90 r40 r30 b80 r20 b70 b10', 0.950125734176],
    ['detConstSort', 0.3, 'b100 r60 r50 b90 r40 r30 b80 r20 b70 b10', 0.950125734176],
    ['detCons', 0.3, 'r60 r50 b100 r40 r30 b90 r20 b80 b70 b10', 0.861988400568],
    ['detRelaxed', 0.3, 'r60 r50 b100 r40 r30 b90 r20 b80 b70 b10', 0.861988400568],
    ['detGreedy', 0.9, 'b100 b90 b80 b70 r60 b10 r50 r40 r30 r20', 0.993795133202],
    ['detConstSort', 0.9, 'b100 b90 b80 b70 r60 b10 r50 r40 r30 r20', 0.993795133202],
    ['detCons', 0.9, 'b100 b90 b80 b70 b10 r60 r50 r40 r30 r20', 0.988681753305],
    ['detRelaxed', 0.9, 'b100 b90 b80 b70 b10 r60 r50 r40 r30 r20', 0.988681753305],
  ] as const)('%s at %d until a group runs out', (name, share, ids, cost) => {
    const target = { b: share, r: Math.round(10 - share * 10) / 10 };
    const result = ALGORITHMS[name](POOL, { labels: LABELS, target });
    expect(idsOf(result.ranking)).toBe(ids);
    expectClose(result.ndcg, cost, 1e-11);
    expect(result.status === 'infeasible' && result.violation.cause).toBe('exhausted-group');
    const expected =
      share === 0.3
        ? { prefix: 9, group: 'r', required: 6, actual: 5 }
        : { prefix: 7, group: 'b', required: 6, actual: 5 };
    expect(result).toMatchObject({ violation: expected });
  });

  it('detConstSort keeps its theorem where FairRankTune is off by one (b100 b90 r60)', () => {
    const { ranking } = detConstSort(POOL, { labels: LABELS, target: { b: 0.5, r: 0.5 }, k: 2 });
    expect(idsOf(ranking)).toBe('b100 r60');
  });
});

describe('any pool', () => {
  it.each(Object.entries(ALGORITHMS))(
    '%s: k distinct candidates, best of each group first, input untouched',
    (_name, rerank) => {
      fc.assert(
        fc.property(task, ({ candidates, labels, target, k }) => {
          candidates.forEach((candidate) => Object.freeze(candidate));
          const { ranking, ndcg } = rerank(Object.freeze(candidates), { labels, target, k });
          expect(new Set(ranking.map(({ id }) => id)).size).toBe(k);
          for (const item of ranking) expect(candidates).toContain(item);
          for (const [i, item] of ranking.entries()) {
            const later = [
              ...ranking.slice(i + 1),
              ...candidates.filter((one) => !ranking.includes(one)),
            ];
            for (const other of later) {
              if (labels[other.id] === labels[item.id]) {
                expect(other.score).toBeLessThanOrEqual(item.score);
              }
            }
          }
          expect(ndcg).toBeLessThanOrEqual(1 + 1e-12);
        }),
      );
    },
  );

  it.each(Object.entries(ALGORITHMS))(
    '%s: status and violation are those of infeasibleIndex',
    (_name, rerank) => {
      fc.assert(
        fc.property(task, ({ candidates, labels, target, k }) => {
          const result = rerank(candidates, { labels, target, k });
          const { first } = infeasibleIndex(result.ranking, { labels, target });
          if (first === null) expect(result.status).toBe('feasible');
          else expect(result).toMatchObject({ status: 'infeasible', violation: first });
        }),
      );
    },
  );

  it('detConstSort finds a feasible order whenever one of all permutations is', () => {
    fc.assert(
      fc.property(task, ({ candidates, labels, target, k }) => {
        const result = detConstSort(candidates, { labels, target, k });
        if (result.status === 'feasible') return;
        expect(result.violation.cause).toBe('exhausted-group');
        for (const order of permutations(candidates)) {
          const { index } = infeasibleIndex(order.slice(0, k), { labels, target });
          expect(index).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the order of the input does not matter, and ties go by the seed', () => {
    fc.assert(
      fc.property(task, ({ candidates, labels, target, k }) => {
        const options = { labels, target, k };
        for (const rerank of Object.values(ALGORITHMS)) {
          expect(rerank(candidates.toReversed(), options)).toEqual(rerank(candidates, options));
        }
      }),
    );
    const equal = Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, score: 1 }));
    const labels = Object.fromEntries(equal.map(({ id }) => [id, 'a']));
    const order = (seed: string): string =>
      idsOf(detGreedy(equal, { labels, target: { a: 1 }, seed }).ranking);
    expect(order('one')).toBe(order('one'));
    expect(order('one')).not.toBe(order('two'));
    expect(order('one')).not.toBe(idsOf(equal));
  });
});

describe('more groups', () => {
  /** A small linear congruential generator: the tasks are the same everywhere. */
  function tasks(groups: number, count: number) {
    let state = 1000 + groups;
    const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    return Array.from({ length: count }, () => {
      const names = Array.from({ length: groups }, (_, g) => `g${g}`);
      const weights = names.map(() => 1 + Math.floor(next() * 1000));
      const sum = weights.reduce((a, b) => a + b);
      const candidates = names.flatMap((name) =>
        Array.from({ length: 50 }, (_, i) => ({ id: `${name}-${i}`, score: next() })),
      );
      return {
        candidates,
        labels: Object.fromEntries(candidates.map(({ id }) => [id, id.split('-')[0]!])),
        target: Object.fromEntries(names.map((name, g) => [name, weights[g]! / sum])),
        k: 50,
      };
    });
  }

  it('detConstSort is feasible for 2 to 10, detGreedy is not from 5', () => {
    for (const groups of [2, 3, 5, 7, 10]) {
      let greedyMissed = 0;
      for (const { candidates, ...options } of tasks(groups, 20)) {
        expect(detConstSort(candidates, options).status).toBe('feasible');
        const greedy = detGreedy(candidates, options);
        if (greedy.status === 'infeasible') {
          expect(greedy.violation.cause).toBe('algorithm');
          greedyMissed += 1;
        }
      }
      if (groups <= 3) expect(greedyMissed).toBe(0);
      else expect(greedyMissed).toBeGreaterThan(10);
    }
  });
});

describe('unknown groups', () => {
  it('keep the place of their score; targets hold among the others (LensKit: lkpy#865)', () => {
    const pool = [
      { id: 'b1', score: 9 },
      { id: 'u1', score: 8 },
      { id: 'b2', score: 7 },
      { id: 'u2', score: 6 },
      { id: 'r1', score: 1 },
    ];
    const labels = { b1: 'b', b2: 'b', r1: 'r', u1: null };
    for (const rerank of Object.values(ALGORITHMS)) {
      const result = rerank(pool, { labels, target: { b: 0.5, r: 0.5 } });
      expect(idsOf(result.ranking)).toBe('b1 u1 r1 u2 b2');
      expect(result).toMatchObject({ unknown: 2, status: 'feasible' });
    }
    const nobody = detConstSort(pool, { labels: {}, target: { b: 1 }, k: 3 });
    expect(idsOf(nobody.ranking)).toBe('b1 u1 b2');
    expect(nobody).toMatchObject({ unknown: 3, ndcg: 1 });
  });
});

describe('bad input', () => {
  const options = { labels: LABELS, target: { b: 0.5, r: 0.5 } };

  it.each<[string, () => unknown, string]>([
    [
      'a score of NaN',
      () => detGreedy([{ id: 'b1', score: Number.NaN }], options),
      'invalid-score',
    ],
    ['an id twice', () => detCons([...POOL, POOL[0]!], options), 'duplicate-id'],
    ['k above n', () => detRelaxed(POOL, { ...options, k: 11 }), 'invalid-k'],
    ['nobody', () => detConstSort([], options), 'invalid-k'],
    [
      'targets that do not sum',
      () => detGreedy(POOL, { ...options, target: { b: 0.5, r: 0.4 } }),
      'invalid-target',
    ],
    [
      'a group without target',
      () => detGreedy(POOL, { ...options, target: { b: 1 } }),
      'invalid-target',
    ],
  ])('%s', (_what, run, code) => {
    expectCode(run, code);
  });

  it('a target for a group that has nobody is infeasible, and says where', () => {
    const result = detConstSort(POOL, { labels: LABELS, target: { b: 0.5, r: 0.3, x: 0.2 } });
    expect(result).toMatchObject({
      status: 'infeasible',
      violation: { prefix: 5, group: 'x', required: 1, actual: 0, cause: 'exhausted-group' },
    });
  });

  it('nDCG is null where it means nothing', () => {
    const pool = [
      { id: 'b1', score: -1 },
      { id: 'b2', score: 1 },
    ];
    const only = { labels: { b1: 'b', b2: 'b' }, target: { b: 1 } };
    expect(detGreedy(pool, only).ndcg).toBeNull();
    expect(
      detGreedy(
        pool.map(({ id }) => ({ id, score: 0 })),
        only,
      ).ndcg,
    ).toBeNull();
  });
});

describe('synthetic tasks', () => {
  it('detConstSort breaks no minimum of 2 to 10 groups where it can be met, and says where not', () => {
    const { feasible, violated, infeasible, untold } = rerankTasks(180, { k: 30, seed: 'test' });
    expect([violated, untold]).toEqual([0, 0]);
    expect(feasible).toBeGreaterThan(120);
    expect(infeasible).toBeGreaterThan(5);
  });
});
