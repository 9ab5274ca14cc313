import type { ConceptRecord, OntologyData } from '../src/index.ts';

const skill = (id: string, [en, fr]: readonly [string, string], hours: number): ConceptRecord => ({
  id: `urn:test:${id}`,
  kind: 'skill',
  skillType: 'knowledge',
  learningHours: hours,
  labels: {
    en: { preferred: en, alternatives: [`${en} basics`] },
    fr: { preferred: fr, alternatives: [] },
  },
});

/** A kitchen: small enough to check by hand, with every kind of link. */
export const kitchen: OntologyData = {
  meta: {
    id: 'kitchen',
    version: '1',
    title: 'Kitchen',
    languages: ['fr', 'en'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: [
    skill('knife', ['knife work', 'taille'], 10),
    skill('stock', ['stock making', 'fonds'], 20),
    skill('sauce', ['sauce making', 'sauces'], 30),
    skill('beurre-blanc', ['beurre blanc', 'beurre blanc'], 8),
    skill('grill', ['grilling', 'grillade'], 12),
    {
      id: 'urn:test:hot',
      kind: 'skillGroup',
      labels: { en: { preferred: 'hot kitchen', alternatives: [] } },
    },
    {
      id: 'urn:test:cook',
      kind: 'occupation',
      code: '5120',
      labels: { en: { preferred: 'cook', alternatives: ['chef'], caseSensitive: ['chef'] } },
      mappings: [
        { relation: 'exactMatch', target: 'rome:G1602' },
        { relation: 'broadMatch', target: 'isco:5120' },
      ],
    },
  ],
  occupationSkills: [
    { occupation: 'urn:test:cook', skill: 'urn:test:knife', relationType: 'essential' },
    { occupation: 'urn:test:cook', skill: 'urn:test:sauce', relationType: 'optional' },
  ],
  skillRelations: [
    { skill: 'urn:test:sauce', relatedSkill: 'urn:test:stock', relationType: 'essential' },
    { skill: 'urn:test:stock', relatedSkill: 'urn:test:knife', relationType: 'essential' },
    { skill: 'urn:test:sauce', relatedSkill: 'urn:test:grill', relationType: 'optional' },
  ],
  broader: [
    { concept: 'urn:test:beurre-blanc', broader: 'urn:test:sauce' },
    { concept: 'urn:test:stock', broader: 'urn:test:hot' },
    { concept: 'urn:test:grill', broader: 'urn:test:hot' },
  ],
};
