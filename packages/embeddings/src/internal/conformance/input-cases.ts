import type { ConformanceCase } from '../../conformance/conformance-case.ts';
import { expect, expectUnitOrZero, rowsOf, type CreateEmbedder } from './expectations.ts';

/** Texts that nobody means, which come all the same. */
const ODD: readonly string[] = [
  '',
  ' \t\r\n ',
  '…!?',
  '👩‍🔧🚀',
  'e\u0301lectricien',
  'ab\u200dcd',
  '\ud800',
  '<p>R&amp;D</p>',
  'Россия 日本語',
  'word '.repeat(20_000),
  'x'.repeat(200_000),
];

/** Bad input neither throws nor makes NaN; a signal ends the work. */
export function inputCases(create: CreateEmbedder): readonly ConformanceCase[] {
  return [
    { name: 'takes any text', run: () => oddTexts(create) },
    { name: 'gives zeros for blank texts', run: () => blanks(create) },
    { name: 'stops at a signal', run: () => aborted(create) },
  ];
}

async function oddTexts(create: CreateEmbedder): Promise<void> {
  const embedder = await create();
  const rows = rowsOf(await embedder.embed(ODD, { kind: 'passage' }), embedder.dimensions);
  expect(rows.length === ODD.length, `embed: ${rows.length} vectors for ${ODD.length} odd texts`);
  for (const [i, row] of rows.entries()) {
    expect(row.every(Number.isFinite), `embed: the vector of odd text ${i} has NaN`);
    expectUnitOrZero(row, `embed: odd text ${i}`);
  }
}

async function blanks(create: CreateEmbedder): Promise<void> {
  const vectors = await (await create()).embed(['', '  \n'], { kind: 'query' });
  expect(
    vectors.every((value) => value === 0),
    'embed: a blank text has a vector that is not zero',
  );
}

async function aborted(create: CreateEmbedder): Promise<void> {
  const embedder = await create();
  const reason = new Error('stopped by the test');
  const signal = AbortSignal.abort(reason);
  const outcome: unknown = await embedder.embed(['welder'], { kind: 'query', signal }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome === reason, 'embed: expected the reason of a signal that has ended already');
}
