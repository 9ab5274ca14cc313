import { createOntology } from '../create-ontology.ts';
import { describeOntology } from '../describe-ontology.ts';
import type { OntologyData } from '../ontology-data.ts';
import type { Ontology } from '../ontology.ts';
import type { OutsideLinks, OverlayData } from '../overlay-data.ts';
import { linkKey } from './link-key.ts';

/** One pack of several that become one. */
export interface Layer {
  readonly isBase: boolean;
  readonly data: OntologyData;
  readonly outside: OutsideLinks;
}

const NO_LINKS: OutsideLinks = { occupationSkills: [], skillRelations: [], broader: [] };

type Source = Ontology | OverlayData;

/**
 * Packs in an order that does not depend on the one in which they were given: bases, then overlays, each
 * by id, version and content. What is empty says nothing and is left out.
 *
 * @throws OntologyError what {@link createOntology} throws for an overlay that does not stand by itself.
 */
export function toLayers(
  bases: readonly Ontology[],
  overlays: readonly Source[],
): readonly Layer[] {
  return [...sorted(bases, true), ...sorted(overlays, false)];
}

function sorted(sources: readonly Source[], isBase: boolean): readonly Layer[] {
  const keyed = sources.map((source) => ({ layer: toLayer(source, isBase), key: keyOf(source) }));
  const unique = new Map(keyed.map(({ layer, key }) => [key, layer]));
  return [...unique]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, layer]) => layer)
    .filter(({ data, outside }) => data.concepts.length > 0 || hasLinks(outside));
}

function toLayer(source: Source, isBase: boolean): Layer {
  if ('tables' in source) return { isBase, data: describeOntology(source), outside: NO_LINKS };
  return { isBase, data: source, outside: source.outside ?? NO_LINKS };
}

function keyOf(source: Source): string {
  const { meta, hash } = 'tables' in source ? source : createOntology(source);
  const outside = 'tables' in source ? NO_LINKS : (source.outside ?? NO_LINKS);
  return [meta.id, meta.version, hash, ...linkKeys(outside)].join('\u0000');
}

function linkKeys({ occupationSkills, skillRelations, broader }: OutsideLinks): readonly string[] {
  return [...occupationSkills, ...skillRelations, ...broader].map(linkKey).toSorted();
}

function hasLinks({ occupationSkills, skillRelations, broader }: OutsideLinks): boolean {
  return occupationSkills.length + skillRelations.length + broader.length > 0;
}
