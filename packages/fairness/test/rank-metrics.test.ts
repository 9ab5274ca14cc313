import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exposure,
  exposureRatio,
  infeasibleIndex,
  maxSkewAtK,
  minSkewAtK,
  ndkl,
  skewAtK,
  type RankedIds,
} from '../src/index.ts';
import { expectCode } from './expect-code.ts';
import { expectClose } from './expect-close.ts';

const HALVES = { A: 0.5, B: 0.5 };

/** One letter per place; `?` is unknown. */
function read(places: string): { ranking: RankedIds; labels: Map<string, string> } {
  const ranking = Array.from(places, (_, i) => ({ id: `${i}` }));
  const labelled = Array.from(places, (group, i): [string, string] => [`${i}`, group]);
  return { ranking, labels: new Map(labelled.filter(([, group]) => group !== '?')) };
}

function measures(places: string, target: Readonly<Record<string, number>> = HALVES) {
  const { ranking, labels } = read(places);
  const options = { labels, target };
  return {
    index: infeasibleIndex(ranking, options).index,
    min: minSkewAtK(ranking, options),
    max: maxSkewAtK(ranking, options),
    ndkl: ndkl(ranking, options),
  };
}

describe('measures of Geyik et al.', () => {
  it.each([
    ['AABB', 1, 0, 0.452368836399],
    ['ABAB', 0, 0, 0.28164503008],
    ['BBAA', 1, 0, 0.452368836399],
    ['ABBA', 0, 0, 0.28164503008],
    ['AAAB', 3, -0.69314718056, 0.598603158137],
  ])('%s at halves', (places, index, min, divergence) => {
    const actual = measures(places);
    expect(actual.index).toBe(index);
    expectClose(actual.min, min, 1e-11);
    expectClose(actual.ndkl, divergence, 2e-11);
  });

  it('AAAB: MaxSkew ln 1.5; NDKL takes the target given, not that of the list (FairRankTune: .2393)', () => {
    expectClose(measures('AAAB').max, Math.log(1.5));
    expectClose(measures('AAAB', { A: 0.75, B: 0.25 }).ndkl, 0.239314794381, 1e-11);
  });

  it('by hand: AB at .25 / .75', () => {
    const [first, second] = [1, 1 / Math.log2(3)];
    const divergence = 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3);
    const { ndkl: actual } = measures('AB', { A: 0.25, B: 0.75 });
    expectClose(actual, (first * Math.log(4) + second * divergence) / (first + second));
  });

  it('an absent group is −Infinity, reported and not clipped', () => {
    const { min, max } = measures('AAA', { A: 0.9, B: 0.1 });
    expect(min).toBe(Number.NEGATIVE_INFINITY);
    expectClose(max, Math.log(1 / 0.9));
    expect(measures('AB', { A: 1, B: 0 }).max).toBe(Number.POSITIVE_INFINITY);
    expect(measures('AA', { A: 1, B: 0 }).min).toBe(0);
  });

  it('AIF360 stops before the last prefix and counts pairs: we count prefixes, to the last', () => {
    const places = 'RBBRRRRBRB';
    const { ranking, labels } = read(places);
    let [index, count] = [0, 0];
    for (let k = 1; k <= places.length; k++) {
      const top = places.slice(0, k);
      const missing = ['R', 'B'].filter((g) => top.split(g).length - 1 < Math.floor(k / 2)).length;
      index += missing > 0 ? 1 : 0;
      count += missing;
    }
    const actual = infeasibleIndex(ranking, { labels, target: { R: 0.5, B: 0.5 } });
    expect([actual.index, actual.count]).toEqual([index, count]);
    const last = read('AAB');
    expect(
      infeasibleIndex(last.ranking, { labels: last.labels, target: { A: 1 / 3, B: 2 / 3 } }).first,
    ).toEqual({ prefix: 2, group: 'B', required: 1, actual: 0 });
  });

  it('floors exactly: .29 of 100 is 29, where doubles ask for 28', () => {
    // One of A wherever ⌊.29 k⌋ grows, but not at the hundredth place.
    const floor = (k: number): number => Math.floor((29 * k) / 100);
    const places = Array.from({ length: 100 }, (_, i) =>
      i < 99 && floor(i + 1) > floor(i) ? 'A' : 'B',
    );
    const { ranking, labels } = read(places.join(''));
    expect(Math.floor(0.29 * 100)).toBe(28);
    expect(infeasibleIndex(ranking, { labels, target: { A: 0.29, B: 0.71 } })).toEqual({
      index: 1,
      count: 1,
      first: { prefix: 100, group: 'A', required: 29, actual: 28 },
    });
  });

  it('the unknown are counted and in no share', () => {
    const { ranking, labels } = read('?A?B');
    const skew = skewAtK(ranking, { labels, target: HALVES });
    expect(skew.unknown).toBe(2);
    expect(skew.groups.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(measures('A?B').index).toBe(0);
    expect(measures('???')).toEqual({ index: 0, min: null, max: null, ndkl: null });
    expectClose(measures('?A').ndkl, Math.log(2));
  });

  it('does not depend on the names of groups and ids, to the last bit', () => {
    const places = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(places, (list) => {
        const target = { A: 0.4, B: 0.3, C: 0.2, D: 0.1 };
        const renamed = list.map((group) => ({ A: 'D', B: 'C', C: 'B', D: 'A' })[group]!);
        expect(measures(renamed.join(''), { A: 0.1, B: 0.2, C: 0.3, D: 0.4 })).toEqual(
          measures(list.join(''), target),
        );
      }),
    );
  });
});

describe('exposure', () => {
  it('AABB and AAAB (FairRankTune EXP)', () => {
    const { ranking, labels } = read('AABB');
    const [a, b] = exposure(ranking, { labels }).groups;
    expectClose(a?.exposure, 0.8154648767857288);
    expectClose(b?.exposure, 0.46533827903669656);
    expectClose(exposureRatio(ranking, { labels }), 0.5706417189553201);
    const other = read('AAAB');
    expectClose(exposure(other.ranking, other).groups[0]?.exposure, 0.7103099178571526);
    expectClose(exposure(other.ranking, other).groups[1]?.exposure, 0.43067655807339306);
  });

  it('says who is labelled and not ranked, and takes them as not seen when told', () => {
    const { ranking } = read('AB');
    const labels = { 0: 'A', 1: 'B', 2: 'B', 3: null };
    expect(exposure(ranking, { labels })).toMatchObject({ unranked: 1, unknown: 0 });
    expect(exposure(ranking, { labels, unranked: 'zero' }).groups[1]).toMatchObject({ total: 2 });
    expectClose(exposureRatio(ranking, { labels, unranked: 'zero' }), 1 / Math.log2(3) / 2);
  });

  it('after place k nobody is seen', () => {
    const { ranking, labels } = read('AB');
    expect(exposureRatio(ranking, { labels, k: 1 })).toBe(0);
    expect(exposureRatio(read('AA').ranking, { labels: read('AA').labels })).toBeNull();
  });
});

describe('bad input', () => {
  const { ranking, labels } = read('AB');

  it.each<[string, () => unknown, string]>([
    ['k above n', () => skewAtK(ranking, { labels, target: HALVES, k: 3 }), 'invalid-k'],
    ['k of 0', () => ndkl(ranking, { labels, target: HALVES, k: 0 }), 'invalid-k'],
    ['an empty ranking', () => ndkl([], { labels, target: HALVES }), 'invalid-k'],
    [
      'an id twice',
      () => ndkl([...ranking, ...ranking], { labels, target: HALVES }),
      'duplicate-id',
    ],
    ['an id twice, exposure', () => exposure([...ranking, ...ranking], { labels }), 'duplicate-id'],
    [
      'a target of .9',
      () => ndkl(ranking, { labels, target: { A: 0.5, B: 0.4 } }),
      'invalid-target',
    ],
    [
      'a target below 0',
      () => ndkl(ranking, { labels, target: { A: 1.5, B: -0.5 } }),
      'invalid-target',
    ],
    ['a group without target', () => ndkl(ranking, { labels, target: { A: 1 } }), 'invalid-target'],
  ])('%s', (_what, run, code) => {
    expectCode(run, code);
  });

  it('names that objects have anyway are no labels', () => {
    const one = [{ id: 'toString' }, { id: '__proto__' }];
    expect(exposure(one, { labels: {} })).toMatchObject({ groups: [], unknown: 2 });
  });
});
