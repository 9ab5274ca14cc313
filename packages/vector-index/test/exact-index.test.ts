import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectorIndexConformance } from '../src/conformance/index.ts';
import {
  createExactIndex,
  restoreExactIndex,
  VectorIndexError,
  type Neighbor,
  type VectorIndex,
} from '../src/index.ts';
import { nearestBySorting } from '../src/internal/conformance/nearest-by-sorting.ts';
import { clustered } from './clustered.ts';
import { errorCode } from './error-code.ts';

describe('the exact index keeps the contract', () => {
  const cases = vectorIndexConformance(createExactIndex, { restoreIndex: restoreExactIndex });
  for (const { name, run } of cases) it(name, run);
});

const DIMENSIONS = 3;
const number = fc.double({ min: -100, max: 100, noNaN: true });
/** Small integers too: they make equal similarities, where the id must decide. */
const vector = fc
  .oneof(
    fc.array(number, { minLength: DIMENSIONS, maxLength: DIMENSIONS }),
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS }),
  )
  .filter((values) => Math.hypot(...values) > 1e-3);
const id = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('a', 'b', 'c'));
const k = fc.integer({ min: 1, max: 12 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ id, vector }) },
  { weight: 1, arbitrary: fc.record({ id, vector: fc.constant(undefined) }) },
);

function fill(entries: Iterable<readonly [string, readonly number[]]>): VectorIndex {
  const index = createExactIndex({ dimensions: DIMENSIONS });
  for (const [key, values] of entries) index.add(key, values);
  return index;
}

/** In the order of the contract, of what the index holds: the vectors rounded, as it rounds them. */
function bySorting(
  vectors: Map<string, readonly number[]>,
  query: readonly number[],
  count: number,
) {
  const unit = (values: readonly number[]) =>
    Float32Array.from(values, (value) => value / Math.hypot(...values));
  const rounded = new Map(Array.from(vectors, ([key, values]) => [key, unit(values)]));
  return nearestBySorting(rounded, unit(query), count);
}

/** Ids may differ only among similarities that no float32 tells apart. */
function expectAlike(got: readonly Neighbor[], expected: readonly Neighbor[]): void {
  expect(got.length).toBe(expected.length);
  got.forEach(({ similarity }, i) => expect(similarity).toBeCloseTo(expected[i]!.similarity, 6));
}

describe('the exact index', () => {
  it('answers as sorting all cosines does, after any additions, replacements and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), vector, k, (steps, query, count) => {
        const index = createExactIndex({ dimensions: DIMENSIONS });
        const model = new Map<string, readonly number[]>();
        for (const change of steps) {
          if (change.vector) {
            index.add(change.id, change.vector);
            model.set(change.id, change.vector);
          } else expect(index.remove(change.id)).toBe(model.delete(change.id));
        }
        expect(index.size).toBe(model.size);
        for (const { id: key } of steps) expect(index.has(key)).toBe(model.has(key));
        const found = index.search(query, count);
        expectAlike(found, bySorting(model, query, count));
        for (const { id: key, similarity } of found) {
          const alone = bySorting(new Map([[key, model.get(key)!]]), query, 1);
          expect(similarity).toBeCloseTo(alone[0]!.similarity, 6);
        }
      }),
    );
  });

  it('answers with the same bits whatever the order and the history', () => {
    fc.assert(
      fc.property(
        fc.dictionary(id, vector, { maxKeys: 20 }).map(Object.entries<readonly number[]>),
        fc.array(fc.record({ id, vector }), { maxLength: 20 }),
        vector,
        k,
        (entries, passing, query, count) => {
          const index = fill(entries.toReversed());
          for (const { id: key, vector: values } of passing) index.add(key, values);
          for (const { id: key } of passing) index.remove(key);
          for (const [key, values] of entries) index.add(key, values);
          expect(index.search(query, count)).toStrictEqual(fill(entries).search(query, count));
          const restored = restoreExactIndex(index.snapshot());
          expect(restored.search(query, count)).toStrictEqual(index.search(query, count));
        },
      ),
    );
  });

  it('filters as if the others were not there', () => {
    fc.assert(
      fc.property(fc.dictionary(id, vector), vector, k, (entries, query, count) => {
        const filter = (key: string): boolean => key.length % 2 === 1;
        const allowed = Object.entries(entries).filter(([key]) => filter(key));
        expect(fill(Object.entries(entries)).search(query, count, { filter })).toStrictEqual(
          fill(allowed).search(query, count),
        );
      }),
    );
  });

  it('is symmetric, and sums in one order: similarities by hand in float64', () => {
    const a = [1, 2, 3, 4, 5, 6, 7];
    const b = [7, -6, 5, -4, 3, -2, 1];
    const similarity = (from: number[], to: number[]): number => {
      const index = createExactIndex({ dimensions: 7 });
      index.add('to', to);
      return index.search(from, 1)[0]!.similarity;
    };
    // 7 − 12 + 15 − 16 + 15 − 12 + 7 = 4; both have the squared length 140
    expect(similarity(a, b)).toBeCloseTo(4 / 140, 7);
    expect(similarity(a, b)).toBe(similarity(b, a));
  });

  it('keeps ids that are not well-formed Unicode, through a snapshot too', () => {
    const ids = ['\0', '\ud800', '\udc00', '\ufffd'];
    const index = createExactIndex({ dimensions: 1 });
    for (const key of ids) index.add(key, [1]);
    const restored = restoreExactIndex(index.snapshot());
    expect(restored.search([1], 9).map((neighbor) => neighbor.id)).toEqual(ids);
  });

  it('works with the capacity that is given and beyond', () => {
    for (const capacity of [0, 1, 5, 100]) {
      const index = createExactIndex({ dimensions: 2, capacity });
      for (let i = 0; i < 60; i++) index.add(`id-${i}`, [1, i]);
      expect(index.search([1, 59], 1)[0]!.id).toBe('id-59');
    }
  });

  it('reads a snapshot from a view at any offset', () => {
    const bytes = fill([['a', [1, 2, 3]]]).snapshot();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(restoreExactIndex(shifted.subarray(3)).has('a')).toBe(true);
  });
});

describe('an index that keeps the bytes of its snapshot', () => {
  /** Two segments and a piece: what lies where it was, and what is copied for more rows behind it. */
  const ROWS = 2500;
  const dimensions = 32;
  const query = clustered(1, { dimensions, seed: 9 })[0]!;
  const original = createExactIndex({ dimensions });
  clustered(ROWS, { dimensions, seed: 8 }).forEach((values, i) => original.add(`n° ${i}`, values));
  const bytes = original.snapshot();
  const answers = (index: VectorIndex): readonly Neighbor[] => index.search(query, 50);

  it('answers with the same bits, with every kernel and at every offset of the bytes', () => {
    for (const kernel of ['auto', 'simd', 'js'] as const) {
      for (const offset of [0, 1, 2, 4]) {
        const shifted = new Uint8Array(bytes.length + offset);
        shifted.set(bytes, offset);
        const kept = restoreExactIndex(shifted.subarray(offset), { kernel, keepBytes: true });
        expect(answers(kept)).toStrictEqual(answers(original));
        expect(Buffer.compare(kept.snapshot(), bytes)).toBe(0);
      }
    }
  });

  it('copies nothing but the last segment: its vectors are those bytes', () => {
    const given = bytes.slice();
    const kept = restoreExactIndex(given, { keepBytes: true });
    const copied = restoreExactIndex(given);
    kept.add('n° 0', query);
    expect(Buffer.compare(given, bytes)).not.toBe(0);
    expect(answers(kept)[0]!.id).toBe('n° 0');
    expect(answers(kept)[0]!.similarity).toBeCloseTo(1, 6);
    given.fill(0);
    expect(answers(copied)).toStrictEqual(answers(original));
  });

  it('goes on as any other: what is added, replaced and removed counts at once', () => {
    const kept = restoreExactIndex(bytes.slice(), { keepBytes: true });
    const copied = restoreExactIndex(bytes);
    const later = clustered(900, { dimensions, seed: 10 });
    for (const index of [kept, copied]) {
      for (let i = 0; i < ROWS; i += 7) index.remove(`n° ${i}`);
      later.forEach((values, i) => index.add(`n° ${i * 3}`, values));
    }
    expect(kept.size).toBe(copied.size);
    expect(answers(kept)).toStrictEqual(answers(copied));
    const again = kept.snapshot();
    expect(Buffer.compare(again, copied.snapshot())).toBe(0);
    expect(answers(restoreExactIndex(again, { keepBytes: true }))).toStrictEqual(answers(kept));
  });

  it('refuses one altered bit and a missing end as it always does', async () => {
    const altered = bytes.slice();
    // In the middle of the vectors.
    altered[altered.length >> 1]! ^= 1;
    for (const damaged of [altered, bytes.slice(0, -1), bytes.slice(0, 150_000)]) {
      expect(await errorCode(() => restoreExactIndex(damaged, { keepBytes: true }))).toBe(
        'snapshot-checksum',
      );
    }
  });

  it('reads snapshots of before, whose vectors lie anywhere', () => {
    for (const name of ['a', 'ab', 'abc', 'abcd']) {
      const index = createExactIndex({ dimensions });
      index.add(name, query);
      for (let i = 0; i < 1100; i++) index.add(`${name}${i}`, query);
      const old = withoutBlanks(index.snapshot());
      for (const keepBytes of [false, true]) {
        const restored = restoreExactIndex(old.slice(), { keepBytes });
        expect(restored.search(query, 9)).toStrictEqual(index.search(query, 9));
      }
    }
  });
});

/** As earlier versions wrote it: no blanks behind the JSON texts. For one piece of ids. */
function withoutBlanks(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, length: number): Buffer =>
    Buffer.from(
      Buffer.from(bytes.subarray(from, from + length))
        .toString()
        .trimEnd(),
    );
  const number = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);
  const headerLength = view.getUint32(12, true);
  const idsAt = 16 + headerLength;
  const idsLength = view.getUint32(idsAt, true);
  const header = text(16, headerLength);
  const ids = text(idsAt + 4, idsLength);
  const body = Buffer.concat([
    bytes.subarray(0, 12),
    number(header.length),
    header,
    number(ids.length),
    ids,
    bytes.subarray(idsAt + 4 + idsLength, -32),
  ]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

describe('errors of the exact index', () => {
  const index = fill([['a', [1, 2, 3]]]);
  const bytes = index.snapshot();
  const changed = (at: number): Uint8Array =>
    bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte));

  it.each([
    ['invalid-option', () => createExactIndex({ dimensions: 0 })],
    ['invalid-option', () => createExactIndex({ dimensions: 1.5 })],
    ['invalid-option', () => createExactIndex({ dimensions: 2, capacity: -1 })],
    ['invalid-id', () => index.add(7 as unknown as string, [1, 2, 3])],
    ['invalid-vector', () => index.add('b', [1, 2])],
    ['invalid-vector', () => index.add('b', undefined as unknown as number[])],
    ['invalid-vector', () => index.search([0, 0, 0], 1)],
    ['invalid-k', () => index.search([1, 2, 3], 0)],
    [
      'changed-while-searching',
      () => index.search([1, 2, 3], 1, { filter: () => index.remove('a') }),
    ],
    ['invalid-snapshot', () => restoreExactIndex(new Uint8Array())],
    ['invalid-snapshot', () => restoreExactIndex(changed(0))],
    ['snapshot-version', () => restoreExactIndex(changed(8))],
    ['snapshot-checksum', () => restoreExactIndex(changed(20))],
    ['snapshot-checksum', () => restoreExactIndex(bytes.subarray(0, -1))],
  ])('%s', async (code, action) => {
    expect(await errorCode(action)).toBe(code);
    expect(index.size).toBe(1);
  });

  it('say what was got, where, and what to do', () => {
    expect(() => index.add('b"', [1, Number.NaN, 2])).toThrow(
      'vector-index: add "b\\"": number 1 is NaN; all must be finite; leave the vector out or embed it again',
    );
    expect(() => index.search([1], 1)).toThrow(/search: got 1 numbers, this index takes 3/u);
    expect(VectorIndexError.is(new Error('other'))).toBe(false);
  });
});
