import { describe, expect, it } from 'vitest';
import { importSkos } from '../src/import/index.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const ESCO = 'http://data.europa.eu/esco/model#';

const read = (document: object) => importSkos({ name: 't.jsonld', text: JSON.stringify(document) });

const en = (preferred: string, ...alternatives: readonly string[]) => ({
  en: { preferred, alternatives },
});

describe('importSkos: what cannot be read', () => {
  it('is listed, and costs nothing else', async () => {
    const { data, report } = await read({
      '@context': { '@vocab': SKOS, dct: 'http://purl.org/dc/terms/', undefinedTerm: null },
      '@graph': [
        { '@type': 'Concept', prefLabel: { en: 'nameless' } },
        { '@id': 'relative', '@type': 'Concept', prefLabel: { en: 'relative' } },
        {
          '@id': 'urn:a:1',
          '@type': 'Concept',
          prefLabel: [
            { '@value': 'one', '@language': 'en' },
            { '@value': 'uno', '@language': 'en' },
            'eins',
            { '@value': ' ', '@language': 'fr' },
          ],
          related: { '@id': 'urn:a:job' },
          exactMatch: { '@id': 'nothing' },
          scopeNote: { en: 'a note' },
          undefinedTerm: 5,
          'dct:modified': '2026-01-01',
        },
        { '@id': 'urn:a:2', '@type': 'Concept', altLabel: { en: 'two' } },
        { '@id': 'urn:a:3', '@type': 'Concept', 'dct:modified': '2026-01-01' },
        { '@id': 'urn:a:job', '@type': `${ESCO}Occupation`, prefLabel: { en: 'job' } },
        { '@id': 'urn:a:set', '@type': 'Collection', member: { '@id': 'urn:a:1' } },
      ],
    });
    expect(report.files).toEqual([{ file: 't.jsonld', rows: 6, kept: 4, leftOut: 2 }]);
    expect(
      report.issues.map(
        ({ code, isKept, message }) => `${code}${isKept ? '' : ' LEFT OUT'}: ${message}`,
      ),
    ).toEqual([
      'not-carried: key "undefinedTerm" is not defined by the @context of the file; one value is not read',
      'missing-value LEFT OUT: the concept "nameless" has no "@id"; left out, give it one',
      'missing-value LEFT OUT: "@id" "relative" is no URI; left out, give it one or the option namespace',
      'unknown-value: "urn:a:1": prefLabel "eins" has no language; left out, the option language can say it',
      'unknown-value: "urn:a:1": prefLabel is empty; left out',
      'unknown-value: "urn:a:1": a second prefLabel in "en"; kept as an alternative label',
      'unknown-value: "urn:a:1": exactMatch "nothing" is no URI; left out',
      'unknown-value: "urn:a:2": no prefLabel in "en"; the first alternative label stands in for it',
      'unknown-value: "urn:a:3": no label',
      'unknown-concept: "urn:a:1": related "urn:a:job": only skills are related, and these are of kind skill and occupation; left out',
      'not-carried: property http://purl.org/dc/terms/modified of concepts: not read (2 times)',
      'not-carried: property http://www.w3.org/2004/02/skos/core#scopeNote of concepts: not read (1 times)',
      'not-carried: resources of type http://www.w3.org/2004/02/skos/core#Collection: not read (1 times)',
    ]);
    expect(data.concepts.find(({ id }) => id === 'urn:a:1')!.labels).toEqual(en('one', 'uno'));
  });

  it.each<readonly [what: string, text: string, code: string, message: RegExp]>([
    ['an empty file', ' \n', 'empty-file', /t\.jsonld: the file is empty/u],
    ['no JSON', '{"a": secret', 'unreadable-file', /t\.jsonld: this is no JSON/u],
    ['a text', '"a"', 'unreadable-file', /a JSON string, where/u],
    ['a number', '5', 'unreadable-file', /a JSON number/u],
    [
      'a context on the network',
      '{"@context":"https://acme.example/c.json","@id":"urn:a:1"}',
      'unreadable-file',
      /"@context" names https:\/\/acme\.example\/c\.json, and nothing is fetched/u,
    ],
    [
      'a broken context',
      '{"@context":5}',
      'unreadable-file',
      /no valid JSON-LD \(invalid local context\)/u,
    ],
    [
      'nesting without end',
      `{"@id":"urn:a:1","narrower":${'{"narrower":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      'unreadable-file',
      /nested too deeply/u,
    ],
  ])('%s is refused in one sentence', async (_, text, code, message) => {
    const refused = importSkos({ name: 't.jsonld', text });
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/secret/u);
  });

  it('keeps keys that an object has of its own accord', async () => {
    const { data } = await importSkos({
      name: 't',
      text: '{"@id":"urn:a:1","prefLabel":{"en":"x"},"__proto__":{"polluted":1},"constructor":{"a":1}}',
    });
    expect(data.concepts).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
  });
});
