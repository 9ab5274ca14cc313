import fc from 'fast-check';
import type { Profile, ProfileId } from '@tremplin/profile';
import { describe, expect, it } from 'vitest';
import { rankProfiles, rankProfileStream } from '../src/index.ts';
import { claimed, jobOf, ontology, profileOf, requirement, SKILLS, tested } from './fixtures.ts';

const job = jobOf('j', [requirement('js'), requirement('react', { importance: 5 })]);

async function* oneByOne(people: readonly Profile[], read: string[] = []): AsyncGenerator<Profile> {
  for (const profile of people) {
    read.push(profile.id);
    yield profile;
    await Promise.resolve();
  }
}

describe('a stream of profiles', () => {
  it('is ranked, to the byte, as all of them at once, whatever the order and the batch', async () => {
    const anyone = fc.dictionary(
      fc.constantFrom(...SKILLS),
      fc.constantFrom([claimed], [tested(1)], [tested(3)]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyone, { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        async (skills, batch, top) => {
          const people = skills.map((each, i) => profileOf(`p${i}`, each));
          const constraintsOf = (id: ProfileId) => ({ commute: !id.endsWith('3') });
          const full = rankProfiles(job, people, { ontology, constraintsOf });
          const options = { ontology, constraintsOf, batch, top };
          const there = await rankProfileStream(job, oneByOne(people), options);
          const back = await rankProfileStream(job, people.toReversed(), options);
          expect(there.matches).toEqual(full.matches.slice(0, top));
          expect(there.considered).toBe(people.length);
          expect(back.matches).toEqual(there.matches);
          expect(back.setAside).toEqual(there.setAside);
          if (full.matches.length < top) expect(there.setAside).toEqual(full.setAside);
        },
      ),
    );
  }, 30_000);

  it('names what does not hold, and ranks the others', async () => {
    const good = profileOf('a', { js: [tested(3)] });
    const empty = profileOf('b', { js: [] });
    const people = [good, empty, good];
    const found = await rankProfileStream(job, people, { ontology, batch: 1 });
    expect(found.matches.map(({ profile }) => profile)).toEqual(['a']);
    expect(found.refused.map(({ id, code }) => [id, code])).toEqual([
      ['b', 'invalid-profile'],
      ['a', 'duplicate-id'],
    ]);
    expect(found).toMatchObject({ considered: 1, refusedCount: 2 });
    const many = Array.from({ length: 1500 }, () => empty);
    const all = await rankProfileStream(job, many, { ontology });
    expect(all.refused).toHaveLength(1000);
    expect(all.refusedCount).toBe(1500);
  });

  it('is read no further than it is ranked, says how far it is, and stops when asked to', async () => {
    const people = Array.from({ length: 10 }, (_, i) => profileOf(`p${i}`, { js: [claimed] }));
    const read: string[] = [];
    const controller = new AbortController();
    const seen: number[] = [];
    const ranking = rankProfileStream(job, oneByOne(people, read), {
      ontology,
      batch: 3,
      signal: controller.signal,
      onProgress(done) {
        seen.push(done);
        if (done === 6) controller.abort(new Error('enough'));
      },
    });
    await expect(ranking).rejects.toThrow('enough');
    expect(seen).toEqual([3, 6]);
    expect(read).toHaveLength(9);
  });

  it('refuses a batch that is no number of profiles', async () => {
    await expect(rankProfileStream(job, [], { ontology, batch: 0 })).rejects.toThrow(
      /batch is 0; give an integer/u,
    );
  });
});
