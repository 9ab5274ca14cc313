import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import {
  createLearningMap,
  createOntology,
  describeConcept,
  findConcept,
  labelsOf,
  learningHours,
  mappingsOf,
  overlayOntology,
  skillsOf,
  type ConceptRecord,
  type OccupationId,
  type SkillId,
} from '../src/index.ts';
import { kitchen } from './fixtures.ts';
import { acme, match, skill } from './overlay-fixtures.ts';

const base = createOntology(kitchen);

const codesOf = (conflicts: readonly { readonly code: string }[]): readonly string[] =>
  conflicts.map(({ code }) => code);

describe('overlayOntology: exact matches', () => {
  const overlay = acme([
    skill('knives', 'Knife skills', {
      ...match('exactMatch', 'knife'),
      learningHours: 15,
      code: 'K1',
      labels: {
        en: { preferred: 'Knife skills', alternatives: ['knife work', 'cutting'] },
        de: { preferred: 'Schneiden', alternatives: [] },
      },
    }),
  ]);

  it('join the concept of the base: labels, hours and mappings', () => {
    const { ontology, places, conflicts } = overlayOntology(base, overlay);
    const knife = findConcept(ontology, 'urn:test:knife') as SkillId;
    expect(places.get('urn:acme:knives')).toBe(knife);
    expect(findConcept(ontology, 'urn:acme:knives')).toBeUndefined();
    expect(ontology.size).toBe(base.size);
    expect(labelsOf(ontology, knife, 'en')).toEqual({
      preferred: 'Knife skills',
      alternatives: ['knife work', 'cutting', 'knife work basics'],
    });
    expect(labelsOf(ontology, knife, 'de')!.preferred).toBe('Schneiden');
    expect(labelsOf(ontology, knife, 'fr')!.preferred).toBe('taille');
    expect(learningHours(ontology, knife)).toBe(15);
    expect(mappingsOf(ontology, knife)).toEqual([
      { relation: 'exactMatch', target: 'urn:acme:knives' },
    ]);
    expect(conflicts).toEqual([
      {
        code: 'differing-value',
        concept: knife,
        others: ['urn:acme:knives'],
        message:
          'learningHours of "urn:test:knife": kitchen says "10", acme says "15"; that of acme is kept',
      },
    ]);
    expect(ontology.meta).toEqual({
      id: 'kitchen-acme',
      version: '1+7',
      title: 'Kitchen + Acme',
      languages: ['de', 'en', 'fr'],
      licence: 'CC0-1.0 AND CC-BY-4.0',
      attribution: 'Acme wrote this.',
    });
  });

  it('leave the word to the base where asked, losing no label', () => {
    const { ontology, conflicts } = overlayOntology(base, overlay, { prefer: 'base' });
    const knife = findConcept(ontology, 'urn:test:knife') as SkillId;
    expect(labelsOf(ontology, knife, 'en')).toEqual({
      preferred: 'knife work',
      alternatives: ['knife work basics', 'Knife skills', 'cutting'],
    });
    expect(learningHours(ontology, knife)).toBe(10);
    expect(conflicts[0]!.message).toMatch(/that of kitchen is kept$/u);
  });

  it('stay concepts of their own where asked', () => {
    const { ontology, places } = overlayOntology(base, overlay, { exactMatch: 'keep' });
    expect(ontology.size).toBe(base.size + 1);
    const own = places.get('urn:acme:knives')!;
    expect(own).toBe('urn:acme:knives');
    expect(mappingsOf(ontology, own)).toEqual([
      { relation: 'exactMatch', target: 'urn:test:knife' },
    ]);
    expect(labelsOf(ontology, findConcept(ontology, 'urn:test:knife')!, 'de')).toBeUndefined();
  });

  it('take the links along, and the code as a mapping where the base has one', () => {
    const chef: ConceptRecord = {
      ...skill('chef', 'head chef', match('exactMatch', 'cook')),
      kind: 'occupation',
      code: 'A-12',
    };
    const { ontology, conflicts } = overlayOntology(
      base,
      acme([chef, skill('menus', 'menus'), skill('knives', 'k', match('exactMatch', 'knife'))], {
        occupationSkills: [
          { occupation: 'urn:acme:chef', skill: 'urn:acme:menus', relationType: 'essential' },
          { occupation: 'urn:acme:chef', skill: 'urn:acme:knives', relationType: 'optional' },
        ],
      }),
    );
    const cook = findConcept(ontology, 'urn:test:cook') as OccupationId;
    expect(skillsOf(ontology, cook)).toEqual([
      { skill: 'urn:acme:menus', relationType: 'essential' },
      { skill: 'urn:test:knife', relationType: 'optional' },
      { skill: 'urn:test:sauce', relationType: 'optional' },
    ]);
    expect(conflicts.map(({ message }) => message)).toEqual([
      '"urn:test:knife" is essential for "urn:test:cook", and optional in the overlay; optional is kept',
    ]);
    const { code, mappings } = describeConcept(ontology, cook);
    expect(code).toBe('5120');
    expect(mappings).toContainEqual({ relation: 'exactMatch', target: 'acme:A-12' });
  });

  it('to several concepts join the first and list the others', () => {
    const { ontology, places, conflicts } = overlayOntology(
      base,
      acme([
        skill('hot', 'hot dishes', {
          mappings: [
            { relation: 'exactMatch', target: 'urn:test:stock' },
            { relation: 'exactMatch', target: 'urn:test:sauce' },
          ],
        }),
      ]),
    );
    expect(places.get('urn:acme:hot')).toBe('urn:test:sauce');
    expect(conflicts).toMatchObject([
      { code: 'several-exact-matches', concept: 'urn:test:sauce', others: ['urn:test:stock'] },
    ]);
    expect(mappingsOf(ontology, places.get('urn:acme:hot')!)).toContainEqual({
      relation: 'exactMatch',
      target: 'urn:test:stock',
    });
  });

  it('to a concept of another kind do not join', () => {
    const { places, conflicts } = overlayOntology(
      base,
      acme([skill('cooking', 'cooking', match('exactMatch', 'cook'))]),
    );
    expect(places.get('urn:acme:cooking')).toBe('urn:acme:cooking');
    expect(codesOf(conflicts)).toEqual(['kind-mismatch']);
  });

  it('do not matter to a concept of the same id and another kind: it is left out, and listed', () => {
    const context: ConceptRecord = {
      ...skill('', 'heat'),
      id: 'urn:test:hot',
      kind: 'workContext',
    };
    const job: ConceptRecord = { ...skill('job', 'job'), kind: 'occupation' };
    const { ontology, conflicts, dangling } = overlayOntology(
      base,
      acme([context, job], {
        occupationContexts: [{ occupation: 'urn:acme:job', workContext: 'urn:test:hot' }],
      }),
    );
    expect(ontology.size).toBe(base.size + 1);
    expect(codesOf(conflicts)).toEqual(['kind-mismatch']);
    expect(dangling).toMatchObject([{ relation: 'occupationContexts', target: 'urn:test:hot' }]);
  });

  it('are not needed by a concept that has the id of the base itself', () => {
    const { ontology, coverage } = overlayOntology(
      base,
      acme([
        {
          ...skill('', 'couteaux'),
          id: 'urn:test:knife',
          labels: { fr: { preferred: 'couteaux', alternatives: [] } },
        },
      ]),
      { prefer: 'base' },
    );
    expect(labelsOf(ontology, findConcept(ontology, 'urn:test:knife')!, 'fr')).toEqual({
      preferred: 'taille',
      alternatives: ['couteaux'],
    });
    expect(coverage.overall.relations.exactMatch).toBe(1);
  });
});

describe('overlayOntology: other matches', () => {
  it('make learning paths lead over broad and narrow matches', () => {
    const overlay = acme([
      skill('hollandaise', 'hollandaise', { ...match('broadMatch', 'sauce'), learningHours: 10 }),
      skill('cuts', 'all cuts', { ...match('narrowMatch', 'knife'), learningHours: 100 }),
    ]);
    const { ontology } = overlayOntology(base, overlay);
    const id = (name: string): SkillId => findConcept(ontology, name) as SkillId;
    // A special case of sauce contains it: 90 % of its 30 hours are spared.
    const sauce = createLearningMap(ontology, id('urn:test:sauce'));
    expect(sauce.containedIn).toContain('urn:acme:hollandaise');
    expect(sauce.pathFrom(new Set([id('urn:acme:hollandaise')])).hours).toBeCloseTo(3, 10);
    // knife is narrower than all cuts, by the inverse link.
    expect(createLearningMap(ontology, id('urn:acme:cuts')).containedIn).toContain(
      'urn:test:knife',
    );
  });

  it('keep what a pack says of a pair, essential and optional, beside other packs', () => {
    const both = (['essential', 'optional'] as const).map((relationType) => ({
      occupation: 'urn:acme:job',
      skill: 'urn:acme:a',
      relationType,
    }));
    const job: ConceptRecord = { ...skill('job', 'job'), kind: 'occupation' };
    const overlay = acme([skill('a', 'a'), job], { occupationSkills: both });
    const { ontology, conflicts } = overlayOntology(base, overlay);
    expect(skillsOf(ontology, findConcept(ontology, 'urn:acme:job') as OccupationId)).toHaveLength(
      2,
    );
    expect(conflicts).toEqual([]);
    // Alone it is what it was.
    expect(overlayOntology([], overlay).ontology.hash).toBe(createOntology(overlay).hash);
  });

  it('relate no skills of which more is said already', () => {
    const overlay = acme([skill('s', 'sauces', match('closeMatch', 'stock'))], {
      outside: {
        occupationSkills: [],
        skillRelations: [
          { skill: 'urn:acme:s', relatedSkill: 'urn:test:stock', relationType: 'essential' },
        ],
        broader: [],
      },
    });
    const { ontology, conflicts } = overlayOntology(base, overlay, { relateCloseMatches: true });
    expect(ontology.tables.skillRelations.targets).toHaveLength(kitchen.skillRelations.length + 1);
    expect(conflicts).toEqual([]);
  });

  it('relate close matches only where asked', () => {
    const overlay = acme([
      skill('bbq', 'barbecue', { ...match('closeMatch', 'grill'), learningHours: 20 }),
    ]);
    const hours = (relateCloseMatches: boolean): number => {
      const { ontology } = overlayOntology(base, overlay, { relateCloseMatches });
      const bbq = createLearningMap(ontology, findConcept(ontology, 'urn:acme:bbq') as SkillId);
      return bbq.pathFrom(new Set([findConcept(ontology, 'urn:test:grill') as SkillId])).hours;
    };
    expect(hours(false)).toBe(20);
    // related: 35 % are spared
    expect(hours(true)).toBeCloseTo(13, 10);
  });

  it('reach an ISCO group of ESCO by its code', () => {
    const isco: ConceptRecord = {
      id: 'http://data.europa.eu/esco/isco/C5120',
      kind: 'occupationGroup',
      labels: { en: { preferred: 'cooks', alternatives: [] } },
    };
    const esco = createOntology({ ...kitchen, concepts: [...kitchen.concepts, isco] });
    const cook: ConceptRecord = {
      ...skill('c', 'c', match('broadMatch', 'isco:5120')),
      kind: 'occupation',
    };
    const { ontology, dangling } = overlayOntology(esco, acme([cook]));
    expect(dangling).toEqual([]);
    const { offsets } = ontology.tables.broader;
    expect(offsets.at(-1)).toBe(kitchen.broader.length + 1);
  });

  it('list targets and links that lead nowhere, and add no cycle', () => {
    const overlay = acme(
      [
        skill('a', 'a', match('exactMatch', 'rome:M1805')),
        skill('b', 'b', {
          mappings: [
            { relation: 'broadMatch', target: 'urn:test:sauce' },
            { relation: 'narrowMatch', target: 'urn:test:sauce' },
          ],
        }),
      ],
      {
        outside: {
          occupationSkills: [
            { occupation: 'urn:test:cook', skill: 'urn:acme:a', relationType: 'essential' },
            { occupation: 'urn:test:nobody', skill: 'urn:acme:a', relationType: 'essential' },
            { occupation: 'urn:test:hot', skill: 'urn:acme:a', relationType: 'essential' },
          ],
          skillRelations: [],
          broader: [{ concept: 'urn:acme:a', broader: 'urn:test:hot' }],
        },
      },
    );
    const { ontology, conflicts, dangling } = overlayOntology(base, overlay);
    expect(dangling.map(({ concept, relation, target }) => [concept, relation, target])).toEqual([
      ['urn:acme:a', 'exactMatch', 'rome:M1805'],
      ['urn:acme:a', 'occupationSkills', 'urn:test:hot'],
      ['urn:acme:a', 'occupationSkills', 'urn:test:nobody'],
    ]);
    expect(dangling[1]!.message).toMatch(/is of kind skillGroup, not occupation/u);
    expect(codesOf(conflicts)).toEqual(['broader-cycle']);
    expect(
      skillsOf(ontology, findConcept(ontology, 'urn:test:cook') as OccupationId),
    ).toContainEqual({ skill: 'urn:acme:a', relationType: 'essential' });
    // The mapping that leads nowhere today is kept for the day when its pack is there.
    expect(mappingsOf(ontology, findConcept(ontology, 'urn:acme:a')!)).toHaveLength(1);
  });

  it('a link whose ends became one is listed', () => {
    const twins = acme(
      [
        skill('x', 'x', match('exactMatch', 'sauce')),
        skill('y', 'y', match('exactMatch', 'sauce')),
      ],
      { broader: [{ concept: 'urn:acme:x', broader: 'urn:acme:y' }] },
    );
    expect(codesOf(overlayOntology(base, twins).conflicts)).toEqual(['self-link']);
  });
});

describe('overlayOntology of nothing', () => {
  it('is the base when nothing lies over it', () => {
    expect(overlayOntology(base, []).ontology.hash).toBe(base.hash);
    expect(overlayOntology([base], acme([])).ontology.hash).toBe(base.hash);
    expect(overlayOntology([base, base], []).ontology.hash).toBe(base.hash);
    const digital = digitalPack();
    expect(overlayOntology(digital, acme([])).ontology.hash).toBe(digital.hash);
    expect(overlayOntology([], acme([skill('a', 'a')])).ontology.size).toBe(1);
    expect(() => overlayOntology([], [])).toThrow(/no pack holds a concept/u);
  });
});
