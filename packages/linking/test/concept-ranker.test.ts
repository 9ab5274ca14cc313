import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conceptIds,
  createOntology,
  labelsOf,
  type ConceptRecord,
  type OntologyData,
} from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import {
  createConceptRanker,
  LinkingError,
  titleVariants,
  type ConceptRanker,
} from '../src/index.ts';
import { miniOntology } from './mini-ontology.ts';
import { toyEmbedder } from './toy-embedder.ts';

const EMBEDDER = toyEmbedder({
  bake: [1, 0, 0],
  bread: [1, 0, 0],
  cake: [0, 1, 0],
  pain: [0.6, 0.8, 0],
  drive: [0, 0, 1],
  lorry: [0, 0, 1],
});

const LABELS: readonly (readonly [id: string, en: readonly string[], fr?: readonly string[]])[] = [
  ['a', ['bread', 'cake'], ['pain']],
  ['b', ['cake']],
  ['c', ['lorry']],
];

function data(kind: ConceptRecord['kind'], rows = LABELS): OntologyData {
  const labels = ([preferred = '', ...alternatives]: readonly string[]) => ({
    preferred,
    alternatives,
  });
  return {
    meta: {
      id: 'toy',
      version: '1',
      title: '',
      languages: ['en', 'fr'],
      licence: '',
      attribution: '',
    },
    concepts: rows.map(([id, en, fr]) => ({
      id: `urn:${id}`,
      kind,
      labels: { en: labels(en), ...(fr && { fr: labels(fr) }) },
    })),
    occupationSkills: [],
    skillRelations: [],
    broader: [],
  };
}

function toyRanker(kind: 'skill' | 'occupation', rows = LABELS): Promise<ConceptRanker> {
  return createConceptRanker(createOntology(data(kind, rows)), {
    embedder: EMBEDDER,
    kinds: [kind],
  });
}

describe('createConceptRanker, by hand', () => {
  const diagonal = Math.SQRT1_2;

  it('scores labels: best + other language + half the centre + .3 description', async () => {
    const ranker = await toyRanker('skill');
    const [scores] = await ranker.score(['bake'], { kind: 'label', language: 'en' });
    // urn:a: best 1 (bread); centre (1, 1)/√2 → √½; French label .6; no description: as near as (1 + .5 √½)/1.5.
    const named = 1 + 0.5 * diagonal;
    expect(scores![0]).toBeCloseTo(named + 0.6 + 0.3 * (named / 1.5), 5);
    // urn:b and urn:c are at right angles to it, by all that they have.
    expect([...scores!].slice(1)).toEqual([0, 0]);
  });

  it('scores titles: best + .6 centre + .3 preferred + .2 group + .3 other + .25 description', async () => {
    const ranker = await toyRanker('occupation');
    const [scores] = await ranker.score(['Bake'], { kind: 'title', language: 'en' });
    const named = 1 + 0.6 * diagonal + 0.3;
    const near = named / 1.9;
    // "bake" is no word of a label, and there is no other word to go by.
    expect(scores![0]).toBeCloseTo(named + 0.2 * near + 0.3 * 0.6 + 0.25 * near, 5);
  });

  it('lets the reading of a title without unknown words count half as much', async () => {
    const ranker = await toyRanker('occupation');
    const score = async (title: string): Promise<number> =>
      (await ranker.score([title], { kind: 'title', language: 'en' }))[0]![0]!;
    // "drive" is in no label: as a whole half of the title, gone in the second reading.
    const [both, whole] = [await score('bread drive'), await score('bake drive')];
    const known = await score('bread');
    expect(both).toBeCloseTo((whole + 0.5 * known) / 1.5, 5);
  });

  it('pushes groups down by a quarter and lets them lift what is below them', async () => {
    const { concepts, ...rest } = data('occupation', [
      ['a', ['bread']],
      ['g', ['bread']],
    ]);
    const [leaf, group] = concepts;
    const ontology = createOntology({
      ...rest,
      concepts: [leaf!, { ...group!, kind: 'occupationGroup' }],
      broader: [{ concept: 'urn:a', broader: 'urn:g' }],
    });
    const kinds = ['occupation', 'occupationGroup'] as const;
    const ranker = await createConceptRanker(ontology, { embedder: EMBEDDER, kinds });
    const [scores] = await ranker.score(['bake'], { kind: 'title' });
    expect(scores![0]! - scores![1]!).toBeCloseTo(0.25, 5);
    expect(await ranker.rank('bake', { kind: 'title' })).toMatchObject([
      { concept: 'urn:a' },
      { concept: 'urn:g' },
    ]);
  });

  it('scores sentences: .8 whole + window + .5 coverage + .3 description', async () => {
    const ranker = await toyRanker('skill', [
      ['a', ['bread']],
      ['c', ['lorry']],
    ]);
    const [scores] = await ranker.score(['We drive bread'], { kind: 'sentence' });
    // Whole: (1, 0, 1)/√2. A window of one word is "bread", which covers its label whole.
    expect(scores![0]).toBeCloseTo(0.8 * diagonal + 1 + 0.5 + 0.3 * diagonal, 5);
    // "lorry" is not said, but "drive" stands for it in this space: covered with cosine 1.
    expect(scores![1]).toBeCloseTo(0.8 * diagonal + 1 + 0.5 + 0.3 * diagonal, 5);
  });

  it('compares a concept without a label in the language by one that it has', async () => {
    const ranker = await toyRanker('skill');
    const [scores] = await ranker.score(['cake'], { kind: 'label', language: 'fr' });
    // urn:b has no French label: "cake" in English is its own one.
    expect(scores![1]).toBeCloseTo(1 + 0.5 + 1 + 0.3, 5);
  });
});

describe('createConceptRanker', () => {
  it('ranks best first, ties by id, as many as asked for', async () => {
    const ranker = await toyRanker('skill', [
      ['c', ['cake']],
      ['a', ['bread']],
      ['b', ['cake']],
    ]);
    const ranked = await ranker.rank('cake', { limit: 2 });
    expect(ranked.map(({ concept }) => concept)).toEqual(['urn:b', 'urn:c']);
    expect(ranker.concepts).toEqual(['urn:a', 'urn:b', 'urn:c']);
    expect(ranker.embedder).toBe('toy');
  });

  it.each(['title', 'label', 'sentence'] as const)(
    'has no answer for a %s without a word',
    async (kind) => {
      const ranker = await createConceptRanker(miniOntology(), { kinds: ['occupation', 'skill'] });
      for (const text of ['', ' \n', '🎉🎉', '…'])
        expect(await ranker.rank(text, { kind })).toEqual([]);
    },
  );

  it.each(['title', 'label', 'sentence'] as const)(
    'gives a %s the same scores whatever is beside it',
    async (kind) => {
      const ranker = await createConceptRanker(miniOntology(), { kinds: ['occupation', 'skill'] });
      const texts = [
        'développeuse web (h/f)',
        '',
        'Java and SQL / databases',
        'zzz qqq xyz',
        'C++',
      ];
      const together = await ranker.score(texts, { kind, language: 'fr' });
      for (const [i, text] of texts.entries()) {
        const [alone] = await ranker.score([text], { kind, language: 'fr' });
        expect(together[i]).toEqual(alone);
      }
    },
  );

  it('does not depend on the order of the pack', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...LABELS], { minLength: LABELS.length }),
        fc.constantFrom('bake', 'cake', 'pain lorry', 'drive'),
        async (rows, text) => {
          const [one, other] = [await toyRanker('skill'), await toyRanker('skill', rows)];
          expect(await other.rank(text)).toEqual(await one.rank(text));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives both genders of a French title the same first occupation', async () => {
    const pack = digitalPack();
    const ranker = await createConceptRanker(pack, { kinds: ['occupation'] });
    const pairs = conceptIds(pack, 'occupation')
      .map((id) => titleVariants(labelsOf(pack, id, 'fr')?.preferred ?? ''))
      .filter((variants) => variants.length === 2);
    expect(pairs.length).toBeGreaterThan(50);
    const first = async (title: string): Promise<string> =>
      (await ranker.rank(title, { kind: 'title', language: 'fr', limit: 1 }))[0]!.concept;
    for (const [masculine = '', feminine = ''] of pairs) {
      expect(await first(feminine), feminine).toBe(await first(masculine));
    }
  });

  it.each([
    ['occupation', 'title', 'Programmeuse de jeux vidéo', 'game-developer'],
    ['skill', 'label', 'travailler en équipe à distance', 'remote'],
  ] as const)('reads as %s what no label says (%s): %s', async (kind, as, text, part) => {
    const ranker = await createConceptRanker(digitalPack(), { kinds: [kind] });
    const ranked = await ranker.rank(text, { kind: as, language: 'fr', limit: 3 });
    expect(ranked.map(({ concept }) => concept).join()).toContain(part);
  });

  it('bounds the time that a huge text takes', async () => {
    const ranker = await createConceptRanker(miniOntology());
    const huge = 'java sql '.repeat(200_000);
    const [scores] = await ranker.score([huge], { kind: 'sentence' });
    expect(scores!.every((score) => Number.isFinite(score))).toBe(true);
  });

  it('says what is wrong', async () => {
    await expect(createConceptRanker(miniOntology(), { kinds: ['workContext'] })).rejects.toSatisfy(
      (error) => LinkingError.is(error) && error.code === 'invalid-option',
    );
    const ranker = await createConceptRanker(miniOntology());
    await expect(ranker.rank('java', { limit: 0 })).rejects.toThrow(
      /limit 0; give a whole number/u,
    );
    await expect(ranker.score([42 as unknown as string])).rejects.toThrow(/got number/u);
    await expect(ranker.score(['x'.repeat(2_000_001)])).rejects.toThrow(/at most 2000000/u);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(ranker.score(['java'], { kind: 'sentence', signal })).rejects.toThrow('enough');
  });
});
