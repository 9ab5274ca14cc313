import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createLinker, type Mention } from '@tremplin/linking';
import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import { createOntology, type OntologyData } from '@tremplin/ontology';
import { areKeywords } from '../src/internal/are-keywords.ts';
import { isForeignText } from '../src/internal/is-foreign-text.ts';
import { probabilityOf } from '../src/internal/meaning/logistic-model.ts';
import { readSegments } from '../src/internal/meaning/segments.ts';
import { DESCRIBED, NAMED } from '../src/internal/meaning/calibration-data.ts';
import { DESCRIBED_FEATURES, NAMED_FEATURES } from '../src/internal/meaning/candidate-features.ts';
import { calibrationError, errorByChance } from '../training/calibration-error.ts';
import { fitLogistic } from '../training/fit-logistic.ts';
import { MINI_DATA, miniOntology } from './mini-ontology.ts';
import { toyEmbedder } from './toy-embedder.ts';

const ALL = ['has', 'lacks', 'wants', 'wanted-optional', 'others'] as const;
const shown = ({ concept, method, stance }: Mention): string =>
  `${concept.slice(9)} ${method} ${stance}`;

describe('what a sentence says', () => {
  const linker = createLinker(miniOntology());

  it('is told of each mention', async () => {
    const text = 'Strong Python, no experience in Kubernetes. I would like to learn React.';
    const mentions = await (await linker).link(text, { stances: ALL });
    expect(mentions.map(shown)).toEqual([
      'python exact has',
      'kubernetes exact lacks',
      'react exact wants',
    ]);
    expect(text.slice(...mentions[1]!.stanceCue!)).toMatch(/no experience/u);
  });

  it('leaves out what nobody has or asks for, unless asked', async () => {
    const text = 'No experience in Kubernetes. Docker images, Python.';
    expect((await (await linker).link(text)).map(shown)).toContain('python exact has');
    expect((await (await linker).link(text)).map(shown)).not.toContain('kubernetes exact lacks');
    expect((await (await linker).link(text, { stances: ['lacks'] })).map(shown)).toEqual([
      'kubernetes exact lacks',
    ]);
  });

  it('gives the level and the part of the text', async () => {
    const [mention] = await (
      await linker
    ).link('Compétences\n\nPython (avancé)\n', { language: 'fr' });
    expect(mention).toMatchObject({ levelHint: 3, section: 'skills', reason: { by: 'label' } });
  });

  it('refuses stances that there are not', async () => {
    await expect(
      (await linker).link('Python', { stances: ['maybe' as 'has'] }),
    ).rejects.toMatchObject({ code: 'invalid-option' });
  });
});

describe('another language', () => {
  it.each([
    'Desarrollador web con cinco años de experiencia en Python y gestión de proyectos',
    'Ich habe fünf Jahre Erfahrung mit Python und arbeite in einem Team für die Firma',
    'مطور برامج بخبرة في لغة البرمجة',
    '拥有五年软件开发经验，熟悉数据库和项目管理',
  ])('is left alone, and says so: %s', async (text) => {
    const reasons: string[] = [];
    const linker = await createLinker(miniOntology(), { embedder: 'none' });
    expect(await linker.link(text, { onAbstain: (reason) => reasons.push(reason) })).toEqual([]);
    expect(reasons).toEqual(['another-language']);
  });

  it.each(['Python, SQL, Kubernetes', 'Gestion de projet en Python', 'Project management', ''])(
    'is not seen in "%s"',
    (text) => expect(isForeignText(text, ['en', 'fr'])).toBe(false),
  );

  it('is no matter to a pack in another language', () => {
    expect(isForeignText('Ich habe fünf Jahre Erfahrung mit der Firma', ['de'])).toBe(false);
  });
});

describe('meaning', () => {
  it('works with any embedder and any number of dimensions', async () => {
    const linker = await createLinker(miniOntology(), {
      embedder: toyEmbedder({ python: [1, 0, 0] }),
    });
    expect((await linker.link('I write Python.')).map(({ concept }) => concept)).toEqual([
      'urn:mini:python',
    ]);
  });

  it('asks the embedder for nothing with none, and nothing twice for a known word', async () => {
    const own = await staticEmbedder();
    const asked: string[] = [];
    const embedder: Embedder = {
      ...own,
      embed: (texts, options) => {
        asked.push(...texts);
        return own.embed(texts, options);
      },
    };
    const linker = await createLinker(miniOntology(), { embedder });
    expect(asked).toEqual([]);
    await linker.link('wrote reports about zeppelins');
    asked.length = 0;
    await linker.link('wrote reports about zeppelins');
    expect(asked).not.toContain('zeppelins');
  });

  it('links nothing by meaning where only the words of a label stand in another way', async () => {
    const linker = await createLinker(miniOntology());
    for (const text of ['des données de base', 'a boat house', 'vitamine C']) {
      expect(await linker.link(text, { minimumConfidence: 0.1, kinds: ['skill'] })).toEqual([]);
    }
  });

  it('never overlaps, stays inside the text, and is the same twice', async () => {
    const linker = await createLinker(miniOntology());
    const word = fc.constantFrom(
      'managing',
      'projects',
      'customers',
      'Python',
      'art',
      'clean',
      'of',
      ',',
      '. ',
      'and',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (words) => {
        const text = words.join(' ');
        const mentions = await linker.link(text, { minimumConfidence: 0.05, stances: ALL });
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          ({ end } = mention);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(await linker.link(text, { minimumConfidence: 0.05, stances: ALL })).toEqual(
          mentions,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('labels as keywords', () => {
  const shared: OntologyData = {
    ...MINI_DATA,
    concepts: [
      ...MINI_DATA.concepts,
      ...Array.from({ length: 40 }, (_, i) => ({
        id: `urn:mini:s${i}`,
        kind: 'skill' as const,
        labels: { en: { preferred: `skill number${i}`, alternatives: [`keyword${i >> 1}`] } },
      })),
    ],
  };

  it('are told from names by how many are shared', () => {
    expect(areKeywords(miniOntology())).toBe(false);
    expect(areKeywords(createOntology(shared))).toBe(true);
  });

  it('give probabilities in the place of grades', async () => {
    const text = 'We build services in Python and PostgreSQL.';
    const grades = await (await createLinker(miniOntology())).link(text);
    const linker = await createLinker(miniOntology(), { labels: 'keywords' });
    const judged = await linker.link(text, { minimumConfidence: 0.01 });
    expect(grades.map(({ confidence }) => confidence)).toEqual([1, 1]);
    expect(judged).toHaveLength(2);
    for (const { confidence } of judged) expect(confidence).toBeLessThan(1);
  });
});

describe('segments', () => {
  it('end with sentences and items, and go on over broken lines', () => {
    const text = 'I write code. Then I test it\nwith care\nDocker images';
    expect(readSegments(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'I write code',
      'Then I test it\nwith care',
      'Docker images',
    ]);
  });

  it('hold at most 48 words', () => {
    const sizes = readSegments('word '.repeat(100)).map(({ words }) => words.length);
    expect(sizes).toEqual([48, 48, 4]);
  });
});

describe('the fitted models', () => {
  it('have a weight for each feature, and no other', () => {
    expect(Object.keys(NAMED.weights)).toEqual([...NAMED_FEATURES]);
    expect(Object.keys(DESCRIBED.weights)).toEqual([...DESCRIBED_FEATURES]);
  });

  it('are logistic (by hand)', () => {
    const model = { intercept: -1, weights: { a: 2, b: 0.5 } };
    expect(probabilityOf(model, ['a', 'b'], [1, -2])).toBeCloseTo(0.5, 12);
    expect(probabilityOf(model, ['a', 'b'], [1, 0])).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('are fitted to the shares of two groups (by hand)', () => {
    // 3 of 4 right with the feature, 1 of 4 without: log odds ln 3 and -ln 3.
    const examples = [1, 1, 1, 0].map((right) => ({ features: [1], isRight: right === 1 }));
    const others = [1, 0, 0, 0].map((right) => ({ features: [0], isRight: right === 1 }));
    const { intercept, weights } = fitLogistic([...examples, ...others], ['f'], { penalty: 0 });
    expect(intercept).toBeCloseTo(-Math.log(3), 5);
    expect(weights['f']).toBeCloseTo(2 * Math.log(3), 5);
  });

  it('are measured by bins of equal mass (by hand)', () => {
    const predictions = [
      { probability: 0.1, isRight: false },
      { probability: 0.3, isRight: true },
      { probability: 0.8, isRight: true },
      { probability: 0.6, isRight: true },
    ];
    // Halves: |1/2 - 0.2| and |1 - 0.7|, each half of the mass.
    expect(calibrationError(predictions, 2)).toBeCloseTo(0.3, 12);
  });

  it('tells what chance alone makes of it', () => {
    const predictions = (...all: readonly number[]) =>
      all.map((probability) => ({ probability, isRight: false }));
    // Two draws at .5: none, one, two right with ¼, ½, ¼, which is ½, 0, ½ away from the mean.
    expect(errorByChance(predictions(0.5, 0.5), 1)).toBeCloseTo(0.25, 12);
    // .2 and .6: none .32, one .56, two .12; the mean .4.
    const expected = 0.32 * 0.4 + 0.56 * 0.1 + 0.12 * 0.6;
    expect(errorByChance(predictions(0.2, 0.6), 1)).toBeCloseTo(expected, 12);
    expect(errorByChance(predictions(0, 1, 1, 0), 2)).toBe(0);
  });
});
