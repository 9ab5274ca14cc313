import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conceptIds,
  createOntology,
  describeConcept,
  findConcept,
  kindOf,
  labelsOf,
  mappingsOf,
  OntologyError,
  preferredLabel,
  skillsOf,
  type ConceptRecord,
  type OccupationId,
  type OntologyData,
} from '../src/index.ts';
import { kitchen } from './fixtures.ts';

const ontology = createOntology(kitchen);
const cook = findConcept(ontology, 'urn:test:cook') as OccupationId;

function errorOf(data: OntologyData): OntologyError {
  try {
    createOntology(data);
  } catch (error) {
    if (OntologyError.is(error)) return error;
  }
  throw new Error('expected an OntologyError');
}

describe('createOntology', () => {
  it('gives back what went in', () => {
    expect(ontology.size).toBe(7);
    expect(conceptIds(ontology, 'skill')).toEqual([
      'urn:test:beurre-blanc',
      'urn:test:grill',
      'urn:test:knife',
      'urn:test:sauce',
      'urn:test:stock',
    ]);
    expect(kindOf(ontology, cook)).toBe('occupation');
    expect(labelsOf(ontology, cook, 'en')).toEqual({
      preferred: 'cook',
      alternatives: ['chef'],
      caseSensitive: ['chef'],
    });
    expect(labelsOf(ontology, cook, 'fr')).toBeUndefined();
    expect(mappingsOf(ontology, cook)).toEqual([
      { relation: 'broadMatch', target: 'isco:5120' },
      { relation: 'exactMatch', target: 'rome:G1602' },
    ]);
    expect(skillsOf(ontology, cook)).toEqual([
      { skill: 'urn:test:knife', relationType: 'essential' },
      { skill: 'urn:test:sauce', relationType: 'optional' },
    ]);
  });

  it('describes each concept as the record that it was made from', () => {
    for (const record of kitchen.concepts) {
      const { learningHours, ...rest } = record;
      const described = describeConcept(ontology, findConcept(ontology, record.id)!);
      expect(described).toEqual({
        ...rest,
        ...(learningHours && { learningHours }),
        ...(record.mappings && {
          mappings: record.mappings.toSorted((a, b) => (a.target < b.target ? -1 : 1)),
        }),
      });
    }
  });

  it('names a concept in another language where the wanted one has no label', () => {
    expect(preferredLabel(ontology, cook, 'fr')).toBe('cook');
    expect(preferredLabel(ontology, findConcept(ontology, 'urn:test:knife')!, 'fr')).toBe('taille');
  });

  it('does not know what is not there', () => {
    expect(findConcept(ontology, 'urn:test:nothing')).toBeUndefined();
    expect(() => preferredLabel(ontology, 'urn:test:nothing' as never, 'en')).toThrow(
      /urn:test:nothing.*kitchen 1/u,
    );
  });

  it('hashes content, not order', () => {
    const shuffled = <T>(rows: readonly T[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length });
    const reordered = fc.record({
      meta: fc.constant(kitchen.meta),
      concepts: shuffled(kitchen.concepts),
      occupationSkills: shuffled(kitchen.occupationSkills),
      skillRelations: shuffled(kitchen.skillRelations),
      broader: shuffled(kitchen.broader),
    });
    fc.assert(
      fc.property(reordered, (data) => {
        expect(createOntology(data).hash).toBe(ontology.hash);
      }),
      { numRuns: 30 },
    );
  });

  it.each<readonly [what: string, change: Partial<ConceptRecord>]>([
    ['a label', { labels: { en: { preferred: 'cooking', alternatives: [] } } }],
    [
      'an alternative label',
      { labels: { en: { preferred: 'knife work', alternatives: ['cutting'] } } },
    ],
    ['the hours', { learningHours: 11 }],
    ['the type', { skillType: 'attitude' }],
    ['a mapping', { mappings: [{ relation: 'exactMatch', target: 'x:1' }] }],
    ['a description', { descriptions: { en: 'With a sharp blade.' } }],
  ])('changes its hash with %s', (_, change) => {
    const concepts = kitchen.concepts.map((concept) =>
      concept.id === 'urn:test:knife' ? { ...concept, ...change } : concept,
    );
    expect(createOntology({ ...kitchen, concepts }).hash).not.toBe(ontology.hash);
  });

  it('refuses bad rows, saying which', () => {
    const [knife] = kitchen.concepts;
    expect(errorOf({ ...kitchen, concepts: [...kitchen.concepts, knife!] })).toMatchObject({
      code: 'duplicate-id',
      message: expect.stringContaining('urn:test:knife'),
    });
    const dangling = {
      occupation: 'urn:test:cook',
      skill: 'urn:test:hot',
      relationType: 'essential',
    } as const;
    expect(errorOf({ ...kitchen, occupationSkills: [dangling] })).toMatchObject({
      code: 'dangling-reference',
      message: expect.stringContaining(
        'occupationSkills row 0: "urn:test:hot" is not a known skill',
      ),
    });
    expect(errorOf({ ...kitchen, concepts: [{ ...knife!, learningHours: 1.5 }] }).code).toBe(
      'invalid-record',
    );
    expect(
      errorOf({
        ...kitchen,
        concepts: [{ ...knife!, labels: { de: { preferred: 'Messer', alternatives: [] } } }],
      }),
    ).toMatchObject({
      code: 'invalid-record',
      message: expect.stringContaining('"de"'),
    });
  });

  it('does not change its input', () => {
    const frozen = JSON.stringify(kitchen);
    createOntology(kitchen);
    expect(JSON.stringify(kitchen)).toBe(frozen);
  });
});
