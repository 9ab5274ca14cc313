import type {
  ConformanceCase,
  CreateTestedIndex,
  RestoreTestedIndex,
  TestedIndex,
} from '../../conformance/conformance-case.ts';
import type { TagFilter } from '../../vector-index.ts';
import { expectEqual, expectIds, expectRefused } from './expectations.ts';

const SIZE = 300;
const QUERY = [1, 0];

/** Searches among the vectors that have some tags. */
export function tagCases(
  create: CreateTestedIndex,
  restore: RestoreTestedIndex | undefined,
): readonly ConformanceCase[] {
  return [
    { name: 'keeps tags, each once and in order', run: () => keepsTags(create) },
    { name: 'finds only what has the tags asked for', run: () => onlyTagged(create) },
    { name: 'takes tags and a filter together', run: () => tagsAndFilter(create) },
    { name: 'replaces and forgets tags with their vectors', run: () => forgetsTags(create) },
    { name: 'refuses tags that are no strings', run: () => badTags(create) },
    ...(restore
      ? [{ name: 'keeps tags through a restore', run: () => restoresTags(create, restore) }]
      : []),
  ];
}

/** Numbers on a half circle, nearest first, tagged by what divides them. */
async function filled(create: CreateTestedIndex): Promise<TestedIndex> {
  const index = await create({ dimensions: 2 });
  for (let i = 0; i < SIZE; i++) {
    const angle = (Math.PI * i) / SIZE;
    const tags = [2, 3, 5, 149].filter((divisor) => i % divisor === 0).map((d) => `by:${d}`);
    await index.add(String(i), [Math.cos(angle), Math.sin(angle)], { tags });
  }
  return index;
}

/** What a filter finds, and what it must find, by the numbers themselves. */
const FILTERS: readonly (readonly [TagFilter, (i: number) => boolean])[] = [
  [{}, () => true],
  [{ all: ['by:2'] }, (i) => i % 2 === 0],
  [{ all: ['by:2', 'by:3'] }, (i) => i % 6 === 0],
  [{ anyOf: [['by:2', 'by:3']] }, (i) => i % 2 === 0 || i % 3 === 0],
  [
    {
      anyOf: [
        ['by:2', 'by:3'],
        ['by:5', 'by:7'],
      ],
    },
    (i) => (i % 2 === 0 || i % 3 === 0) && i % 5 === 0,
  ],
  [{ none: ['by:2', 'by:3'] }, (i) => i % 2 > 0 && i % 3 > 0],
  [{ all: ['by:5'], anyOf: [['by:2', 'by:3']], none: ['by:2'] }, (i) => i % 15 === 0 && i % 2 > 0],
  [{ all: ['by:149'] }, (i) => i % 149 === 0],
  [{ all: ['by:149'], none: ['by:2'] }, (i) => i === 149],
  [{ all: ['unheard of'] }, () => false],
  [{ none: ['unheard of'] }, () => true],
  [{ anyOf: [[]] }, () => false],
];

async function onlyTagged(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  const numbers = Array.from({ length: SIZE }, (_, i) => i);
  for (const [tags, holds] of FILTERS) {
    const expected = numbers.filter(holds).slice(0, 7).map(String);
    expectIds(await index.search(QUERY, 7, { tags }), expected, JSON.stringify(tags));
  }
}

async function tagsAndFilter(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  const asked: string[] = [];
  const filter = (id: string): boolean => asked.push(id) > 0 && id.length === 2;
  const found = await index.search(QUERY, 3, { filter, tags: { all: ['by:3', 'by:5'] } });
  expectIds(found, ['15', '30', '45'], 'multiples of 15 with two digits');
  const others = asked.filter((id) => Number(id) % 15 > 0);
  expectEqual(others, [], 'ids without the tags that the filter was asked about');
}

async function keepsTags(create: CreateTestedIndex): Promise<void> {
  const index = await create({ dimensions: 2 });
  await index.add('a', [1, 0], { tags: ['z', 'é', '', '__proto__', 'Z', 'z'] });
  await index.add('b', [1, 0]);
  expectEqual(await index.tagsOf('a'), ['', 'Z', '__proto__', 'z', 'é'], 'tags of a');
  expectEqual(await index.tagsOf('b'), [], 'tags of b');
  expectEqual(await index.tagsOf('c'), [], 'tags of an id that is not there');
  for (const tag of ['', '__proto__', 'é']) {
    expectIds(await index.search(QUERY, 5, { tags: { all: [tag] } }), ['a'], `with tag "${tag}"`);
  }
}

async function forgetsTags(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  await index.add('0', [1, 0], { tags: ['by:3'] });
  await index.add('6', [1, 0]);
  await index.remove('12');
  await index.add('new', [1, 0.001]);
  expectEqual(await index.tagsOf('0'), ['by:3'], 'tags of a replaced vector');
  expectEqual(await index.tagsOf('12'), [], 'tags of a removed one');
  expectEqual(await index.tagsOf('new'), [], 'tags of one in its place');
  expectIds(await index.search(QUERY, 3, { tags: { all: ['by:2'] } }), ['2', '4', '8'], 'by 2');
  expectIds(await index.search(QUERY, 3, { tags: { all: ['by:3'] } }), ['0', '3', '9'], 'by 3');
}

async function badTags(create: CreateTestedIndex): Promise<void> {
  const index = await filled(create);
  for (const tags of ['by:2', [1], [undefined], 7, null] as never[]) {
    await expectRefused(() => index.add('bad', [1, 0], { tags }), {
      what: `add with tags ${JSON.stringify(tags)}`,
      mention: 'bad',
    });
  }
  expectEqual(await index.has('bad'), false, 'has the refused id');
  for (const tags of [{ all: 'by:2' }, { anyOf: ['by:2'] }, { some: ['by:2'] }] as never[]) {
    await expectRefused(() => index.search(QUERY, 1, { tags }), {
      what: `search with tags ${JSON.stringify(tags)}`,
    });
  }
}

async function restoresTags(create: CreateTestedIndex, restore: RestoreTestedIndex): Promise<void> {
  const index = await filled(create);
  for (let i = 0; i < SIZE; i += 4) await index.remove(String(i));
  const restored = await restore(await index.snapshot());
  for (const [tags] of FILTERS) {
    const expected = (await index.search(QUERY, 20, { tags })).map(({ id }) => id);
    expectIds(await restored.search(QUERY, 20, { tags }), expected, JSON.stringify(tags));
  }
  expectEqual(await restored.tagsOf('150'), ['by:2', 'by:3', 'by:5'], 'tags of 150');
}
