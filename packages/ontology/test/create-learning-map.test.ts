import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLearningMap,
  createOntology,
  findConcept,
  learningHours,
  type SkillId,
} from '../src/index.ts';
import { kitchen } from './fixtures.ts';

const ontology = createOntology(kitchen);
const id = (name: string): SkillId => findConcept(ontology, `urn:test:${name}`) as SkillId;
const names = ['knife', 'stock', 'sauce', 'beurre-blanc', 'grill'];

describe('createLearningMap', () => {
  const sauce = createLearningMap(ontology, id('sauce'));

  it('learns prerequisites first, from nothing', () => {
    expect(sauce.pathFrom(new Set())).toEqual({
      hours: 60,
      steps: [
        { skill: id('knife'), from: null, hours: 10, because: 'fromNothing' },
        { skill: id('stock'), from: null, hours: 20, because: 'fromNothing' },
        { skill: id('sauce'), from: null, hours: 30, because: 'fromNothing' },
      ],
    });
    expect(sauce.hoursFromNothing).toBe(60);
  });

  it('spares what the person has and what it transfers', () => {
    // knife is there; stock 20 × (1 − .2, sibling of grill); sauce 30 × (1 − .35, related to grill)
    const { steps, hours } = sauce.pathFrom(new Set([id('knife'), id('grill')]));
    expect(steps.map((step) => step.because)).toEqual(['sibling', 'related']);
    expect(hours).toBeCloseTo(16 + 19.5, 10);
  });

  it('knows that a skill is in those that build on it and in its special cases', () => {
    expect(sauce.containedIn).toEqual([id('beurre-blanc')]);
    expect(createLearningMap(ontology, id('knife')).containedIn).toEqual([
      id('beurre-blanc'),
      id('sauce'),
      id('stock'),
    ]);
    // Who makes beurre blanc has met what sauces build on: 30 × (1 − .9)
    expect(sauce.pathFrom(new Set([id('beurre-blanc')])).hours).toBeCloseTo(3, 10);
  });

  it('has nothing left to learn for who has the skill', () => {
    expect(sauce.pathFrom(new Set([id('sauce')]))).toEqual({ steps: [], hours: 0 });
  });

  it('never costs more with one more skill, and never more than from nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.subarray(names),
        fc.constantFrom(...names),
        (target, held, more) => {
          const map = createLearningMap(ontology, id(target));
          const before = map.pathFrom(new Set(held.map(id))).hours;
          const after = map.pathFrom(new Set([...held, more].map(id))).hours;
          expect(after).toBeLessThanOrEqual(before);
          expect(before).toBeLessThanOrEqual(map.hoursFromNothing);
        },
      ),
    );
  });

  it('cuts a cycle of prerequisites instead of following it for ever', () => {
    const skillRelations = [
      ...kitchen.skillRelations,
      {
        skill: 'urn:test:knife',
        relatedSkill: 'urn:test:sauce',
        relationType: 'essential' as const,
      },
    ];
    const cyclic = createOntology({ ...kitchen, skillRelations });
    const { steps } = createLearningMap(
      cyclic,
      findConcept(cyclic, 'urn:test:sauce') as SkillId,
    ).pathFrom(new Set());
    expect(steps.map(({ skill }) => skill)).toEqual([id('knife'), id('stock'), id('sauce')]);
  });
});

describe('learningHours', () => {
  it('is the figure of the pack, else an estimate by type', () => {
    expect(learningHours(ontology, id('knife'))).toBe(10);
    const silent = createOntology({
      ...kitchen,
      concepts: kitchen.concepts.map(({ learningHours: _hours, ...concept }) => ({
        ...concept,
        reuseLevel: 'sector-specific',
      })),
    });
    expect(learningHours(silent, findConcept(silent, 'urn:test:knife') as SkillId)).toBe(48);
  });
});
