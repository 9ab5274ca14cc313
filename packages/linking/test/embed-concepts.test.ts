import { createDistances, createOntology, findConcept, type ConceptId } from '@tremplin/ontology';
import { describe, expect, it } from 'vitest';
import { embedConcepts } from '../src/index.ts';
import { toyEmbedder } from './toy-embedder.ts';

const embedder = toyEmbedder({ bread: [1, 0, 0], oven: [0, 1, 0], pain: [0, 0, 1] });

const named = (
  id: string,
  kind: 'skill' | 'occupation',
  labels: Readonly<Record<string, string>>,
) => ({
  id: `urn:test:${id}`,
  kind,
  labels: Object.fromEntries(
    Object.entries(labels).map(([language, preferred]) => [
      language,
      { preferred, alternatives: [] },
    ]),
  ),
});

const ontology = createOntology({
  meta: {
    id: 'test',
    version: '1',
    title: 'Test',
    languages: ['en', 'fr'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: [
    named('bake', 'skill', { en: 'bread', fr: 'pain' }),
    named('heat', 'skill', { en: 'oven' }),
    named('unknown', 'skill', { en: 'xyz' }),
    { ...named('baker', 'occupation', { en: 'bread' }), descriptions: { en: 'oven' } },
    named('nothing', 'occupation', { en: 'xyz' }),
  ],
  occupationSkills: [
    { occupation: 'urn:test:baker', skill: 'urn:test:heat', relationType: 'essential' },
    { occupation: 'urn:test:baker', skill: 'urn:test:unknown', relationType: 'essential' },
  ],
  skillRelations: [],
  broader: [],
});
const id = (name: string): ConceptId => findConcept(ontology, `urn:test:${name}`)!;

describe('embedConcepts', () => {
  it('takes the mean of the names of a skill in all languages', async () => {
    const vectors = await embedConcepts(ontology, embedder);
    const half = Math.SQRT1_2;
    expect([...vectors.get(id('bake'))!].map((x) => Math.round(x * 1e6))).toEqual(
      [half, 0, half].map((x) => Math.round(x * 1e6)),
    );
  });

  it('adds names, description and skills of an occupation, each of length 1', async () => {
    const vectors = await embedConcepts(ontology, embedder);
    // bread + oven (description) + oven (the one skill that has a vector) = (1, 2, 0) / √5
    const [x, y, z] = vectors.get(id('baker'))!;
    expect(x).toBeCloseTo(1 / Math.sqrt(5), 6);
    expect(y).toBeCloseTo(2 / Math.sqrt(5), 6);
    expect(z).toBe(0);
  });

  it('gives none to what has no known word, and distances do without', async () => {
    const vectors = await embedConcepts(ontology, embedder);
    expect(vectors.has(id('unknown'))).toBe(false);
    expect(vectors.has(id('nothing'))).toBe(false);
    const distances = createDistances(ontology, { vectors });
    const [only] = distances.rankOccupations(id('baker') as never);
    expect(only!.value).toBeGreaterThanOrEqual(0);
  });

  it('stops when asked to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(embedConcepts(ontology, embedder, { signal })).rejects.toThrow('enough');
  });
});
