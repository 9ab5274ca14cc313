import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/index.ts';
import { leaksOf, PLANTED, PLANTED_PERSON } from '../leaks.ts';
import { miniOntology } from '../mini-ontology.ts';
import { JEANNE, type Person } from '../person.ts';
import { swaps } from '../swaps.ts';
import { FORMATS } from './person-formats.ts';

describe.each(FORMATS)('%s', (_, importOf) => {
  let original: string;
  const bytes = async (person: Person) => JSON.stringify((await importOf(person)).profile);
  beforeAll(async () => {
    original = await bytes(JEANNE);
  });

  it('gives the same bytes whatever one part of an identity is', async () => {
    for (const swap of Object.values(swaps)) {
      await fc.assert(
        fc.asyncProperty(swap, async (change) => {
          expect(await bytes({ ...JEANNE, ...change })).toBe(original);
        }),
        { numRuns: 12 },
      );
    }
  });

  it('gives the same bytes when all change at once', async () => {
    const all = fc
      .tuple(...Object.values(swaps))
      .map((changes): Person => Object.assign({}, JEANNE, ...changes) as Person);
    await fc.assert(
      fc.asyncProperty(all, async (person) => {
        expect(await bytes(person)).toBe(original);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the skills: an importer that finds nothing would pass too', async () => {
    const { profile } = await importOf(JEANNE);
    expect(profile.skills.length).toBeGreaterThanOrEqual(7);
    expect(parseProfile(profile, miniOntology)).toEqual(profile);
  });

  it('shows nothing planted', async () => {
    const result = await importOf(PLANTED_PERSON);
    expect(leaksOf(result)).toEqual([]);
    expect(result.dropped.length).toBeGreaterThan(5);
    expect(
      JSON.stringify({ ...result.vaultEntry, base64: '' }) + textOf(result.vaultEntry),
    ).toContain(PLANTED[0]);
  });
});

/** The original of a file is in base 64. */
function textOf(entry: object): string {
  return 'base64' in entry ? PLANTED[0] : '';
}
