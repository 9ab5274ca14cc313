import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import { SIGNAL_WEIGHTS } from '../src/distances/transferability-weights.ts';
import {
  conceptIds,
  createDistances,
  createOntology,
  explainTransferability,
  findConcept,
  learningHours,
  preferredLabel,
  skillsOf,
  type Distances,
  type OccupationId,
  type Ontology,
  type OntologyData,
  type SkillId,
} from '../src/index.ts';
import { kitchen } from './fixtures.ts';

const named = (id: string, kind: 'occupation' | 'skill', label: string) =>
  ({ id: `urn:test:${id}`, kind, labels: { en: { preferred: label, alternatives: [] } } }) as const;
const needs = (occupation: string, ...skills: readonly string[]) =>
  skills.map((skill) => ({
    occupation: `urn:test:${occupation}`,
    skill: `urn:test:${skill}`,
    relationType: 'essential' as const,
  }));

/** The kitchen with a baker and a waiter: cook = knife, sauce (optional), stock; baker = knife, oven; waiter = serve. */
const restaurant: OntologyData = {
  ...kitchen,
  concepts: [
    ...kitchen.concepts,
    named('baker', 'occupation', 'baker'),
    named('waiter', 'occupation', 'waiter'),
    named('oven', 'skill', 'oven handling'),
    named('serve', 'skill', 'table service'),
  ],
  occupationSkills: [
    ...kitchen.occupationSkills,
    ...needs('cook', 'stock'),
    ...needs('baker', 'knife', 'oven'),
    ...needs('waiter', 'serve'),
  ],
};

const ontology = createOntology(restaurant);
const distances = createDistances(ontology);
const skill = (name: string): SkillId => findConcept(ontology, `urn:test:${name}`) as SkillId;
const occupation = (name: string): OccupationId =>
  findConcept(ontology, `urn:test:${name}`) as OccupationId;

describe('relatedness', () => {
  it('follows its formulas, by hand', () => {
    // stock and grill are the two leaves of "hot": IC(hot) = 1 − log 3 / log 4 over the 3 leaves of the pack
    // (beurre blanc is the third), so 2 · IC / (1 + 1). They share no occupation and no word, and are siblings.
    const { signals, value, because, commonBroader } = distances.relatedness(
      skill('stock'),
      skill('grill'),
    );
    const hierarchy = 1 - Math.log(3) / Math.log(4);
    expect(signals.hierarchy).toBeCloseTo(hierarchy, 12);
    expect(signals).toMatchObject({ transfer: 0.2, coRequirement: 0, words: 0, vectors: 0 });
    expect(value).toBeCloseTo(1 - (1 - 0.2) * (1 - 0.5 * hierarchy), 12);
    expect(because).toBe('sibling');
    expect(commonBroader).toBe('urn:test:hot');
  });

  it('counts the occupations that need both, shrunk', () => {
    // knife is needed by cook and baker, stock by cook: 1 / √(2 · 1) · 1 / 2
    const { signals, sharedOccupations } = distances.relatedness(skill('knife'), skill('stock'));
    expect(signals.coRequirement).toBeCloseTo(1 / Math.sqrt(2) / 2, 12);
    expect(sharedOccupations).toBe(1);
    // stock builds on knife
    expect(signals.transfer).toBe(0.9);
  });

  it('compares the words of names: "stock making" and "sauce making" share one', () => {
    const { words } = distances.relatedness(skill('stock'), skill('sauce')).signals;
    expect(words).toBeGreaterThan(0);
    expect(words).toBeLessThan(1);
    expect(distances.relatedness(skill('oven'), skill('serve')).value).toBe(0);
  });

  it('takes vectors when there are some', () => {
    const vectors = new Map([
      [skill('oven'), Float32Array.of(3, 4)],
      [skill('serve'), Float32Array.of(4, 3)],
      [skill('knife'), Float32Array.of(-3, -4)],
    ]);
    const withVectors = createDistances(ontology, { vectors });
    const { signals, value } = withVectors.relatedness(skill('oven'), skill('serve'));
    expect(signals.vectors).toBeCloseTo(24 / 25, 12);
    expect(value).toBeCloseTo(0.6 * (24 / 25), 12);
    expect(withVectors.relatedness(skill('oven'), skill('knife')).signals.vectors).toBe(0);
  });

  it('is symmetric, in [0, 1], and 1 for a skill and itself', () => {
    const digital = digitalPack();
    const all = conceptIds(digital, 'skill');
    const of = createDistances(digital);
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(all.length - 1), (i, k) => {
        const there = of.relatedness(all[i]!, all[k]!);
        const back = of.relatedness(all[k]!, all[i]!);
        expect(back.value).toBeCloseTo(there.value, 12);
        expect(there.value).toBeGreaterThanOrEqual(0);
        expect(there.value).toBeLessThanOrEqual(1);
        expect(of.relatedness(all[i]!, all[i]!).value).toBe(1);
        for (const signal of Object.values(there.signals)) {
          expect(signal).toBeGreaterThanOrEqual(0);
          expect(signal).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('refuses what is no skill of the pack', () => {
    expect(() => distances.relatedness('urn:test:cook' as SkillId, skill('oven'))).toThrow(
      /"urn:test:cook" is of kind occupation, not a skill/u,
    );
    expect(() => distances.relatedness('urn:x' as SkillId, skill('oven'))).toThrow(/no concept/u);
  });
});

describe('transferability', () => {
  const move = distances.transferability(occupation('cook'), occupation('baker'));

  it('covers what the other needs, by hand', () => {
    // baker needs knife (2 of 3 occupations) and oven (1 of 3); cook has knife and nothing near oven.
    const [knife, oven] = [Math.log(4 / 2), Math.log(4 / 1)];
    expect(move.signals.coverage).toBeCloseTo(knife / (knife + oven), 12);
    expect(move.shared).toEqual([skill('knife')]);
    expect(move.lacking).toEqual([skill('oven')]);
    expect(move.hours).toBe(learningHours(ontology, skill('oven')));
  });

  it('uses what the one brings, by hand', () => {
    // cook brings knife (used by the baker), stock (which builds on knife: transfers .9 to it), sauce (optional,
    // which builds on stock, which builds on knife: .9 too).
    const [knife, stock, sauce] = [Math.log(4 / 2), Math.log(4), Math.log(4) / 2];
    expect(move.signals.use).toBeCloseTo(
      (knife + 0.9 * stock + 0.9 * sauce) / (knife + stock + sauce),
      12,
    );
  });

  it('is the weighted mean of the signals that are there', () => {
    const entries = Object.entries(move.signals) as [keyof typeof SIGNAL_WEIGHTS, number][];
    const total = entries.reduce((sum, [name]) => sum + SIGNAL_WEIGHTS[name], 0);
    const sum = entries.reduce((all, [name, signal]) => all + SIGNAL_WEIGHTS[name] * signal, 0);
    expect(move.value).toBeCloseTo(sum / total, 12);
    // No pack without ratings or vectors is punished for it.
    expect(entries.map(([name]) => name)).not.toContain('ratings');
    expect(entries.map(([name]) => name)).not.toContain('vectors');
  });

  it('is not the same in the other direction', () => {
    const back = distances.transferability(occupation('baker'), occupation('cook'));
    expect(back.value).not.toBeCloseTo(move.value, 3);
    expect(back.substituted).toEqual([]);
    expect(back.shared).toEqual([skill('knife')]);
    expect(new Set(back.lacking)).toEqual(new Set([skill('stock'), skill('sauce')]));
  });

  it('says so in a sentence', () => {
    expect(explainTransferability(ontology, move)).toBe(
      'shares knife work; lacks oven handling; about 60 hours to learn',
    );
    expect(explainTransferability(ontology, move, { language: 'fr' })).toBe(
      'en commun : taille; à acquérir : oven handling; environ 60 heures de formation',
    );
    const strangers = distances.transferability(occupation('waiter'), occupation('baker'));
    expect(explainTransferability(ontology, strangers, { limit: 1 })).toBe(
      'has nothing in common; lacks oven handling and one more; about 70 hours to learn',
    );
  });

  it('splits all that is needed into shared, near and lacking, and ranks by its value', () => {
    const digital = digitalPack();
    const of = createDistances(digital);
    const all = conceptIds(digital, 'occupation');
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(all.length - 1), (i, k) => {
        fc.pre(i !== k);
        const found = of.transferability(all[i]!, all[k]!);
        const parts = [...found.shared, ...found.substituted.map((s) => s.skill), ...found.lacking];
        expect(new Set(parts)).toEqual(new Set(skillsOf(digital, all[k]!).map((s) => s.skill)));
        expect(new Set(parts).size).toBe(parts.length);
        expect(found.value).toBeGreaterThanOrEqual(0);
        expect(found.value).toBeLessThanOrEqual(1 + 1e-12);
        const ranked = of.rankOccupations(all[i]!);
        expect(ranked).toHaveLength(all.length - 1);
        expect(ranked.find((each) => each.occupation === all[k])!.value).toBe(found.value);
      }),
      { numRuns: 40 },
    );
  });

  it('ranks the digital occupations as it did (golden)', () => {
    const digital = digitalPack();
    const id = findConcept(digital, 'urn:tremplin:digital:occupation:web-integrator');
    const names = createDistances(digital)
      .rankOccupations(id as OccupationId, { limit: 3 })
      .map((each) => preferredLabel(digital, each.occupation, 'en'));
    expect(names).toEqual([
      'WordPress website builder',
      'front-end developer',
      'accessibility developer',
    ]);
  });

  it('does not depend on the order of the pack', () => {
    const shuffled = createDistances(
      createOntology({
        ...restaurant,
        concepts: restaurant.concepts.toReversed(),
        occupationSkills: restaurant.occupationSkills.toReversed(),
      }),
    );
    expect(shuffled.rankOccupations(occupation('cook'))).toEqual(
      distances.rankOccupations(occupation('cook')),
    );
  });

  it('refuses what is no occupation of the pack', () => {
    expect(() => distances.rankOccupations('urn:test:knife' as OccupationId)).toThrow(
      /"urn:test:knife" is a skill, not an occupation/u,
    );
  });
});

describe('transferability with ratings', () => {
  /** Three occupations rated on two skills: a and b alike, c the opposite. */
  const rated = createOntology({
    meta: { ...kitchen.meta, languages: ['en'] },
    concepts: [
      ...['a', 'b', 'c'].map((id) => named(id, 'occupation', `work ${id}`)),
      ...['x', 'y'].map((id) => named(id, 'skill', `skill ${id}`)),
    ],
    occupationSkills: [
      ['a', 1, 0.2],
      ['b', 0.9, 0.3],
      ['c', 0.1, 1],
    ].flatMap(([id, x, y]) =>
      [
        ['x', x],
        ['y', y],
      ].map(([rating, importance]) => ({
        occupation: `urn:test:${String(id)}`,
        skill: `urn:test:${String(rating)}`,
        relationType: 'essential' as const,
        importance: importance as number,
        level: 0.6,
      })),
    ),
    skillRelations: [],
    broader: [],
  });

  it('correlates standardised profiles, never below 0', () => {
    const of = createDistances(rated);
    const id = (name: string): OccupationId =>
      findConcept(rated, `urn:test:${name}`) as OccupationId;
    // Two skills: standardised profiles lie on one line or its opposite, a and b on one side.
    expect(of.transferability(id('a'), id('b')).signals.ratings).toBeGreaterThan(0.9);
    expect(of.transferability(id('a'), id('c')).signals.ratings).toBe(0);
  });
});

describe('path', () => {
  const digital = digitalPack();
  const of = createDistances(digital);
  const occupations = conceptIds(digital, 'occupation');
  const skills = conceptIds(digital, 'skill');

  it('learns what the skills build on, once, by hand', () => {
    const saucier = createOntology({
      ...kitchen,
      concepts: [...kitchen.concepts, named('saucier', 'occupation', 'saucier')],
      occupationSkills: needs('saucier', 'sauce', 'beurre-blanc'),
    });
    const to = findConcept(saucier, 'urn:test:saucier') as OccupationId;
    const steps = (...held: readonly SkillId[]) =>
      createDistances(saucier)
        .path(new Set(held), to)
        .steps.map((step) => [step.skill.replace('urn:test:', ''), step.hours, step.because]);
    // Beurre blanc is a sauce, and shorter for who makes sauces: 8 h × (1 − .5). It does not bring sauces for a
    // tenth, learnt on the way: sauces build on stock, and stock on knife work.
    expect(steps()).toEqual([
      ['knife', 10, 'fromNothing'],
      ['stock', 20, 'fromNothing'],
      ['sauce', 30, 'fromNothing'],
      ['beurre-blanc', 4, 'generalizes'],
    ]);
    expect(steps(skill('stock'))).toEqual([
      ['sauce', 30, 'fromNothing'],
      ['beurre-blanc', 4, 'generalizes'],
    ]);
    // Who has it already has most of what it contains.
    expect(steps(skill('beurre-blanc'))).toEqual([['sauce', expect.closeTo(3, 9), 'contains']]);
  });

  it('leads to all essential skills, prerequisites first, each from what is there by then', () => {
    fc.assert(
      fc.property(
        fc.nat(occupations.length - 1),
        fc.subarray(skills as SkillId[], { maxLength: 40 }),
        (i, held) => {
          const path = of.path(new Set(held), occupations[i]!);
          const there = new Set(held);
          for (const step of path.steps) {
            expect(there.has(step.skill)).toBe(false);
            if (step.from !== null) expect(there.has(step.from)).toBe(true);
            expect(step.hours).toBeGreaterThan(0);
            there.add(step.skill);
          }
          for (const { skill: needed, relationType } of skillsOf(digital, occupations[i]!))
            if (relationType === 'essential') expect(there.has(needed)).toBe(true);
          expect(path.hours).toBeCloseTo(
            path.steps.reduce((sum, { hours }) => sum + hours, 0),
            9,
          );
          expect(path.lowerBound).toBeLessThanOrEqual(path.hours + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is proven least for every digital occupation, from nothing and from every other one', () => {
    for (const from of occupations.filter((_, i) => i % 7 === 0)) {
      const held = new Set(skillsOf(digital, from).map((each) => each.skill));
      for (const to of occupations) {
        const path = of.path(held, to);
        expect(path.hours - path.lowerBound).toBeLessThan(1e-6);
      }
    }
  });

  it('has nothing left for who has all, and more with the optional skills', () => {
    const [first] = occupations;
    const all = new Set(skillsOf(digital, first!).map((each) => each.skill));
    expect(of.path(all, first!)).toMatchObject({ steps: [], hours: 0, lowerBound: 0 });
    expect(of.path(new Set(), first!, { include: 'all' }).hours).toBeGreaterThan(
      of.path(new Set(), first!).hours,
    );
  });
});

describe('suggestSkills', () => {
  const suggest = (
    pack: Ontology,
    sketch: Parameters<Distances['suggestSkills']>[0],
  ): readonly string[] =>
    createDistances(pack)
      .suggestSkills(sketch)
      .map((each) => each.skill);

  it('asks the occupations that need the same', () => {
    // Only the baker and the cook need knife work; the baker says oven, the cook stock.
    expect(new Set(suggest(ontology, { essential: [skill('knife')] }))).toEqual(
      new Set([skill('oven'), skill('stock')]),
    );
    expect(suggest(ontology, { essential: [skill('knife'), skill('oven')] })).toEqual([
      skill('stock'),
    ]);
  });

  it('reads titles when no skill is known, and says who needs what it suggests', () => {
    const [first] = createDistances(ontology).suggestSkills({ essential: [], titles: ['Baker'] });
    expect(first!.because).toEqual([occupation('baker')]);
    expect(suggest(ontology, { essential: [], titles: ['unheard of'] })).toEqual([]);
  });

  it('brings in by its vector a skill that no neighbour needs', () => {
    const vectors = new Map([[skill('serve'), Float32Array.of(0, 1)]]);
    const [first] = createDistances(ontology, { vectors }).suggestSkills({
      essential: [],
      vector: Float32Array.of(0, 1),
    });
    expect(first).toEqual({ skill: skill('serve'), score: 0.6, because: [] });
  });

  it('never suggests what is known, and nothing twice', () => {
    const digital = digitalPack();
    const of = createDistances(digital);
    const skills = conceptIds(digital, 'skill');
    fc.assert(
      fc.property(fc.subarray(skills as SkillId[], { minLength: 1, maxLength: 8 }), (essential) => {
        const found = of.suggestSkills({ essential }).map((each) => each.skill);
        expect(found.some((each) => essential.includes(each))).toBe(false);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });
});
