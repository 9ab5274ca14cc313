import type {
  ConformanceCase,
  CreateTestedIndex,
  TestedIndex,
} from '../../conformance/conformance-case.ts';
import { expectEqual, expectIds } from './expectations.ts';

const SIZE = 400;

/** Searches among some of the ids. */
export function filterCases(create: CreateTestedIndex): readonly ConformanceCase[] {
  return [
    { name: 'finds only what the filter allows', run: () => onlyAllowed(create) },
    { name: 'finds k allowed ones, however few are allowed', run: () => enoughAllowed(create) },
    { name: 'finds nothing when nothing is allowed', run: () => nothingAllowed(create) },
    { name: 'does not ask the filter about removed ids', run: () => asksLiving(create) },
    { name: 'passes on what the filter throws, and works on', run: () => failingFilter(create) },
    { name: 'refuses changes by the filter', run: () => changingFilter(create) },
  ];
}

/** On a half circle, so that the order from `[1, 0]` is that of the numbers. */
async function filled(create: CreateTestedIndex): Promise<TestedIndex> {
  const index = await create({ dimensions: 2 });
  for (let i = 0; i < SIZE; i++) {
    const angle = (Math.PI * i) / SIZE;
    await index.add(String(i), [Math.cos(angle), Math.sin(angle)]);
  }
  return index;
}

async function onlyAllowed(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  const filter = (id: string): boolean => Number(id) % 2 === 1;
  expectIds(await index.search([1, 0], 3, { filter }), ['1', '3', '5'], 'odd ids');
  expectIds(await index.search([1, 0], 3), ['0', '1', '2'], 'without the filter again');
}

async function enoughAllowed(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  const farthest = ['396', '397', '398', '399'];
  const filter = (id: string): boolean => farthest.includes(id);
  expectIds(await index.search([1, 0], 2, { filter }), farthest.slice(0, 2), 'two of four');
  expectIds(await index.search([1, 0], 9, { filter }), farthest, 'nine of four');
}

async function nothingAllowed(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  expectEqual(await index.search([1, 0], 5, { filter: () => false }), [], 'search');
}

async function asksLiving(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  for (let i = 0; i < SIZE; i += 2) await index.remove(String(i));
  const asked = new Set<string>();
  const filter = (id: string): boolean => asked.add(id).size > 0;
  expectIds(await index.search([1, 0], 2, { filter }), ['1', '3'], 'search');
  expectEqual(
    [...asked].filter((id) => Number(id) % 2 === 0),
    [],
    'removed ids that the filter was asked about',
  );
}

async function failingFilter(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  const failure = new Error('of the filter');
  let caught: unknown;
  try {
    await index.search([1, 0], 5, {
      filter: () => {
        throw failure;
      },
    });
  } catch (error) {
    caught = error;
  }
  expectEqual(caught === failure, true, 'the error of the filter reaches the caller');
  await index.add('new', [1, 0]);
  expectIds(await index.search([1, 0], 2), ['0', 'new'], 'search afterwards');
}

/** Where a change answers with a promise, it may wait for the search instead. */
async function changingFilter(create: CreateTestedIndex): Promise<void> {
  for (const change of ['add', 'remove'] as const) {
    const index = await filled(create);
    let later: Promise<unknown> | undefined;
    const filter = (): boolean => {
      const outcome = change === 'add' ? index.add('new', [1, 0]) : index.remove('0');
      if (outcome instanceof Promise) later = outcome.catch(() => undefined);
      return true;
    };
    let refused = false;
    try {
      await index.search([1, 0], 5, { filter });
    } catch {
      refused = true;
    }
    await later;
    if (later) continue;
    expectEqual(refused, true, `${change} in a filter is refused`);
    expectEqual([await index.size, await index.has('0')], [SIZE, true], 'size, and has 0');
  }
}
