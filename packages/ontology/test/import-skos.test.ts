import * as jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { importSkos, type ImportSkosOptions } from '../src/import/index.ts';
import type { ConceptRecord, OverlayData } from '../src/index.ts';
import { createOntology } from '../src/index.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const ESCO = 'http://data.europa.eu/esco/model#';

const read = (document: unknown, options: ImportSkosOptions = {}) =>
  importSkos({ name: 't.jsonld', text: JSON.stringify(document) }, options);

/** The data of a document of which nothing is left out. */
async function dataOf(document: unknown, options: ImportSkosOptions = {}): Promise<OverlayData> {
  const { data, report } = await read(document, options);
  expect(report.issues).toEqual([]);
  expect(createOntology(data).size).toBe(data.concepts.length);
  return data;
}

const sewing = (labels: ConceptRecord['labels']) => [{ id: 'urn:a:sewing', kind: 'skill', labels }];
const en = (preferred: string, ...alternatives: readonly string[]) => ({
  en: { preferred, alternatives },
});

describe('importSkos: the forms of JSON-LD', () => {
  const context = { skos: SKOS };
  const forms: readonly (readonly [form: string, document: object, options?: ImportSkosOptions])[] =
    [
      [
        'a prefix and a text with its language',
        {
          '@context': context,
          '@id': 'urn:a:sewing',
          '@type': 'skos:Concept',
          'skos:prefLabel': { '@value': 'sewing', '@language': 'en' },
        },
      ],
      [
        'full IRIs, in an array, without a context',
        [
          {
            '@id': 'urn:a:sewing',
            '@type': [`${SKOS}Concept`],
            [`${SKOS}prefLabel`]: [{ '@value': 'sewing', '@language': 'en' }],
          },
        ],
      ],
      [
        'a graph and a vocabulary, with the language of the context',
        {
          '@context': { '@vocab': SKOS, '@language': 'en' },
          '@graph': [{ '@id': 'urn:a:sewing', '@type': 'Concept', prefLabel: 'sewing' }],
        },
      ],
      [
        'labels by language, as the context says',
        {
          '@context': {
            prefLabel: { '@id': `${SKOS}prefLabel`, '@container': '@language' },
            uri: '@id',
          },
          uri: 'urn:a:sewing',
          prefLabel: { en: 'sewing' },
        },
      ],
      [
        'labels by language, of which the context says nothing',
        { '@context': context, '@id': 'urn:a:sewing', 'skos:prefLabel': { en: 'sewing' } },
      ],
      [
        'no context at all, and ids that the base completes',
        {
          '@context': { ...context, '@base': 'http://a.example/' },
          '@id': 'sewing',
          'skos:prefLabel': { en: 'sewing' },
        },
        { kindOf: () => 'skill' },
      ],
      ['no context at all', { id: 'urn:a:sewing', type: 'Concept', prefLabel: { en: 'sewing' } }],
      [
        'the context of SKOS by its URL',
        {
          '@context': 'https://www.w3.org/2004/02/skos/core#',
          '@id': 'urn:a:sewing',
          'skos:prefLabel': 'sewing',
        },
        { language: 'en' },
      ],
      [
        'a text without a language',
        { '@id': 'urn:a:sewing', 'skos:prefLabel': 'sewing' },
        { language: 'en' },
      ],
      [
        'an id without a scheme',
        { '@context': context, '@id': 'sewing', 'skos:prefLabel': { en: 'sewing' } },
        { namespace: 'urn:a:' },
      ],
      [
        'labels that are resources (SKOS-XL)',
        {
          '@context': { ...context, xl: 'http://www.w3.org/2008/05/skos-xl#' },
          '@graph': [
            {
              '@id': 'urn:a:sewing',
              '@type': 'skos:Concept',
              'xl:prefLabel': { '@id': 'urn:a:l1' },
            },
            {
              '@id': 'urn:a:l1',
              '@type': 'xl:Label',
              'xl:literalForm': { '@value': 'sewing', '@language': 'en' },
            },
          ],
        },
      ],
      [
        'a context that the host gives',
        { '@context': 'https://acme.example/context', '@id': 'urn:a:sewing', name: 'sewing' },
        {
          contexts: {
            'https://acme.example/context': {
              '@context': { name: { '@id': `${SKOS}prefLabel`, '@language': 'en' } },
            },
          },
        },
      ],
      [
        'a graph with a name, and a byte-order mark',
        {
          '@context': context,
          '@id': 'urn:a:graph',
          '@graph': [{ '@id': 'urn:a:sewing', 'skos:prefLabel': { en: 'sewing' } }],
        },
      ],
    ];
  const cases = forms.map(([form, document, options = {}]) => ({ form, document, options }));

  it.each(cases)('$form', async ({ document, options }) => {
    const data = await dataOf(document, options);
    const [concept] = data.concepts;
    expect([{ ...concept, id: concept!.id.replace('http://a.example/', 'urn:a:') }]).toEqual(
      sewing(en('sewing')),
    );
  });

  it('reads a concept that stands inside another one', async () => {
    const data = await dataOf({
      '@context': context,
      '@id': 'urn:a:1',
      'skos:prefLabel': { en: 'one' },
      'skos:narrower': [{ '@id': 'urn:a:2', 'skos:prefLabel': { en: 'two' } }],
    });
    expect(data.concepts.map(({ id }) => id)).toEqual(['urn:a:1', 'urn:a:2']);
    expect(data.broader).toEqual([{ concept: 'urn:a:2', broader: 'urn:a:1' }]);
  });

  it('takes the module that is given', async () => {
    const text = JSON.stringify({ '@id': 'urn:a:1', prefLabel: { en: 'one' } });
    const { data } = await importSkos({ name: 't', text }, { jsonld });
    expect(data.concepts).toHaveLength(1);
    await expect(importSkos({ name: 't', text }, { jsonld: {} as never })).rejects.toThrow(
      /option jsonld has no function flatten/u,
    );
  });
});

const thesaurus = {
  '@context': {
    '@vocab': SKOS,
    dct: 'http://purl.org/dc/terms/',
    owl: 'http://www.w3.org/2002/07/owl#',
    esco: ESCO,
    broader: { '@type': '@id' },
    related: { '@type': '@id' },
    inScheme: { '@type': '@id' },
  },
  '@graph': [
    {
      '@id': 'urn:a:scheme',
      '@type': 'ConceptScheme',
      'dct:title': [
        { '@value': 'Couture', '@language': 'fr' },
        { '@value': 'Sewing', '@language': 'en' },
      ],
      'owl:versionInfo': '3',
      'dct:license': { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' },
    },
    {
      '@id': 'urn:a:sewing',
      '@type': 'Concept',
      inScheme: 'urn:a:scheme',
      prefLabel: [
        { '@value': 'sewing', '@language': 'en-GB' },
        { '@value': 'Sewing', '@language': 'en' },
      ],
      altLabel: [
        { '@value': 'stitching', '@language': 'en' },
        { '@value': 'needlework', '@language': 'en' },
      ],
      hiddenLabel: { '@value': 'sowing', '@language': 'en' },
      definition: { '@value': 'Joining cloth with thread.', '@language': 'en' },
      notation: 'S1',
      'esco:skillType': { '@id': 'http://data.europa.eu/esco/skill-type/skill' },
      'esco:skillReuseLevel': {
        '@id': 'http://data.europa.eu/esco/skill-reuse-level/cross-sector',
      },
      related: 'urn:a:mending',
      exactMatch: [{ '@id': 'http://data.europa.eu/esco/skill/1' }],
      broadMatch: { '@id': 'isco:7533' },
    },
    {
      '@id': 'urn:a:mending',
      '@type': 'Concept',
      prefLabel: { '@value': 'mending', '@language': 'en' },
      broader: ['urn:a:sewing', 'http://data.europa.eu/esco/skill/2'],
    },
    {
      '@id': 'urn:a:tailor',
      '@type': ['Concept', 'esco:Occupation'],
      prefLabel: { '@value': 'tailor', '@language': 'en' },
      'esco:relatedEssentialSkill': [
        { '@id': 'urn:a:sewing' },
        { '@id': 'http://data.europa.eu/esco/skill/3' },
      ],
      'esco:relatedOptionalSkill': { '@id': 'urn:a:mending' },
    },
    {
      '@id': 'http://data.europa.eu/esco/isco/C7533',
      '@type': 'Concept',
      prefLabel: { '@value': 'sewing trades', '@language': 'en' },
    },
  ],
};

describe('importSkos: what a thesaurus says', () => {
  it('is read, links to other packs apart', async () => {
    const data = await dataOf(thesaurus);
    expect(data.meta).toEqual({
      id: 'overlay',
      version: '3',
      title: 'Sewing',
      languages: ['en'],
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      attribution: '',
    });
    expect(data.concepts.find(({ id }) => id === 'urn:a:sewing')).toEqual({
      id: 'urn:a:sewing',
      kind: 'skill',
      code: 'S1',
      skillType: 'skill/competence',
      reuseLevel: 'cross-sector',
      labels: en('Sewing', 'sewing', 'stitching', 'needlework', 'sowing'),
      descriptions: { en: 'Joining cloth with thread.' },
      mappings: [
        { relation: 'exactMatch', target: 'http://data.europa.eu/esco/skill/1' },
        { relation: 'broadMatch', target: 'isco:7533' },
      ],
    });
    expect(data.concepts.map(({ id, kind }) => [id.slice(-6), kind])).toEqual([
      ['/C7533', 'occupationGroup'],
      ['ending', 'skill'],
      ['sewing', 'skill'],
      ['tailor', 'occupation'],
    ]);
    expect(data.broader).toEqual([{ concept: 'urn:a:mending', broader: 'urn:a:sewing' }]);
    expect(data.skillRelations).toEqual([
      { skill: 'urn:a:sewing', relatedSkill: 'urn:a:mending', relationType: 'optional' },
    ]);
    expect(data.occupationSkills).toEqual([
      { occupation: 'urn:a:tailor', skill: 'urn:a:sewing', relationType: 'essential' },
      { occupation: 'urn:a:tailor', skill: 'urn:a:mending', relationType: 'optional' },
    ]);
    expect(data.outside).toEqual({
      broader: [{ concept: 'urn:a:mending', broader: 'http://data.europa.eu/esco/skill/2' }],
      skillRelations: [],
      occupationSkills: [
        {
          occupation: 'urn:a:tailor',
          skill: 'http://data.europa.eu/esco/skill/3',
          relationType: 'essential',
        },
      ],
    });
  });

  it('is of the kinds that the host says', async () => {
    const { data } = await read(
      [
        { '@id': 'urn:a:1', '@type': ['Concept', 'urn:a:Job'], prefLabel: { en: 'one' } },
        { '@id': 'urn:a:g2', '@type': 'Concept', prefLabel: { en: 'two' } },
        { '@id': 'urn:a:3', '@type': 'Concept', prefLabel: { en: 'three' } },
      ],
      {
        kindOf: (types, id) =>
          types.includes('urn:a:Job') ? 'jobTitle' : id.includes(':g') ? 'skillGroup' : undefined,
      },
    );
    expect(data.concepts.map(({ kind }) => kind)).toEqual(['jobTitle', 'skill', 'skillGroup']);
  });

  it('says the same by the inverse properties', async () => {
    const direct = await dataOf([
      {
        '@id': 'urn:a:1',
        '@type': 'esco:Occupation',
        prefLabel: { en: 'o' },
        relatedEssentialSkill: 'urn:a:2',
        relatedOptionalSkill: 'urn:a:3',
      },
      { '@id': 'urn:a:2', prefLabel: { en: 'a' }, broader: 'urn:a:3' },
      { '@id': 'urn:a:3', prefLabel: { en: 'b' } },
    ]);
    const inverse = await dataOf([
      { '@id': 'urn:a:1', '@type': 'esco:Occupation', prefLabel: { en: 'o' } },
      { '@id': 'urn:a:2', prefLabel: { en: 'a' }, isEssentialSkillFor: 'urn:a:1' },
      {
        '@id': 'urn:a:3',
        prefLabel: { en: 'b' },
        isOptionalSkillFor: 'urn:a:1',
        narrower: 'urn:a:2',
      },
    ]);
    expect(createOntology(inverse).hash).toBe(createOntology(direct).hash);
  });
});
