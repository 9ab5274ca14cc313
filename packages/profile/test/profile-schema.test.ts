import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createProfileSchema,
  importJsonResume,
  parseProfile,
  profileJsonSchema,
  profileSchema,
  safeParseProfile,
  type Profile,
} from '../src/index.ts';
import { miniOntology, options, otherOntology, skill } from './mini-ontology.ts';
import { JEANNE, resumeOf } from './person.ts';

const profile = (await importJsonResume(resumeOf(JEANNE), options)).profile;
const evidence = profile.skills[0]!.evidence[0]!;
const changed = (change: object): object => ({ ...profile, ...change });
const oneSkill = (change: object): object =>
  changed({ skills: [{ ...profile.skills[0], ...change }] });

describe('safeParseProfile', () => {
  it('accepts what the importer makes, also through JSON', () => {
    const result = safeParseProfile(JSON.parse(JSON.stringify(profile)), miniOntology);
    expect(result).toEqual({ success: true, profile });
    expect(createProfileSchema(miniOntology).parse(profile)).toEqual(profile);
  });

  const other = { ...evidence, kind: 'assessment' };
  it.each<[string, unknown, string, (string | number)[]]>([
    ['no object', 'Quetzalcoatl', 'type', []],
    ['an unknown key', changed({ Quetzalcoatl: 'Quetzalcoatl' }), 'unknown-key', []],
    [
      'an unknown key of evidence',
      oneSkill({ evidence: [{ ...evidence, employer: 'Quetzalcoatl' }] }),
      'unknown-key',
      ['skills', 0, 'evidence', 0],
    ],
    [
      'a date in place of a band',
      oneSkill({ evidence: [{ ...evidence, recency: '2019-04-01' }] }),
      'value',
      ['skills', 0, 'evidence', 0, 'recency'],
    ],
    [
      'a level of 5',
      oneSkill({ evidence: [{ ...evidence, level: 5 }] }),
      'value',
      ['skills', 0, 'evidence', 0, 'level'],
    ],
    ['a name as id', changed({ id: 'p-Quetzalcoatl' }), 'value', ['id']],
    ['no skills', changed({ skills: undefined }), 'missing', ['skills']],
    ['a skill without evidence', oneSkill({ evidence: [] }), 'value', ['skills', 0, 'evidence']],
    [
      'the same item twice',
      oneSkill({ evidence: [evidence, evidence] }),
      'membership',
      ['skills', 0, 'evidence'],
    ],
    [
      'evidence out of order',
      oneSkill({ evidence: [evidence, other] }),
      'membership',
      ['skills', 0, 'evidence'],
    ],
    [
      'the same skill twice',
      changed({ skills: [profile.skills[0], profile.skills[0]] }),
      'membership',
      ['skills'],
    ],
    [
      'skills out of order',
      changed({ skills: profile.skills.toReversed() }),
      'membership',
      ['skills'],
    ],
    [
      'a code of no pack',
      oneSkill({ skill: 'Quetzalcoatl' }),
      'membership',
      ['skills', 0, 'skill'],
    ],
    [
      'an occupation',
      oneSkill({ skill: 'urn:mini:occupation:baker' }),
      'membership',
      ['skills', 0, 'skill'],
    ],
    [
      'another pack',
      changed({ ontology: { ...profile.ontology, id: 'Quetzalcoatl' } }),
      'membership',
      ['ontology', 'id'],
    ],
  ])('refuses %s, and says where without repeating it', (_, input, code, path) => {
    const result = safeParseProfile(input, miniOntology);
    expect(result).toMatchObject({ success: false, issues: [{ code, path }] });
    expect(JSON.stringify(result)).not.toMatch(/quetz|2019/i);
  });

  it('reports another pack once, not every code', () => {
    const result = safeParseProfile(profile, otherOntology);
    expect(result.success ? [] : result.issues.map(({ path }) => path)).toEqual([
      ['ontology', 'hash'],
    ]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(safeParseProfile(input, miniOntology).success).toBe(false);
      }),
    );
  });
});

describe('parseProfile', () => {
  it('throws a ProfileError with the first places', () => {
    expect(() => parseProfile({ schemaVersion: 2 }, miniOntology)).toThrow(
      /^profile: parseProfile: not a profile of this pack: at schemaVersion: .* and 1 more|at id/,
    );
    expect(parseProfile(profile, miniOntology)).toEqual(profile);
  });
});

describe('profileJsonSchema', () => {
  it('is strict all through', () => {
    const schema = JSON.stringify(profileJsonSchema());
    expect(schema.match(/"additionalProperties":false/g)).toHaveLength(4);
    expect(schema).toContain('"current","recent","past","distant","unknown"');
  });
});

describe('profileSchema', () => {
  it('knows the shape without the pack', () => {
    const unknownCode: Profile = profileSchema.parse(oneSkill({ skill: skill('unheard-of') }));
    expect(unknownCode.skills).toHaveLength(1);
  });
});
