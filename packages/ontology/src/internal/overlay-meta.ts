import type { ConceptRecord, OntologyMeta } from '../ontology-data.ts';

/** What identifies an overlay, from what is known of it. */
export function overlayMeta(
  concepts: readonly ConceptRecord[],
  file: string,
  given: Partial<OntologyMeta> = {},
): OntologyMeta {
  const used = concepts.flatMap(({ labels, descriptions = {} }) => [
    ...Object.keys(labels),
    ...Object.keys(descriptions),
  ]);
  return {
    id: given.id ?? 'overlay',
    version: given.version ?? 'unknown',
    title: given.title ?? file,
    languages: [...new Set([...used, ...(given.languages ?? [])])].toSorted(),
    licence: given.licence ?? '',
    attribution: given.attribution ?? '',
  };
}
