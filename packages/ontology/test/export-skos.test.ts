import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import { exportSkos } from '../src/export/index.ts';
import { importSkos } from '../src/import/index.ts';
import {
  createOntology,
  describeOntology,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import { kitchen } from './fixtures.ts';
import { randomOntologyData } from './random-ontology.ts';

async function roundTrip(ontology: Ontology): Promise<Ontology> {
  const { data, report } = await importSkos(exportSkos(ontology).file);
  for (const { rows, kept } of report.files) expect(kept).toBe(rows);
  return createOntology(data);
}

/** What SKOS can say of any pack: ids that are IRIs, no ratings, no empty texts. */
function sayable(data: OntologyData): OntologyData {
  const id = (text: string): string => `urn:r:${encodeURIComponent(text)}`;
  const named = (text: string): string => (text.trim() === '' ? 'named' : text);
  return {
    ...data,
    meta: { ...data.meta, version: named(data.meta.version), title: named(data.meta.title) },
    concepts: data.concepts.map((concept) => ({
      ...concept,
      id: id(concept.id),
      labels: Object.fromEntries(
        Object.entries(concept.labels).map(([language, labels]) => [
          language,
          {
            preferred: named(labels.preferred),
            alternatives: labels.alternatives.map(named),
            caseSensitive: (labels.caseSensitive ?? []).map(named),
          },
        ]),
      ),
      ...(concept.code !== undefined && { code: named(concept.code) }),
      ...(concept.descriptions && {
        descriptions: Object.fromEntries(
          Object.entries(concept.descriptions).map(([language, text]) => [language, named(text)]),
        ),
      }),
      mappings: (concept.mappings ?? []).map(({ relation, target }) => ({
        relation,
        target: id(target),
      })),
    })),
    occupationSkills: data.occupationSkills.map(({ occupation, skill, relationType }) => ({
      occupation: id(occupation),
      skill: id(skill),
      relationType,
    })),
    skillRelations: data.skillRelations.map((row) => ({
      ...row,
      skill: id(row.skill),
      relatedSkill: id(row.relatedSkill),
    })),
    broader: data.broader.map((row) => ({ concept: id(row.concept), broader: id(row.broader) })),
    occupationContexts: (data.occupationContexts ?? []).map((row) => ({
      occupation: id(row.occupation),
      workContext: id(row.workContext),
    })),
  };
}

describe('exportSkos', () => {
  const { file, notCarried } = exportSkos(createOntology(kitchen));
  const document = JSON.parse(file.text) as {
    readonly '@graph': readonly Readonly<Record<string, unknown>>[];
  };

  it('writes SKOS, with ESCO’s words for occupations and their skills', () => {
    expect(file.name).toBe('kitchen.jsonld');
    expect(notCarried).toEqual([]);
    expect(document['@graph'].find(({ id }) => id === 'urn:test:cook')).toEqual({
      id: 'urn:test:cook',
      type: ['Concept', 'Occupation'],
      prefLabel: { en: 'cook' },
      altLabel: { en: 'chef' },
      caseSensitive: { en: 'chef' },
      notation: '5120',
      broadMatch: ['isco:5120'],
      exactMatch: ['rome:G1602'],
      inScheme: ['urn:tremplin:vocabulary:scheme:kitchen'],
      relatedEssentialSkill: ['urn:test:knife'],
      relatedOptionalSkill: ['urn:test:sauce'],
    });
    expect(document['@graph'].find(({ id }) => id === 'urn:test:sauce')).toMatchObject({
      skillType: 'http://data.europa.eu/esco/skill-type/knowledge',
      relatedEssentialSkill: ['urn:test:stock'],
      related: ['urn:test:grill'],
    });
  });

  it('comes back as the same pack', async () => {
    for (const ontology of [createOntology(kitchen), digitalPack()]) {
      expect(exportSkos(ontology).notCarried).toEqual([]);
      expect((await roundTrip(ontology)).hash).toBe(ontology.hash);
    }
  });

  it('comes back as the same pack, whatever SKOS can say', async () => {
    await fc.assert(
      fc.asyncProperty(randomOntologyData, async (data) => {
        const ontology = createOntology(sayable(data));
        const back = await roundTrip(ontology);
        expect(describeOntology(back)).toEqual(describeOntology(ontology));
        expect(back.hash).toBe(ontology.hash);
      }),
      { numRuns: 60 },
    );
  });

  it('says what it cannot say', async () => {
    const ontology = createOntology({
      ...kitchen,
      concepts: [
        ...kitchen.concepts,
        { id: 'a b', kind: 'skill', labels: { en: { preferred: 'x', alternatives: [''] } } },
        { id: 'onet:technology:A B', kind: 'skill', labels: {} },
      ],
      occupationSkills: [
        {
          occupation: 'urn:test:cook',
          skill: 'urn:test:knife',
          relationType: 'essential',
          importance: 0.5,
        },
      ],
    });
    const losses = exportSkos(ontology);
    expect(losses.notCarried.map(({ what, count }) => [what, count])).toEqual([
      ['ratings', 1],
      ['ids', 2],
      ['texts', 1],
    ]);
    const back = await roundTrip(ontology);
    expect(describeOntology(back).concepts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['onet:technology:A%20B', 'urn:tremplin:vocabulary:id:a%20b']),
    );
  });

  it('lets no id be taken for a term of its context', async () => {
    const ids = ['skos:Concept', 'esco:1', 'broader:2', 'id:3', 'Concept:4'];
    const ontology = createOntology({
      ...kitchen,
      concepts: ids.map((id) => ({ id, kind: 'skill', labels: {} })),
      occupationSkills: [],
      skillRelations: [],
      broader: [],
    });
    expect((await roundTrip(ontology)).hash).toBe(ontology.hash);
  });
});
