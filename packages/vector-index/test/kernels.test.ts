import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../kernels/generated.ts';
import { vectorIndexConformance } from '../src/conformance/index.ts';
import { createExactIndex, type ScanKernel, type VectorIndex } from '../src/index.ts';
import { exactIndexOver, type ExactIndexParts } from '../src/internal/exact-index.ts';
import { decodeExact } from '../src/internal/exact-snapshot.ts';
import { compileKernel, OWN_MEMORY } from '../src/internal/scan/kernel.ts';
import { sourceOf } from '../src/internal/snapshot.ts';
import { dotProduct } from '../src/internal/dot-product.ts';
import { scanRows } from '../src/internal/scan/scan-rows.ts';
import { unitVector } from '../src/internal/unit-vector.ts';
import { createVectorRows, vectorAt } from '../src/internal/vector-rows.ts';
import { clustered } from './clustered.ts';

const hasRelaxed = compileKernel(['relaxed-simd'], OWN_MEMORY) !== undefined;
const KERNELS: readonly ScanKernel[] = hasRelaxed ? ['simd', 'relaxed-simd'] : ['simd'];
const WHY_SKIPPED = hasRelaxed
  ? ''
  : ' (without relaxed SIMD, which this engine lacks: Node 22 has it)';

/** With the kernel from the first row on. */
function scanned(kernel: ScanKernel, dimensions: number, options: Partial<ExactIndexParts> = {}) {
  return exactIndexOver({
    rows: createVectorRows({ dimensions }),
    kernel,
    scanFrom: 0,
    ...options,
  });
}

function fill<T extends VectorIndex>(index: T, vectors: readonly (readonly number[])[]): T {
  vectors.forEach((vector, i) => index.add(`id-${i}`, vector));
  return index;
}

describe('generated files', () => {
  it('are what their sources make', async () => {
    for (const { path, text } of await generatedFiles()) {
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('hold kernels of a few kilobytes', () => {
    for (const base64 of Object.values(OWN_MEMORY)) expect(base64.length).toBeLessThan(4000);
  });
});

describe.each(KERNELS)(`the %s kernel${WHY_SKIPPED}`, (kernel) => {
  it('is the one that is used', () => {
    expect(scanned(kernel, 3).kernel).toBe(kernel);
  });

  const create = ({ dimensions }: { readonly dimensions: number }) => scanned(kernel, dimensions);
  const restoreIndex = (bytes: Uint8Array) =>
    exactIndexOver({ rows: decodeExact(sourceOf(bytes)), kernel, scanFrom: 0 });
  for (const { name, run } of vectorIndexConformance(create, { restoreIndex })) it(name, run);

  it.each([31, 32, 128])('rounds %i numbers read back to the same bytes as added ones', (d) => {
    // More rows than a segment has, than are rounded together, and than one memory is given.
    const options = { rowsPerMemory: 96, scanFrom: 0, kernel };
    const added = fill(scanned(kernel, d, options), clustered(2300, { dimensions: d, seed: 4 }));
    const rows = decodeExact(sourceOf(added.snapshot()));
    const blocks = ({ scanner }: ReturnType<typeof scanned>): readonly Buffer[] =>
      scanner()!.parts.map(({ memory, blockAt }) =>
        Buffer.from(memory.buffer, blockAt(0), blockAt(96) - blockAt(0)),
      );
    const [expected, got] = [blocks(added), blocks(exactIndexOver({ rows, ...options }))];
    expect(got.length).toBe(Math.ceil(2300 / 96));
    got.forEach((bytes, i) => expect(Buffer.compare(bytes, expected[i]!)).toBe(0));
  });

  it.each([1, 2, 15, 16, 17, 31, 33, 128, 130, 384, 1025])(
    'answers as plain JavaScript does, to the last bit, in %i dimensions',
    (dimensions) => {
      const vectors = clustered(700, { dimensions, seed: dimensions });
      const [fast, plain] = [scanned(kernel, dimensions), scanned('js', dimensions)];
      for (const index of [fast, plain]) {
        fill(index, vectors);
        for (let i = 0; i < 700; i += 5) index.remove(`id-${i}`);
        for (let i = 0; i < 700; i += 15) index.add(`id-${i}`, vectors[i + 1]!);
      }
      for (const query of clustered(12, { dimensions, seed: 77 })) {
        expect(fast.search(query, 10)).toStrictEqual(plain.search(query, 10));
      }
    },
  );

  it('loses nothing that rounding blurs: equal, nearly equal and lopsided vectors', () => {
    const number = fc.oneof(
      { weight: 5, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1e-7, -1e-7, 1, 1e6, -1e6) },
    );
    const base = fc
      .array(number, { minLength: 20, maxLength: 20 })
      .filter((v) => Math.hypot(...v) > 1e-6);
    const nudges = fc.array(
      fc.record({ at: fc.nat(19), by: fc.constantFrom(0, 1e-9, 1e-6, -1e-6, 1e-4, 1e-2) }),
      { minLength: 40, maxLength: 120 },
    );
    fc.assert(
      fc.property(
        base,
        base,
        nudges,
        fc.integer({ min: 1, max: 5 }),
        (first, query, changes, k) => {
          const [fast, plain] = [scanned(kernel, 20), scanned('js', 20)];
          const largest = Math.max(...first.map(Math.abs));
          changes.forEach(({ at, by }, i) => {
            const vector = first.map((value, j) => (j === at ? value + by * largest : value));
            if (Math.hypot(...vector) === 0) return;
            fast.add(`id-${i}`, vector);
            plain.add(`id-${i}`, vector);
          });
          expect(fast.search(query, k)).toStrictEqual(plain.search(query, k));
          expect(fast.search(first, k)).toStrictEqual(plain.search(first, k));
        },
      ),
      { numRuns: 150 },
    );
  });

  // The narrowest case there is: a floor that each row just reaches.
  it.each([1, 2, 3, 16, 50, 128])(
    'keeps a row that is exactly as similar as the floor, in %i dimensions',
    (dimensions) => {
      const vectors = clustered(256, { dimensions, seed: dimensions });
      const flat = vectors.map((vector, i) =>
        vector.map((value) => Math.sign(value) + (i % 2) * 0.25),
      );
      for (const stored of [vectors, flat]) {
        const index = fill(scanned(kernel, dimensions), stored);
        const { rows } = index;
        const scanner = index.scanner()!;
        const source = {
          ...scanner,
          dimensions,
          segments: rows.segments,
          scratch: 0,
          mask: rows.live(),
        };
        for (const query of [...clustered(6, { dimensions, seed: 9 }), ...flat.slice(0, 6)]) {
          const unit = unitVector(query, { dimensions, subject: 'test' });
          for (let row = 0; row < 256; row++) {
            const floor = dotProduct(unit, vectorAt(rows, row), 0);
            const offered = new Set<number>();
            const collector = {
              floor: () => floor,
              offer: (found: number) => void offered.add(found),
            };
            scanRows(source, [{ unit, collector }], { first: row - (row % 32), end: row + 1 });
            expect(offered.has(row)).toBe(true);
          }
        }
      }
    },
  );

  it('reads several memories as one', () => {
    const vectors = clustered(1000, { dimensions: 24, seed: 5 });
    const parts = fill(scanned(kernel, 24, { rowsPerMemory: 96 }), vectors);
    const one = fill(scanned(kernel, 24), vectors);
    expect(parts.scanner()!.parts.length).toBe(11);
    const tags = { none: ['x'] };
    for (const query of clustered(10, { dimensions: 24, seed: 6 })) {
      expect(parts.search(query, 15)).toStrictEqual(one.search(query, 15));
      expect(parts.search(query, 15, { tags })).toStrictEqual(one.search(query, 15));
    }
  });

  it('answers many searches at once as one by one', () => {
    const index = fill(scanned(kernel, 40), clustered(3000, { dimensions: 40, seed: 8 }));
    const queries = clustered(9, { dimensions: 40, seed: 9 });
    const filter = (id: string): boolean => id.endsWith('3');
    for (const options of [{}, { filter }]) {
      const one = queries.map((query) => index.search(query, 7, options));
      expect(index.searchMany(queries, 7, options)).toStrictEqual(one);
    }
    expect(index.searchMany([], 7)).toEqual([]);
  });

  it('compares few: the rounded copy spares nearly all rows', () => {
    const index = fill(scanned(kernel, 64), clustered(20_000, { dimensions: 64, seed: 3 }));
    let asked = 0;
    const [query] = clustered(1, { dimensions: 64, seed: 4 });
    index.search(query!, 10, { filter: () => ++asked > 0 });
    expect(asked).toBeLessThan(2000);
  });
});

describe('the choice of a kernel', () => {
  it('takes the next slower one where the engine lacks the one asked for', () => {
    const broken = { 'relaxed-simd': btoa('no module'), simd: OWN_MEMORY.simd };
    expect(compileKernel(['relaxed-simd', 'simd'], broken)?.name).toBe('simd');
    expect(compileKernel(['relaxed-simd'], broken)).toBeUndefined();
  });

  it('uses plain JavaScript where there is no WebAssembly', () => {
    const host = globalThis as { WebAssembly?: unknown };
    const { WebAssembly } = host;
    try {
      delete host.WebAssembly;
      const sources = { 'relaxed-simd': btoa('never'), simd: btoa('compiled') };
      expect(compileKernel(['relaxed-simd', 'simd'], sources)).toBeUndefined();
    } finally {
      host.WebAssembly = WebAssembly;
    }
  });

  it('takes a memory only once there are rows enough for it to pay', () => {
    const index = exactIndexOver({ rows: createVectorRows({ dimensions: 4 }) });
    const vectors = clustered(1025, { dimensions: 4, seed: 1 });
    fill(index, vectors.slice(0, 1024));
    expect(index.scanner()).toBeUndefined();
    index.add('one more', vectors[1024]!);
    expect(index.scanner()).toBeDefined();
    const plain = fill(createExactIndex({ dimensions: 4, kernel: 'js' }), vectors.slice(0, 1024));
    plain.add('one more', vectors[1024]!);
    for (const query of vectors.slice(0, 20)) {
      expect(index.search(query, 30)).toStrictEqual(plain.search(query, 30));
    }
  });
});
