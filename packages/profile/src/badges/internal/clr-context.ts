const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const KEYWORDS = { id: '@id', type: '@type' } as const;

/**
 * The terms of Comprehensive Learner Record 2.0 as a JSON-LD context: term, address, type, container. `xsd:` stands
 * as it does in the published one, where no prefix of that name is declared: signatures are made over it so.
 *
 * Reference: 1EdTech (2023), Comprehensive Learner Record Standard 2.0, context 2.0.1.
 */
export const CLR_CONTEXT: object = {
  '@context': {
    ...KEYWORDS,
    ClrCredential: {
      '@id': `${CLR}ClrCredential`,
      '@context': { ...KEYWORDS, partial: { '@id': `${CLR}partial`, '@type': 'xsd:boolean' } },
    },
    ClrSubject: {
      '@id': `${CLR}ClrSubject`,
      '@context': {
        ...KEYWORDS,
        achievement: set('achievement', `${OB}Achievement`),
        association: set('association', `${CLR}Association`),
        verifiableCredential: set(
          'verifiableCredential',
          'https://www.w3.org/2018/credentials#verifiableCredential',
        ),
        identifier: set('identifier-1', `${OB}Identifier`),
      },
    },
    Association: {
      '@id': `${CLR}Association`,
      '@context': {
        associationType: { '@id': `${CLR}AssociationType` },
        sourceId: { '@id': `${CLR}sourceId`, '@type': 'xsd:anyURI' },
        targetId: { '@id': `${CLR}targetId`, '@type': 'xsd:anyURI' },
      },
    },
  },
};

function set(name: string, type: string): object {
  return { '@id': `${CLR}${name}`, '@type': type, '@container': '@set' };
}
