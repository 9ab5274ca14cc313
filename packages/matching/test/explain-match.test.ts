import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '@tremplin/profile';
import {
  explainMatch,
  findCounterfactuals,
  rankProfiles,
  whatIfJob,
  type Match,
} from '../src/index.ts';
import {
  claimed,
  jobOf,
  ontology,
  profileOf,
  requirement,
  SKILLS,
  skillId,
  tested,
} from './fixtures.ts';

const job = jobOf('front', [
  requirement('js'),
  requirement('css', { relationType: 'optional' }),
  requirement('react', { importance: 5, minimumLevel: 3 }),
  requirement('sewing', { minimumLevel: 4 }),
]);

const match = (skills: Readonly<Record<string, readonly Evidence[]>>): Match =>
  rankProfiles(job, [profileOf('p', skills)], { ontology }).matches[0]!;

const anySkills = fc.dictionary(
  fc.constantFrom(...SKILLS),
  fc.constantFrom([claimed], [tested(1)], [tested(3)], [{ ...claimed, level: 3 as const }]),
);

describe('explainMatch', () => {
  it('gives a sentence per requirement, for whom it is for', () => {
    const found = match({ js: [tested(3)], css: [claimed] });
    const texts = (
      language: 'en' | 'fr',
      audience: 'recruiter' | 'candidate',
    ): readonly string[] => {
      const { summary, reasons } = explainMatch(found, { ontology, language, audience });
      return [summary, ...reasons.map(({ text }) => text)];
    };
    expect(texts('en', 'recruiter')).toMatchInlineSnapshot(`
      [
        "The person has 32 % of what the job asks for today, and 67 % by the end of the ramp-up: 1 met, 1 reachable, 1 unknown, 1 not met. The person is taken to learn 3 % faster than usual: js shows it.",
        "css, level 2: unknown, which is not "not met"; the person shows about 1.4, not surely enough; a test of this skill would settle it.",
        "js, level 2: met; the person shows about 2.9.",
        "react, level 3: reachable; react from the start (125 h): 125 hours, 13 weeks at the pace of the job.",
        "sewing, level 4: not met; nothing that the person has shown brings it into reach of the ramp-up.",
      ]
    `);
    expect(texts('fr', 'candidate')).toMatchInlineSnapshot(`
      [
        "Vous avez 32 % de ce que le poste demande aujourd’hui, et 67 % à la fin de la montée en compétences : acquis 1, atteignable 1, inconnu 1, non acquis 1. Vous êtes supposé·e apprendre 3 % plus vite que d’ordinaire : « js » le montre.",
        "css, niveau 2 : inconnu, ce qui n’est pas « non acquis » ; vous montrez environ 1,4, sans certitude suffisante ; un test de cette compétence lèverait le doute.",
        "js, niveau 2 : acquis ; vous montrez environ 2,9.",
        "react, niveau 3 : atteignable ; « react » depuis le début (125 h) : 125 heures, 13 semaines au rythme du poste.",
        "sewing, niveau 4 : non acquis ; rien de ce que vous avez montré ne le met à portée de la montée en compétences.",
      ]
    `);
  });

  it('has contributions that sum to the score to the last bit', () => {
    fc.assert(
      fc.property(anySkills, (skills) => {
        const found = match(skills);
        const { reasons, score } = explainMatch(found, { ontology });
        expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
        expect(score).toBe(found.score);
      }),
    );
  });

  it('asks next what is unknown and weighs most', () => {
    const found = match({ js: [claimed], css: [claimed], react: [tested(3)] });
    // js is shown through react; what is left unknown is the claim of css
    const unknown = found.verdicts.filter(({ verdict }) => verdict === 'unknown');
    expect(unknown.map(({ skill }) => skill)).toEqual([skillId('css')]);
    expect(explainMatch(found, { ontology }).nextQuestion?.skill).toBe(skillId('css'));
    expect(explainMatch(match({ react: [tested(4)] }), { ontology }).nextQuestion).toBeNull();
  });
});

describe('findCounterfactuals', () => {
  const people = [
    profileOf('a', { js: [tested(2)] }),
    profileOf('b', { js: [tested(3)], css: [tested(2)] }),
    profileOf('c', { react: [tested(3)] }),
  ];

  it('shows only what comes out when it is run', () => {
    const changes = findCounterfactuals(job, people, { ontology, person: people[0]!.id });
    expect(changes.length).toBeGreaterThan(1);
    for (const { skill, level, before, after } of changes) {
      const asked = Object.entries({ js: 'js', css: 'css', react: 'react', sewing: 'sewing' }).find(
        ([, code]) => skillId(code) === skill,
      )![0];
      const own = asked === 'js' ? [tested(level), tested(2)] : [tested(level)];
      const again = rankProfiles(
        job,
        [profileOf('a', { js: [tested(2)], [asked]: own }), ...people.slice(1)],
        { ontology },
      ).matches;
      const rank = again.findIndex(({ profile }) => profile === people[0]!.id);
      expect({ rank: rank + 1, score: again[rank]!.score }).toEqual(after);
      expect(after.score).toBeGreaterThan(before.score);
      expect(after.rank).toBeLessThanOrEqual(before.rank);
    }
    expect(changes[0]).toMatchObject({ skill: skillId('react'), before: { rank: 3 } });
  });

  it('refuses somebody who is not there', () => {
    expect(() =>
      findCounterfactuals(job, people, { ontology, person: profileOf('z', {}).id }),
    ).toThrow(/not among those ranked/u);
  });
});

describe('whatIfJob', () => {
  const people = [
    profileOf('a', { js: [tested(4)], react: [tested(4)] }),
    profileOf('b', { react: [tested(4)], sewing: [tested(4)] }),
    profileOf('c', { react: [tested(4)] }),
    profileOf('d', { html: [tested(2)] }),
    profileOf('e', {}),
  ];

  it('counts who is left, and which requirement excludes most', () => {
    const result = whatIfJob(job, people, { ontology, change: { without: [skillId('sewing')] } });
    // sewing to level 4 takes 400 h of the 130 there are; react from html alone 50 × 2.5 and js before it
    expect(result.before).toEqual({ within: 1, unsure: 1, excluded: 3, setAside: 0 });
    expect(result.after).toEqual({ within: 3, unsure: 1, excluded: 1, setAside: 0 });
    expect(result.exclusions).toEqual([
      { skill: skillId('sewing'), excludes: 3, excludesAlone: 2 },
      { skill: skillId('react'), excludes: 1, excludesAlone: 0 },
    ]);
  });

  it('takes more time and lower levels', () => {
    const more = whatIfJob(job, people, {
      ontology,
      change: { rampUp: { months: 24, hoursPerWeek: 10 } },
    });
    expect(more.after.excluded).toBe(0);
    const lower = whatIfJob(job, people, {
      ontology,
      change: { minimumLevels: { [skillId('sewing')]: 1 } },
    });
    expect(lower.after.within).toBe(3);
  });
});
