import { DCT, ESCO, KIND_TYPES, OWL, SKOS, SKOS_XL, TREMPLIN } from './skos-vocabulary.ts';

const reference = (name: string): object => ({ '@id': name, '@type': '@id' });
const references = (name: string): object => ({ ...reference(name), '@container': '@set' });

/** Terms whose values name other concepts or schemes. */
const REFERENCES = [
  'broader',
  'narrower',
  'related',
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
  'inScheme',
  'topConceptOf',
  'hasTopConcept',
  'member',
] as const;
const TEXTS = [
  'prefLabel',
  'altLabel',
  'hiddenLabel',
  'definition',
  'note',
  'scopeNote',
  'example',
  'historyNote',
  'editorialNote',
  'changeNote',
  'notation',
] as const;
const ESCO_REFERENCES = [
  'relatedEssentialSkill',
  'relatedOptionalSkill',
  'isEssentialSkillFor',
  'isOptionalSkillFor',
] as const;

/** Terms that mean the same to who reads and to who writes. No prefix: an id must not be taken for one. */
const TERMS: Readonly<Record<string, unknown>> = {
  id: '@id',
  type: '@type',
  Concept: `${SKOS}Concept`,
  ConceptScheme: `${SKOS}ConceptScheme`,
  ...Object.fromEntries(REFERENCES.map((term) => [term, references(`${SKOS}${term}`)])),
  ...Object.fromEntries(ESCO_REFERENCES.map((term) => [term, references(`${ESCO}${term}`)])),
  skillType: reference(`${ESCO}skillType`),
  skillReuseLevel: reference(`${ESCO}skillReuseLevel`),
  workContext: references(`${TREMPLIN}workContext`),
  learningHours: `${TREMPLIN}learningHours`,
  title: `${DCT}title`,
  identifier: `${DCT}identifier`,
  license: `${DCT}license`,
  rights: `${DCT}rights`,
  language: `${DCT}language`,
  versionInfo: `${OWL}versionInfo`,
};

/** The context of a document that has none, or names a well-known one: labels in any of their forms. */
export const READ_CONTEXT: Readonly<Record<string, unknown>> = {
  ...TERMS,
  uri: '@id',
  skos: SKOS,
  skosxl: SKOS_XL,
  esco: ESCO,
  dct: DCT,
  dcterms: DCT,
  Collection: `${SKOS}Collection`,
  OrderedCollection: `${SKOS}OrderedCollection`,
  ...Object.fromEntries(TEXTS.map((term) => [term, `${SKOS}${term}`])),
  description: `${DCT}description`,
};

/** The context of the documents that we write: labels by language. */
export const WRITE_CONTEXT: Readonly<Record<string, unknown>> = {
  ...TERMS,
  ...Object.fromEntries(
    Object.entries(KIND_TYPES).map(([, iri]) => [iri.slice(iri.search(/\w+$/u)), iri]),
  ),
  prefLabel: { '@id': `${SKOS}prefLabel`, '@container': '@language' },
  altLabel: { '@id': `${SKOS}altLabel`, '@container': '@language' },
  definition: { '@id': `${SKOS}definition`, '@container': '@language' },
  caseSensitive: { '@id': `${TREMPLIN}caseSensitive`, '@container': '@language' },
  notation: `${SKOS}notation`,
};

/** Contexts that are known by their URL: nothing is fetched. */
export function knownContext(url: string): object | undefined {
  return KNOWN_URLS.has(url.replace(/^https:/u, 'http:').replace(/#$/u, ''))
    ? { '@context': READ_CONTEXT }
    : undefined;
}

const KNOWN_URLS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2004/02/skos/core',
  'http://www.w3.org/2004/02/skos/core.jsonld',
  // JSKOS, the format of several terminology servers.
  'http://gbv.github.io/jskos/context.json',
]);
