import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProfileId, importPeerReviews, type PeerReview } from '../../src/index.ts';
import { options } from '../mini-ontology.ts';

const { linker, now, key } = options;
const run = (reviews: readonly PeerReview[], more: { readonly minimumRaters?: number } = {}) =>
  importPeerReviews(reviews, { linker, now, key, ...more });
const review = (
  rater: string,
  subject: string,
  level: number,
  more: Partial<PeerReview> = {},
): PeerReview => ({
  rater,
  subject,
  level: level as PeerReview['level'],
  skill: 'SQL',
  relation: 'peer',
  date: '2026-09-01',
  ...more,
});
const id = (name: string) => createProfileId(name, key);
const flags = async (reviews: readonly PeerReview[]) =>
  (await run(reviews)).collusion.map(({ flag, raters }) => [flag, raters.length]);
/** Three people outside who see these at this level. */
const outside = (subjects: readonly string[], level: number) =>
  ['x', 'y', 'z'].flatMap((rater, day) =>
    subjects.map((subject) => review(rater, subject, level, { date: `2026-0${day + 3}-11` })),
  );

describe('importPeerReviews', () => {
  it('takes the lower median, and verifies from two raters on', async () => {
    const { items } = await run([review('a', 's', 4), review('b', 's', 2), review('c', 's', 3)]);
    expect(items).toMatchObject([
      {
        subject: id('s'),
        independentRaters: 3,
        flags: [],
        evidence: { kind: 'peer', level: 3, verified: true },
      },
    ]);
    const alone = await run([review('a', 's', 4)]);
    expect(alone.items[0]!.evidence.verified).toBe(false);
    expect(
      (await run([review('a', 's', 4)], { minimumRaters: 1 })).items[0]!.evidence.verified,
    ).toBe(true);
  });

  it('hears friends and family, and verifies nothing by them', async () => {
    const { items } = await run([
      review('a', 's', 4, { relation: 'family' }),
      review('b', 's', 4, { relation: 'friend' }),
      review('c', 's', 4),
    ]);
    expect(items[0]).toMatchObject({
      independentRaters: 1,
      evidence: { level: 4, verified: false },
    });
  });

  it('reports bad rows and keeps the good', async () => {
    const { items, issues } = await run([
      review('a', 's', 3),
      review('s', 's', 4),
      review('b', 's', 7),
      review('c', 's', 2, { relation: 'boss' as never }),
      review('d', 's', 2, { date: '2027-01-01' }),
      review('e', 's', 2, { skill: 'Quetzalcoatl' }),
      review('a', 's', 2, { date: '2026-10-01' }),
      review('', 's', 2),
    ]);
    expect(issues.map(({ code }) => code)).toEqual([
      'self-review',
      'unknown-level',
      'wrong-type',
      'future-start',
      'unknown-skill',
      'twice',
      'wrong-type',
    ]);
    expect(items).toMatchObject([{ independentRaters: 1, evidence: { level: 2 } }]);
  });

  it('lets no id of a rater out', async () => {
    const result = await run([
      review('rater-kowalski', 'row-morvan', 4),
      review('b', 'row-morvan', 4),
    ]);
    expect(JSON.stringify(result)).not.toMatch(/kowalski|morvan/);
  });
});

describe('collusion', () => {
  it('flags two who raise each other, not two who agree with the rest', async () => {
    const pair = [review('a', 'b', 4), review('b', 'a', 4)];
    expect(await flags([...pair, ...outside(['a', 'b'], 2)])).toEqual([['reciprocity', 2]]);
    expect(await flags([...pair, ...outside(['a', 'b'], 4)])).toEqual([]);
    expect(
      await flags([review('a', 'b', 4), review('b', 'a', 2), ...outside(['a', 'b'], 2)]),
    ).toEqual([]);
  });

  it('flags a ring of three once, not its pairs; a learning group with honest marks, not', async () => {
    const ring = (level: number) =>
      ['a', 'b', 'c'].flatMap((rater) =>
        ['a', 'b', 'c']
          .filter((subject) => subject !== rater)
          .map((subject) => review(rater, subject, level)),
      );
    expect(await flags([...ring(4), ...outside(['a', 'b', 'c'], 2)])).toEqual([['clique', 3]]);
    expect(await flags([...ring(3), ...outside(['a', 'b', 'c'], 3)])).toEqual([]);
    expect(await flags(ring(3))).toEqual([]);
    expect(await flags(ring(4))).toEqual([['clique', 3]]);
  });

  it('counts a ring as one voice, whatever its size', async () => {
    const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 's'];
    const ring = members.flatMap((rater) =>
      members.filter((subject) => subject !== rater).map((subject) => review(rater, subject, 4)),
    );
    const { items } = await run([...ring, ...outside(members, 2)]);
    const own = items.find(({ subject }) => subject === id('s'))!;
    expect(own).toMatchObject({ independentRaters: 4, flags: ['clique'], evidence: { level: 2 } });
    const alone = await run(ring);
    expect(alone.items.every(({ evidence }) => !evidence.verified)).toBe(true);
  });

  it('flags full marks all around only where the pool is harder', async () => {
    const subjects = ['p', 'q', 'r', 's', 't', 'u'];
    const lenient = subjects.map((subject) => review('a', subject, 4));
    expect(await flags([...lenient, ...outside(subjects, 2)])).toEqual([['uniform-marks', 1]]);
    expect(await flags([...lenient.slice(0, 4), ...outside(subjects, 2)])).toEqual([]);
    expect(await flags([...lenient, ...outside(subjects, 4)])).toEqual([]);
    const { items } = await run([...lenient, ...outside(subjects, 2)]);
    expect(items[0]!.independentRaters).toBe(3);
  });

  it('flags a burst, not one session and not steady reviews', async () => {
    const burst = ['a', 'b', 'c', 'd'].map((rater, i) =>
      review(rater, 's', 3, { date: `2026-09-01T1${i}:00` }),
    );
    const earlier = review('e', 's', 2, { date: '2026-02-01' });
    expect(await flags([...burst, earlier])).toEqual([['burst', 4]]);
    expect(await flags(burst)).toEqual([]);
    expect(await flags([...burst.slice(1), earlier])).toEqual([]);
    expect((await run([...burst, earlier])).items[0]).toMatchObject({
      independentRaters: 2,
      flags: ['burst'],
    });
  });

  it('does not depend on the order of the reviews', async () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const any = fc.record({
      rater: people,
      subject: people,
      level: fc.constantFrom(1, 2, 3, 4),
      day: fc.integer({ min: 1, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(any, { selector: (r) => `${r.rater}${r.subject}`, maxLength: 20 }),
        async (rows) => {
          const reviews = rows
            .filter(({ rater, subject }) => rater !== subject)
            .map(({ rater, subject, level, day }) =>
              review(rater, subject, level, { date: `2026-09-${String(day).padStart(2, '0')}` }),
            );
          const strip = ({ items, collusion }: Awaited<ReturnType<typeof run>>) =>
            JSON.stringify([items.map(({ source: _, ...rest }) => rest), collusion]);
          expect(strip(await run(reviews.toReversed()))).toBe(strip(await run(reviews)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('survives a graph too dense to search', async () => {
    // Everybody with everybody but one partner: 3ⁿᐟ³ maximal cliques.
    const people = Array.from({ length: 36 }, (_, i) => `p${i}`);
    const reviews = people.flatMap((rater, i) =>
      people
        .filter((_, j) => Math.floor(i / 3) !== Math.floor(j / 3))
        .map((subject) => review(rater, subject, 4)),
    );
    const { collusion } = await run(reviews);
    expect(collusion.some(({ flag, raters }) => flag === 'clique' && raters.length === 36)).toBe(
      true,
    );
  });
});
