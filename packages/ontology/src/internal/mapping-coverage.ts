import { CONCEPT_KINDS, MAPPING_RELATIONS, type MappingRelation } from '../concept.ts';
import type { ConceptRecord, OntologyMeta } from '../ontology-data.ts';
import type { MappingCoverage, OverlayCoverage } from '../overlay-report.ts';
import { targetId } from './joined-concepts.ts';
import type { Layer } from './overlay-layers.ts';

/** One concept of an overlay: how it is mapped to which pack of the base. */
interface Mapped {
  readonly id: string;
  readonly kind: ConceptRecord['kind'];
  readonly links: readonly { readonly relation: MappingRelation; readonly pack: OntologyMeta }[];
}

/** What share of the overlays' concepts is mapped to the bases, by relation, kind and pack. */
export function mappingCoverage(layers: readonly Layer[]): OverlayCoverage {
  const bases = layers.filter(({ isBase }) => isBase).map(({ data }) => data);
  const packs = new Map<string, OntologyMeta[]>();
  for (const { meta, concepts } of bases) {
    for (const { id } of concepts) packs.set(id, [...(packs.get(id) ?? []), meta]);
  }
  const mapped = mappedConcepts(layers, (id) => packs.get(id) ?? []);
  const kinds = CONCEPT_KINDS.filter((kind) => mapped.some((each) => each.kind === kind));
  return {
    overall: countMapped(mapped),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, countMapped(mapped.filter((each) => each.kind === kind))]),
    ),
    byPack: bases.map(({ meta }) => ({
      id: meta.id,
      version: meta.version,
      coverage: countMapped(
        mapped.map((each) => ({ ...each, links: each.links.filter(({ pack }) => pack === meta) })),
      ),
    })),
    unmapped: mapped.filter(({ links }) => links.length === 0).map(({ id }) => id),
  };
}

function mappedConcepts(
  layers: readonly Layer[],
  packsWith: (id: string) => readonly OntologyMeta[],
): readonly Mapped[] {
  const mapped = new Map<string, Mapped>();
  for (const { isBase, data } of layers) {
    if (isBase) continue;
    for (const { id, kind, mappings = [] } of data.concepts) {
      const own = packsWith(id).map((pack) => ({ relation: 'exactMatch' as const, pack }));
      const links = mappings.flatMap(({ relation, target }) =>
        packsWith(targetId(target)).map((pack) => ({ relation, pack })),
      );
      const known = mapped.get(id)?.links ?? [];
      mapped.set(id, { id, kind, links: [...known, ...own, ...links] });
    }
  }
  return [...mapped.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function countMapped(all: readonly Mapped[]): MappingCoverage {
  const mapped = all.filter(({ links }) => links.length > 0).length;
  const withRelation = (relation: MappingRelation): number =>
    all.filter(({ links }) => links.some((link) => link.relation === relation)).length;
  return {
    concepts: all.length,
    mapped,
    share: all.length === 0 ? 0 : mapped / all.length,
    relations: Object.fromEntries(
      MAPPING_RELATIONS.map((relation) => [relation, withRelation(relation)]),
    ) as Record<MappingRelation, number>,
  };
}
