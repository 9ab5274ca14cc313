import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importJsonResume, importText, type ImportResult } from '../src/index.ts';
import { options } from './mini-ontology.ts';
import { cvOf, JEANNE, resumeOf, unusualCvOf, type Person } from './person.ts';
import { swaps } from './swaps.ts';

/** The bytes that go on to a matcher. */
type Importer = (person: Person) => Promise<string>;

const bytes = ({ profile }: ImportResult): string => JSON.stringify(profile);
const importers: readonly (readonly [string, Importer])[] = [
  ['importJsonResume', async (person) => bytes(await importJsonResume(resumeOf(person), options))],
  ['importText', async (person) => bytes(await importText(cvOf(person), options))],
  ['importText, unusual', async (person) => bytes(await importText(unusualCvOf(person), options))],
];

describe.each(importers)('%s', (_, importer) => {
  let original: string;
  beforeAll(async () => {
    original = await importer(JEANNE);
  });

  it.each(Object.entries(swaps))(
    'is the same byte for byte whatever the %s',
    async (_key, swap) => {
      await fc.assert(
        fc.asyncProperty(swap, async (change) => {
          return (await importer({ ...JEANNE, ...change })) === original;
        }),
        { numRuns: 40 },
      );
    },
  );

  it('is the same when all change at once', async () => {
    const all = fc
      .tuple(...Object.values(swaps))
      .map((changes): Person => Object.assign({}, JEANNE, ...changes) as Person);
    await fc.assert(
      fc.asyncProperty(all, async (person) => (await importer(person)) === original),
      { numRuns: 300 },
    );
  });

  it('does find skills: an importer that finds nothing would pass too', () => {
    expect(original.match(/urn:mini:skill/g)?.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the test itself', () => {
  const mutants: readonly (readonly [string, keyof Person, Importer])[] = [
    ['keeps the employer', 'employer', async (p) => (await importers[0]![1](p)) + p.employer],
    ['counts characters', 'name', async (p) => (await importers[1]![1](p)) + cvOf(p).length],
    [
      'keeps the gender of the title',
      'title',
      async (p) => (await importers[0]![1](p)) + resumeOf(p).basics.label,
    ],
    [
      'reads the hobbies as skills',
      'hobby',
      async (p) => bytes(await importText(cvOf(p).replace('Loisirs :', 'Compétences :'), options)),
    ],
  ];

  it.each(mutants)('fails an importer that %s', async (_, key, mutant) => {
    const original = await mutant(JEANNE);
    const result = await fc.check(
      fc.asyncProperty(swaps[key], async (change) => {
        return (await mutant({ ...JEANNE, ...change })) === original;
      }),
    );
    expect(result.failed).toBe(true);
  });
});
