import { describe, expect, it } from 'vitest';
import { createOntology, type OntologyData } from '@tremplin/ontology';
import { createTitleComparer } from '../src/index.ts';
import { toyEmbedder } from './toy-embedder.ts';

const EMBEDDER = toyEmbedder({
  baker: [1, 0, 0],
  confectioner: [0, 1, 0],
  driver: [0, 0, 1],
  pastry: [0.9, 0.1, 0],
});

const labels = (preferred: string) => ({ en: { preferred, alternatives: [] } });

/** Bakers and confectioners share a skill, drivers share none with them. */
const DATA: OntologyData = {
  meta: { id: 'toy', version: '1', title: '', languages: ['en'], licence: '', attribution: '' },
  concepts: [
    ...['baker', 'confectioner', 'driver'].map((name) => ({
      id: `urn:${name}`,
      kind: 'occupation' as const,
      labels: labels(name),
    })),
    ...['knead', 'decorate', 'drive', 'oven'].map((name) => ({
      id: `urn:skill:${name}`,
      kind: 'skill' as const,
      labels: labels(name),
    })),
  ],
  occupationSkills: (
    [
      ['baker', 'knead'],
      ['baker', 'oven'],
      ['confectioner', 'decorate'],
      ['confectioner', 'oven'],
      ['driver', 'drive'],
    ] as const
  ).map(([occupation, skill]) => ({
    occupation: `urn:${occupation}`,
    skill: `urn:skill:${skill}`,
    relationType: 'essential',
  })),
  skillRelations: [],
  broader: [],
};

/**
 * Titles over the three occupations: scores of the nearest are those of titles; all of it once more, plainly.
 * idf: knead, decorate, drive ln 3; oven ln 1.5.
 */
function cosineOfSkills(a: readonly number[], b: readonly number[]): number {
  const rare = Math.log(3);
  const shared = Math.log(1.5);
  const length = Math.hypot(rare, shared);
  const vectors = [
    [rare / length, 0, 0, shared / length],
    [0, rare / length, 0, shared / length],
    [0, 0, 1, 0],
  ];
  const mix = (weights: readonly number[]) =>
    vectors[0]!.map((_, k) => weights.reduce((sum, w, i) => sum + w * vectors[i]![k]!, 0));
  const [x, y] = [mix(a), mix(b)];
  const dot = x.reduce((sum, value, k) => sum + value * y[k]!, 0);
  return dot / (Math.hypot(...x) * Math.hypot(...y));
}

/** softmax(score / 0.3); what is absent is as near as the names are. */
function spreadOf(cosines: readonly number[]): readonly number[] {
  const scores = cosines.map((cosine) => cosine * (1.9 + 0.2 + 0.3 + 0.25));
  const weights = scores.map((score) => Math.exp(score / 0.3));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe('createTitleComparer', () => {
  it('adds .6 of the cosine of skills to that of the titles, by hand', async () => {
    const comparer = await createTitleComparer(createOntology(DATA), { embedder: EMBEDDER });
    const [scores] = await comparer.compare(['Baker (m/f)'], ['confectioner', 'driver', 'baker']);
    const [baker, confectioner, driver] = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map(spreadOf);
    expect(scores![0]).toBeCloseTo(0.6 * cosineOfSkills(baker!, confectioner!), 5);
    expect(scores![1]).toBeCloseTo(0.6 * cosineOfSkills(baker!, driver!), 5);
    expect(scores![2]).toBeCloseTo(1.6, 5);
    // The shared skill: nearer, though no word is.
    expect(scores![0]!).toBeGreaterThan(scores![1]! + 0.02);
  });

  it('is the same both ways, and like nothing for a title without a word', async () => {
    const comparer = await createTitleComparer(createOntology(DATA), { embedder: EMBEDDER });
    const titles = ['baker', 'pastry driver', '…'];
    const scores = await comparer.compare(titles, titles);
    for (let i = 0; i < titles.length; i++) {
      for (let j = 0; j < titles.length; j++) expect(scores[i]![j]).toBeCloseTo(scores[j]![i]!, 6);
    }
    expect([...scores[2]!]).toEqual([-1, -1, -1]);
    expect(await comparer.compare([], titles)).toEqual([]);
  });

  it('refuses a pack without occupations', async () => {
    const { concepts } = DATA;
    const skills = concepts.filter(({ kind }) => kind === 'skill');
    const ontology = createOntology({ ...DATA, concepts: skills, occupationSkills: [] });
    await expect(createTitleComparer(ontology, { embedder: EMBEDDER })).rejects.toThrow(
      /the pack has nothing of them/u,
    );
  });
});
