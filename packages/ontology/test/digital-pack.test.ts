import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import {
  conceptIds,
  createLearningMap,
  findConcept,
  labelsOf,
  learningHours,
  skillsOf,
  type OccupationId,
  type SkillId,
} from '../src/index.ts';
import { DIGCOMP } from './digital/lint-learning.ts';
import { readPackLines, readPackRows } from './digital/pack-rows.ts';

const pack = digitalPack();
const skills = conceptIds(pack, 'skill');
const occupations = conceptIds(pack, 'occupation');
const rows = readPackRows();

describe('the digital pack', () => {
  it('is as large as it says', () => {
    expect(skills.length).toBeGreaterThanOrEqual(1200);
    expect(occupations.length).toBeGreaterThanOrEqual(70);
    expect(skills.length).toBe(rows.skills.length);
    expect(occupations.length).toBe(rows.occupations.length);
  });

  it('names everything in both languages', () => {
    for (const id of [...skills, ...occupations, ...conceptIds(pack, 'skillGroup')])
      for (const language of ['en', 'fr'])
        expect(labelsOf(pack, id, language)?.preferred, `${id} in ${language}`).toBeTruthy();
  });

  it('has the occupations that short programmes lead to', () => {
    const titles = new Set(rows.occupations.flatMap((row) => row.fr));
    for (const title of [
      'médiateur numérique',
      'intégrateur web',
      'testeur logiciel',
      'technicien informatique',
      'community manager',
      'opérateur de saisie',
      'data steward',
      'développeur low-code',
    ])
      expect(titles, title).toContain(title);
  });

  it('gives every skill hours and an acyclic way to learn it', () => {
    for (const skill of skills) {
      const path = createLearningMap(pack, skill).pathFrom(new Set());
      expect(learningHours(pack, skill)).toBeGreaterThan(0);
      expect(path.steps.at(-1)!.skill).toBe(skill);
      expect(new Set(path.steps.map((step) => step.skill)).size).toBe(path.steps.length);
    }
  });

  it('leads from the first steps to a trade', () => {
    const skill = (code: string): SkillId =>
      findConcept(pack, `urn:tremplin:digital:skill:${code}`) as SkillId;
    const steps = createLearningMap(pack, skill('react')).pathFrom(new Set()).steps;
    const order = steps.map((step) => step.skill);
    for (const [before, after] of [
      ['use-mouse-keyboard', 'browse-filter-information'],
      ['browse-filter-information', 'digital-basics'],
      ['digital-basics', 'programming-basics'],
      ['programming-basics', 'javascript'],
      ['javascript', 'react'],
    ] as const)
      expect(order.indexOf(skill(before)), before).toBeLessThan(order.indexOf(skill(after)));
    expect(order[0]).toBe(skill('use-mouse-keyboard'));
  });

  it('has the five areas and 21 competences of DigComp', () => {
    expect(Object.keys(DIGCOMP)).toHaveLength(5);
    expect(Object.values(DIGCOMP).flatMap((area) => Object.keys(area))).toHaveLength(21);
  });

  it('asks what its occupations say', () => {
    for (const row of rows.occupations) {
      const id = findConcept(pack, `urn:tremplin:digital:occupation:${row.id}`) as OccupationId;
      const asked = skillsOf(pack, id);
      const essential = asked.filter(({ relationType }) => relationType === 'essential');
      expect(essential.length, row.id).toBe(row.essential.length);
      expect(asked.length, row.id).toBe(row.essential.length + row.optional.length);
    }
  });

  it('keeps one concept per line, in the order of the ids', () => {
    const files = [...new Set(rows.fileOf.values())].map((name) => `skills/${name}.json`);
    for (const file of ['groups.json', 'occupations.json', ...files]) {
      const lines = readPackLines(file);
      const ids = lines
        .slice(1, -2)
        .map((line) => /^ {2}\{"id": "([^"]+)", .*\},?$/u.exec(line)?.[1]);
      expect(lines[0], file).toBe('[');
      expect(lines.slice(-2), file).toEqual([']', '']);
      expect(ids, file).not.toContain(undefined);
      expect(ids, file).toEqual(ids.toSorted((a, b) => (a! < b! ? -1 : 1)));
    }
  });
});
