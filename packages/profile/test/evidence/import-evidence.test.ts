import fc from 'fast-check';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { conceptIds } from '@tremplin/ontology';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  DURATION_BANDS,
  EVIDENCE_BASES,
  EVIDENCE_KINDS,
  importActivities,
  importAttendance,
  importProjects,
  importTestResults,
  importText,
  INFORMAL_ACTIVITIES,
  mergeProfiles,
  parseProfile,
  ProfileError,
  PROFICIENCY_LEVELS,
  RECENCY_BANDS,
  type Attendance,
  type Evidence,
  type Profile,
} from '../../src/index.ts';
import { miniOntology, options, otherOntology, skill } from '../mini-ontology.ts';

const { linker, now } = options;
const mini = { linker, now };
const digital = digitalPack();
const digitalOptions = { linker: await createLinker(digital), now };
const empty = (await importText('', options)).profile;
const codes = (issues: readonly { readonly code: string; readonly source: unknown }[]) =>
  issues.map(({ code, source }) => [code, (source as { pointer: string }).pointer]);

describe('importAttendance and importProjects', () => {
  it('keeps the good rows beside the bad', async () => {
    const rows = [
      { skills: ['SQL', 'Quetzalcoatl'], start: '2026-01', end: '2026-03', confirmed: true },
      null,
      { skills: ['Python'], role: 'facilitator', start: '2027-01' },
      { skills: ['Python'], end: '2027-05-01' },
      { skills: ['Python'], start: '2026-05', end: '2025-05' },
      { skills: ['Python'], start: 'yesterday' },
      { skills: [] },
      { skills: ['React'], level: 9 },
      { skills: [skill('react')], role: 'facilitator', start: '2025' },
    ] as unknown as Attendance[];
    const { items, issues } = await importAttendance(rows, mini);
    expect(items.map(({ skill: id, evidence }) => [id, evidence.kind, evidence.verified])).toEqual([
      [skill('sql'), 'training', true],
      [skill('react'), 'experience', false],
    ]);
    expect(items[0]!.evidence).toMatchObject({
      recency: 'current',
      duration: 'months',
      level: null,
    });
    expect(codes(issues)).toEqual([
      ['unknown-skill', '/0/skills/1'],
      ['wrong-type', '/1'],
      ['future-start', '/2'],
      ['future-start', '/3'],
      ['end-before-start', '/4'],
      ['invalid-date', '/5/start'],
      ['wrong-type', '/6/skills'],
      ['unknown-level', '/7/level'],
    ]);
    expect(JSON.stringify({ items, issues })).not.toContain('Quetzal');
  });

  it('reads codes of other classifications by the mappings of the pack', async () => {
    const skills = ['http://data.europa.eu/esco/skill/609a8ac1-9d29-4237-9886-596dbbe7ca8a'];
    const { items } = await importProjects([{ skills }], digitalOptions);
    expect(items.map((item) => item.skill)).toEqual(['urn:tremplin:digital:skill:public-speaking']);
  });

  it('refuses what is no list', async () => {
    await expect(importProjects({} as never, mini)).rejects.toThrow('importProjects: got object');
  });
});

describe('importTestResults', () => {
  const cuts = [-1, 0.5, 2] as const;
  it.each([
    [{ ability: -2, standardError: 0.2 }, 1, [1, 1]],
    [{ ability: 0.49, standardError: 0.2 }, 2, [2, 3]],
    [{ ability: 0.5, standardError: 0.2 }, 3, [2, 3]],
    [{ ability: 2.5, standardError: 0.2 }, 4, [4, 4]],
    [{ ability: 0.8, standardError: 1.2 }, null, [1, 4]],
  ])('reads %j as level %s within %j', async (ability, level, levelInterval) => {
    const { items, issues } = await importTestResults([{ skill: 'SQL', ability }], {
      ...mini,
      cuts,
    });
    expect(items).toMatchObject([{ evidence: { kind: 'assessment', level }, levelInterval }]);
    expect(issues.map(({ code }) => code)).toEqual(level === null ? ['too-uncertain'] : []);
  });

  it('takes answers, and asks for what is missing', async () => {
    const responses = Array.from({ length: 40 }, (_, i) => ({
      difficulty: -1 + i / 20,
      correct: i < 30,
    }));
    const { items, issues } = await importTestResults(
      [
        { skill: 'SQL', responses, supervised: true, date: '2026-10-01' },
        { skill: 'SQL' },
        { skill: 'SQL', level: 2, date: '2026-12-01' },
        { skill: 'SQL', responses: [{ difficulty: 0 }] as never },
      ],
      { ...mini, cuts },
    );
    expect(items.map(({ evidence }) => [evidence.level, evidence.verified])).toEqual([[3, true]]);
    expect(codes(issues)).toEqual([
      ['wrong-type', '/1'],
      ['future-start', '/2'],
      ['wrong-type', '/3'],
    ]);
    await expect(importTestResults([], { ...mini, cuts: [0, 0, 1] })).rejects.toThrow(
      'does not ascend',
    );
  });
});

describe('importActivities', () => {
  it.each([
    ['Entraîneuse de l’équipe U13 de handball', 'sport-coaching'],
    ['entraîneur bénévole', 'sport-coaching'],
    ['Coached the youth football team', 'sport-coaching'],
    ['Trésorière de l’association de quartier', 'association-treasury'],
    ['Club treasurer', 'association-treasury'],
    ['Aidante familiale de ma mère', 'care-for-a-relative'],
    ['Carer for a relative', 'care-for-a-relative'],
    ['Organisation de tournois', 'event-organisation'],
    ['Soutien scolaire au collège', 'homework-help'],
    ['refereeing', 'refereeing'],
  ])('knows %s', async (activity, id) => {
    const { items, issues } = await importActivities([{ activity, start: '2020' }], digitalOptions);
    const known = INFORMAL_ACTIVITIES.find((entry) => entry.id === id)!;
    expect(new Set(items.map(({ reason }) => reason))).toEqual(new Set([known.reason]));
    expect(issues).toEqual([]);
    expect(items[0]!.evidence).toMatchObject({
      kind: 'experience',
      basis: 'inferred',
      level: null,
    });
  });

  it.each(['Lecture', 'course à pied', 'I like football', 'président', 'coach', 'retraite'])(
    'does not guess at %s',
    async (activity) => {
      const { items, issues } = await importActivities([{ activity }], digitalOptions);
      expect(items).toEqual([]);
      expect(issues.map(({ code }) => code)).toEqual(['unknown-activity']);
    },
  );

  it('says the same of a man and of a woman', async () => {
    for (const [his, hers] of [
      ['Entraîneur de judo', 'Entraîneuse de judo'],
      ['Trésorier', 'Trésorière'],
      ['Père au foyer', 'Mère au foyer'],
      ['Arbitre', 'Arbitre'],
    ] as const) {
      const [a, b] = await Promise.all(
        [his, hers].map((activity) => importActivities([{ activity }], digitalOptions)),
      );
      expect(a!.items.length).toBeGreaterThan(0);
      expect(JSON.stringify(a!.items)).toBe(JSON.stringify(b!.items));
    }
  });

  it('names only skills that the bundled pack has', () => {
    const ids = new Set<string>(conceptIds(digital));
    for (const { skills } of INFORMAL_ACTIVITIES) {
      for (const name of skills) expect(ids).toContain(`urn:tremplin:digital:skill:${name}`);
    }
  });

  it('keeps to skills whose names do not tell the activity', () => {
    const telling = ['family-caregiving', 'household-family-management', 'defend-represent-people'];
    expect(INFORMAL_ACTIVITIES.flatMap(({ skills }) => skills)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(telling.join('|')))]),
    );
  });
});

const evidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  basis: fc.constantFrom(...EVIDENCE_BASES),
  level: fc.constantFrom(null, ...PROFICIENCY_LEVELS),
  recency: fc.constantFrom(...RECENCY_BANDS),
  duration: fc.constantFrom(...DURATION_BANDS),
  verified: fc.boolean(),
});
const item = fc.record({
  skill: fc.constantFrom('sql', 'react', 'python').map((name) => skill(name) as never),
  evidence,
});

describe('addEvidence and mergeProfiles', () => {
  it('give the same bytes whatever the order, and count nothing twice', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.nat(12), (items, cut) => {
        const once = addEvidence(empty, items, miniOntology);
        const bytes = JSON.stringify(once);
        const [head, tail] = [items.slice(0, cut), items.slice(cut)];
        expect(JSON.stringify(addEvidence(empty, items.toReversed(), miniOntology))).toBe(bytes);
        expect(JSON.stringify(addEvidence(once, items, miniOntology))).toBe(bytes);
        const parts = [head, tail].map((part) => addEvidence(empty, part, miniOntology));
        expect(JSON.stringify(mergeProfiles(parts, miniOntology))).toBe(bytes);
        expect(JSON.stringify(mergeProfiles(parts.toReversed(), miniOntology))).toBe(bytes);
        expect(parseProfile(JSON.parse(bytes), miniOntology)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [
      'a skill of no pack',
      {
        skill: 'Quetzalcoatl' as never,
        evidence: fc.sample(evidence, { seed: 1, numRuns: 1 })[0]!,
      },
    ],
    [
      'a member too many',
      {
        skill: skill('sql') as never,
        evidence: { ...fc.sample(evidence, { seed: 1, numRuns: 1 })[0]!, note: 'Quetzalcoatl' },
      },
    ],
  ])('refuse %s without repeating it', (_, bad) => {
    expect(() => addEvidence(empty, [bad], miniOntology)).toThrow(ProfileError);
    expect(() => addEvidence(empty, [bad], miniOntology)).not.toThrow(/Quetzal/);
  });

  it('refuse another person, another pack, and nothing', async () => {
    const other = (await importText('', { ...options, subjectId: 'row-43' })).profile;
    const foreign: Profile = {
      ...empty,
      ontology: { ...empty.ontology, hash: otherOntology.hash },
    };
    expect(() => mergeProfiles([empty, other], miniOntology)).toThrow('another pseudonym');
    expect(() => mergeProfiles([empty, foreign], miniOntology)).toThrow(ProfileError);
    expect(() => mergeProfiles([], miniOntology)).toThrow('empty list');
  });
});
