import type { ConceptRecord, OverlayData } from '../src/index.ts';

/** A skill of the host Acme, in English. */
export const skill = (
  id: string,
  preferred: string,
  more: Partial<ConceptRecord> = {},
): ConceptRecord => ({
  id: `urn:acme:${id}`,
  kind: 'skill',
  labels: { en: { preferred, alternatives: [] } },
  ...more,
});

/** One mapping to a concept of the kitchen, or to any URI. */
export const match = (
  relation: 'exactMatch' | 'closeMatch' | 'broadMatch' | 'narrowMatch',
  id: string,
): Required<Pick<ConceptRecord, 'mappings'>> => ({
  mappings: [{ relation, target: id.includes(':') ? id : `urn:test:${id}` }],
});

/** The overlay of Acme. */
export const acme = (
  concepts: readonly ConceptRecord[],
  more: Partial<OverlayData> = {},
): OverlayData => ({
  meta: {
    id: 'acme',
    version: '7',
    title: 'Acme',
    languages: ['de', 'en', 'fr'],
    licence: 'CC-BY-4.0',
    attribution: 'Acme wrote this.',
  },
  concepts,
  occupationSkills: [],
  skillRelations: [],
  broader: [],
  ...more,
});
