import type { ConformanceCase } from '../../conformance/conformance-case.ts';
import { expectSame, rowsOf, type CreateEmbedder } from './expectations.ts';

const TEXTS: readonly string[] = [
  'soudeur',
  'Développeuse web (h/f)',
  'conduire un tracteur agricole',
  'We seek a data engineer with SQL and Spark, able to explain results to people who do not code.',
  'C++',
  'soudeur',
  '',
  'gestion de projet',
];

/** A text has one vector, whatever is beside it and whenever it is asked for. */
export function stabilityCases(
  create: CreateEmbedder,
  tolerance: number,
): readonly ConformanceCase[] {
  return [
    { name: 'gives the same vectors again', run: () => again(create, tolerance) },
    {
      name: 'gives a text the same vector alone as among others',
      run: () => alone(create, tolerance),
    },
    { name: 'does not mind the order of texts', run: () => anyOrder(create, tolerance) },
    { name: 'serves calls at the same time', run: () => atOnce(create, tolerance) },
  ];
}

async function again(create: CreateEmbedder, tolerance: number): Promise<void> {
  const embedder = await create();
  const first = await embedder.embed(TEXTS, { kind: 'query' });
  const second = await embedder.embed(TEXTS, { kind: 'query' });
  expectSame(second, first, { what: 'the second time', tolerance });
  const other = await (await create()).embed(TEXTS, { kind: 'query' });
  expectSame(other, first, { what: 'by another embedder made alike', tolerance });
}

async function alone(create: CreateEmbedder, tolerance: number): Promise<void> {
  const embedder = await create();
  const rows = rowsOf(await embedder.embed(TEXTS, { kind: 'passage' }), embedder.dimensions);
  for (const [i, text] of TEXTS.entries()) {
    const own = await embedder.embed([text], { kind: 'passage' });
    expectSame(own, rows[i]!, { what: `text ${i} alone`, tolerance });
  }
}

async function anyOrder(create: CreateEmbedder, tolerance: number): Promise<void> {
  const embedder = await create();
  const forward = await embedder.embed(TEXTS, { kind: 'passage' });
  const backward = await embedder.embed(TEXTS.toReversed(), { kind: 'passage' });
  const rows = rowsOf(forward, embedder.dimensions).toReversed();
  for (const [i, row] of rowsOf(backward, embedder.dimensions).entries()) {
    expectSame(row, rows[i]!, { what: `text ${i} of the reversed list`, tolerance });
  }
}

async function atOnce(create: CreateEmbedder, tolerance: number): Promise<void> {
  const embedder = await create();
  const asked = TEXTS.map((text) => embedder.embed([text], { kind: 'query' }));
  const together = await Promise.all(asked);
  const expected = rowsOf(await embedder.embed(TEXTS, { kind: 'query' }), embedder.dimensions);
  for (const [i, vector] of together.entries()) {
    expectSame(vector, expected[i]!, { what: `text ${i} of calls at the same time`, tolerance });
  }
}
