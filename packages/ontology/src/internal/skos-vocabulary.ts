import type { ConceptKind } from '../concept.ts';

/**
 * Namespaces of the vocabularies that concepts are written in.
 *
 * Reference: Miles & Bechhofer (2009), SKOS Simple Knowledge Organization System Reference, W3C, and its
 * extension for labels (SKOS-XL, appendix B); the ESCO model of the European Commission for what SKOS has no
 * word for; DCMI Metadata Terms.
 */
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#';
export const ESCO = 'http://data.europa.eu/esco/model#';
export const DCT = 'http://purl.org/dc/terms/';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const OWL = 'http://www.w3.org/2002/07/owl#';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
/** Our own, for what none of the others says. */
export const TREMPLIN = 'urn:tremplin:vocabulary:';

export const SKILL_TYPE = 'http://data.europa.eu/esco/skill-type/';
export const REUSE_LEVEL = 'http://data.europa.eu/esco/skill-reuse-level/';

/** Prefixes that people write without defining them. */
const PREFIXES: Readonly<Record<string, string>> = {
  skos: SKOS,
  skosxl: SKOS_XL,
  'skos-xl': SKOS_XL,
  esco: ESCO,
  dct: DCT,
  dcterms: DCT,
  dc: DC,
  owl: OWL,
  rdfs: RDFS,
};

/** A name with a prefix that its document does not define, in full. */
export function fullName(name: string): string {
  const colon = name.indexOf(':');
  const namespace = PREFIXES[name.slice(0, Math.max(0, colon))];
  return namespace === undefined ? name : `${namespace}${name.slice(colon + 1)}`;
}

/** The types by which the kind of a concept is written. */
export const KIND_TYPES: Readonly<Record<ConceptKind, string>> = {
  skill: `${ESCO}Skill`,
  occupation: `${ESCO}Occupation`,
  skillGroup: `${TREMPLIN}SkillGroup`,
  occupationGroup: `${TREMPLIN}OccupationGroup`,
  jobTitle: `${TREMPLIN}JobTitle`,
  workContext: `${TREMPLIN}WorkContext`,
};
