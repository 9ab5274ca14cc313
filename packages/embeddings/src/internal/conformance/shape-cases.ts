import type { ConformanceCase } from '../../conformance/conformance-case.ts';
import { expect, expectUnitOrZero, rowsOf, type CreateEmbedder } from './expectations.ts';

/** What an embedder says of itself, and the shape of what it gives. */
export function shapeCases(create: CreateEmbedder): readonly ConformanceCase[] {
  return [
    { name: 'says who it is', run: () => describesItself(create) },
    { name: 'gives one vector per text, of length 1', run: () => oneEach(create) },
    { name: 'gives nothing for nothing', run: () => nothing(create) },
    { name: 'gives vectors that are the caller’s own', run: () => ownVectors(create) },
  ];
}

async function describesItself(create: CreateEmbedder): Promise<void> {
  const { id, dimensions, languages } = await create();
  expect(typeof id === 'string' && id !== '', `id: expected a name, got ${JSON.stringify(id)}`);
  const whole = Number.isInteger(dimensions) && dimensions > 0;
  expect(whole, `dimensions: expected a positive integer, got ${String(dimensions)}`);
  const codes = languages.every((code) => /^[a-z]{2,3}$/u.test(code));
  expect(codes, `languages: expected ISO 639 codes, got ${JSON.stringify(languages)}`);
  expect((await create()).id === id, 'id: two embedders made alike have different ones');
}

async function oneEach(create: CreateEmbedder): Promise<void> {
  const embedder = await create();
  for (const kind of ['query', 'passage'] as const) {
    const texts = ['boulanger', 'data analyst', 'conduire un tracteur', 'a', '3D'];
    const vectors = await embedder.embed(texts, { kind });
    expect(vectors instanceof Float32Array, 'embed: expected a Float32Array');
    const wanted = texts.length * embedder.dimensions;
    expect(vectors.length === wanted, `embed: ${vectors.length} numbers, not ${wanted}`);
    for (const [i, row] of rowsOf(vectors, embedder.dimensions).entries()) {
      expect(row.every(Number.isFinite), `embed: vector ${i} has NaN or an infinite number`);
      expectUnitOrZero(row, `embed: vector ${i}`);
      expect(
        row.some((value) => value !== 0),
        `embed: vector ${i} of a plain text is all zeros`,
      );
    }
  }
}

async function nothing(create: CreateEmbedder): Promise<void> {
  const vectors = await (await create()).embed([], { kind: 'passage' });
  expect(vectors.length === 0, `embed([]): expected no numbers, got ${vectors.length}`);
}

async function ownVectors(create: CreateEmbedder): Promise<void> {
  const embedder = await create();
  const first = await embedder.embed(['welder', 'soudeur'], { kind: 'passage' });
  const kept = first.slice();
  first.fill(7);
  const second = await embedder.embed(['welder', 'soudeur'], { kind: 'passage' });
  expect(
    second.every((value) => value !== 7),
    'embed: a change of one answer changed the next',
  );
  expect(kept.length === second.length, 'embed: the second answer has another length');
}
