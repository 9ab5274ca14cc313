import { createLinker, type Linker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPlanted } from '../privacy/find-planted.ts';
import { importRawCv } from '../privacy/import-raw-cv.ts';
import { measureContainment } from '../privacy/measure-containment.ts';
import { measureCounterfactual } from '../privacy/measure-counterfactual.ts';
import { changeCriterion, CRITERIA } from '../src/people/change-criterion.ts';
import { changeSkill } from '../src/people/change-skill.ts';
import { drawPeople } from '../src/people/draw-people.ts';
import { CV_FORMATS, writeCv } from '../src/people/write-cv.ts';

const ontology = digitalPack();
const people = drawPeople({ ontology, count: 200, seed: 1 });

describe('fictitious people', () => {
  it('are the same for a seed, others for another, and the first of more', () => {
    expect(drawPeople({ ontology, count: 200, seed: 1 })).toEqual(people);
    expect(drawPeople({ ontology, count: 5, seed: 1 })).toEqual(people.slice(0, 5));
    expect(drawPeople({ ontology, count: 200, seed: 2 })).not.toEqual(people);
  });

  it('vary: names, ages, places, paths, languages', () => {
    const distinct = (of: (person: (typeof people)[number]) => string): number =>
      new Set(people.map(of)).size;
    expect(distinct(({ attributes: a }) => `${a.givenName} ${a.familyName}`)).toBeGreaterThan(150);
    expect(distinct(({ attributes }) => attributes.birthDate.slice(0, 4))).toBeGreaterThan(35);
    expect(distinct(({ attributes }) => attributes.postcode)).toBeGreaterThan(25);
    expect(distinct(({ career }) => career.occupation)).toBeGreaterThan(60);
    expect(distinct(({ career }) => career.path)).toBe(4);
    expect(distinct(({ language }) => language)).toBe(2);
    expect(distinct((person) => JSON.stringify(writeCv(person, 'text')))).toBe(200);
  });

  it('agree with themselves in French', () => {
    const texts = people
      .filter(({ language }) => language === 'fr')
      .map((person) => ({
        sex: person.attributes.sex,
        text: writeCv(person, 'text').content as string,
      }));
    const women = texts.filter(({ sex }) => sex === 'f').map(({ text }) => text);
    const men = texts.filter(({ sex }) => sex === 'm').map(({ text }) => text);
    expect(women.some((text) => text.includes('Née le'))).toBe(true);
    expect(women.filter((text) => /\bNé le\b|passionné par|Sérieux/u.test(text))).toEqual([]);
    expect(men.filter((text) => /\bNée le\b|passionnée par|Sérieuse/u.test(text))).toEqual([]);
  });

  it.each(CRITERIA)('differ in nothing but %s when that is changed', (criterion) => {
    const some = people.slice(0, 60);
    const changed = some.map((person) => changeCriterion(person, criterion, 3));
    for (const [i, person] of some.entries()) {
      expect({ ...changed[i], attributes: 0 }).toEqual({ ...person, attributes: 0 });
      expect(changed[i]!.attributes).not.toEqual(person.attributes);
    }
  });
});

describe('their CVs, imported', () => {
  let linker: Linker;
  beforeAll(async () => {
    linker = await createLinker(ontology);
  });

  it('give the same profile whatever is changed but a skill', async () => {
    const results = await measureCounterfactual({ linker, count: 5, seed: 5 });
    const control = results.at(-1)!;
    expect(results.slice(0, -1).flatMap(({ differing }) => differing)).toEqual([]);
    expect(control.differing).toHaveLength(control.pairs);
    expect(results.map(({ pairs }) => pairs)).toEqual(results.map(() => 5));
  }, 120_000);

  it('hold nothing planted, and the skills', async () => {
    const rows = await measureContainment({ linker, count: 20, seed: 6 });
    expect(rows.flatMap(({ leaks }) => leaks)).toEqual([]);
    for (const { skillsFound, skillsHeld } of rows) {
      expect(skillsFound).toBeGreaterThan(0.9 * skillsHeld);
    }
  }, 60_000);

  it.each(CV_FORMATS)(
    'would be caught keeping a name, an employer or a postcode: %s',
    async (format) => {
      const person = people[0]!;
      const { profile } = await importRawCv(writeCv(person, format), {
        linker,
        subjectId: person.id,
      });
      const bytes = JSON.stringify(profile);
      expect(findPlanted(bytes, person, { allowed: bytes })).toEqual([]);
      for (const leak of [
        person.attributes.familyName.toUpperCase(),
        person.career.jobs[0]!.employer,
        person.attributes.postcode,
      ]) {
        expect(findPlanted(`${bytes}${leak}`, person, { allowed: bytes })).not.toEqual([]);
      }
    },
    60_000,
  );

  it('change one skill for another when asked, everywhere', () => {
    for (const person of people) {
      const swapped = changeSkill(person, ontology, 1);
      const skillsOf = ({ career }: typeof person): readonly string[] => [
        ...new Set([
          ...career.skills.map(({ skill }) => skill),
          ...career.jobs.flatMap(({ skills }) => skills.map(({ skill }) => skill)),
          ...career.projects.flat().map(({ skill }) => skill),
        ]),
      ];
      const before = new Set(skillsOf(person));
      expect(skillsOf(swapped).filter((skill) => !before.has(skill))).toHaveLength(1);
      expect(swapped.attributes).toEqual(person.attributes);
    }
  });
});
