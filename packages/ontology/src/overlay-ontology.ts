import type { ConceptId } from './concept.ts';
import { createOntology } from './create-ontology.ts';
import { joinConcepts, type JoinedConcepts } from './internal/joined-concepts.ts';
import { createJoinedLinks, type JoinedLinks } from './internal/joined-links.ts';
import { joinedMeta } from './internal/joined-meta.ts';
import { labelCollisions } from './internal/label-collisions.ts';
import { linkKey } from './internal/link-key.ts';
import { linkMappings } from './internal/link-mappings.ts';
import { mappingCoverage } from './internal/mapping-coverage.ts';
import { toLayers, type Layer } from './internal/overlay-layers.ts';
import type { OntologyMeta } from './ontology-data.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';
import type { OverlayData } from './overlay-data.ts';
import type { DanglingTarget, OverlayConflict, OverlayCoverage } from './overlay-report.ts';

export interface OverlayOntologyOptions {
  /**
   * A concept of an overlay that is an `exactMatch` of one of the base, of the same kind: `join` gives its
   * labels, hours, links and mappings to that one; `keep` leaves it a concept of its own, mapped only.
   * @defaultValue `'join'`
   */
  readonly exactMatch?: 'join' | 'keep';
  /**
   * Whose word counts where both say something: preferred label, type, reuse level, hours, description,
   * essential or optional. Codes are always the base's.
   * @defaultValue `'overlay'`
   */
  readonly prefer?: 'overlay' | 'base';
  /**
   * Skills that are a `closeMatch` (or an `exactMatch` that did not join) help learning each other, as an
   * `optional` relation between skills says. @defaultValue `false`
   */
  readonly relateCloseMatches?: boolean;
  /** @defaultValue those of the packs, joined; all licences and attributions are kept */
  readonly meta?: Partial<Omit<OntologyMeta, 'languages'>>;
}

export interface OverlaidOntology {
  readonly ontology: Ontology;
  /** Id in an overlay → the concept that it is now. */
  readonly places: ReadonlyMap<string, ConceptId>;
  readonly conflicts: readonly OverlayConflict[];
  readonly coverage: OverlayCoverage;
  readonly dangling: readonly DanglingTarget[];
}

/**
 * Lays hosts' own concepts over one or several packs. `broadMatch` and `narrowMatch` become links to broader
 * concepts, so that learning paths lead over them; every mapping is kept. The result, its hash and its
 * conflicts do not depend on the order of the packs or of their rows. No base concept disappears, and every
 * concept of an overlay is found through {@link OverlaidOntology.places}.
 *
 * @param base The packs to lay over: mappings to their ids count.
 * @param overlay What an importer of overlays gave, or a whole pack.
 * @throws OntologyError `invalid-option` when no pack holds any concept; what {@link createOntology} throws
 *   for an overlay that does not stand by itself.
 *
 * @example
 * ```ts
 * import { findConcept, learningHours, overlayOntology, preferredLabel, type SkillId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importOverlayCsv } from '@tremplin/ontology/import';
 *
 * const { data } = importOverlayCsv(
 *   {
 *     name: 'skills.csv',
 *     text: 'label,hours,exactMatch,broadMatch\n' +
 *       'React.js,50,urn:tremplin:digital:skill:react,\n' +
 *       'Acme widgets,8,,urn:tremplin:digital:skill:react\n',
 *   },
 *   { namespace: 'urn:acme:skill:', language: 'en' },
 * );
 * const { ontology, places, coverage } = overlayOntology(digitalPack(), data);
 * const react = places.get('urn:acme:skill:react.js') as SkillId;
 * react; // 'urn:tremplin:digital:skill:react'
 * learningHours(ontology, react); // 50
 * coverage.overall.share; // 1
 * ```
 */
export function overlayOntology(
  base: Ontology | readonly Ontology[],
  overlay: Ontology | OverlayData | readonly (Ontology | OverlayData)[],
  options: OverlayOntologyOptions = {},
): OverlaidOntology {
  const layers = toLayers([base].flat(), [overlay].flat());
  if (layers.length === 0) {
    throw new OntologyError(
      'invalid-option',
      'no pack holds a concept; give a base or an overlay with some',
    );
  }
  const {
    exactMatch = 'join',
    prefer = 'overlay',
    relateCloseMatches = false,
    meta = {},
  } = options;
  const conflicts: OverlayConflict[] = [];
  const dangling: DanglingTarget[] = [];
  const concepts = joinConcepts(layers, { exactMatch, prefer }, conflicts);
  const links = createJoinedLinks({ concepts, prefer, conflicts, dangling });
  for (const layer of layers) addLinks(layer, links, layers.length === 1);
  for (const layer of layers) {
    if (!layer.isBase)
      linkMappings(layer, { concepts, links, conflicts, dangling, relateCloseMatches });
  }
  const ontology = createOntology({
    meta: joinedMeta(layers, meta),
    concepts: concepts.records(),
    ...links.links(),
  });
  conflicts.push(...labelCollisions(layers, concepts));
  return {
    ontology,
    places: placesOf(layers, concepts),
    conflicts: sorted(conflicts, ({ code, concept, others, message }) => [
      code,
      concept,
      ...others,
      message,
    ]),
    coverage: mappingCoverage(layers),
    dangling: sorted(dangling, ({ concept, relation, target }) => [concept, relation, target]),
  };
}

function addLinks({ isBase, data, outside }: Layer, links: JoinedLinks, isAlone: boolean): void {
  if (isBase || isAlone) links.addAsTheyAre(data);
  for (const { occupationSkills, skillRelations, broader } of isBase || isAlone
    ? [outside]
    : [data, outside]) {
    for (const link of inOrder(occupationSkills)) links.addOccupationSkill(link);
    for (const link of inOrder(skillRelations)) links.addSkillRelation(link);
    for (const link of inOrder(broader)) links.addBroader(link);
  }
  if (!isBase) for (const link of data.occupationContexts ?? []) links.addOccupationContext(link);
  links.endLayer();
}

/** So that of two links that exclude each other the same one is kept, whatever the order of the rows. */
function inOrder<T extends object>(links: readonly T[]): readonly T[] {
  return sorted(links, (link) => [linkKey(link)]);
}

function placesOf(
  layers: readonly Layer[],
  concepts: JoinedConcepts,
): ReadonlyMap<string, ConceptId> {
  const ids = layers
    .filter(({ isBase }) => !isBase)
    .flatMap(({ data }) => data.concepts.map(({ id }) => id))
    .toSorted();
  return new Map(ids.map((id) => [id, concepts.placeOf(id) as ConceptId]));
}

/** In byte order of the keys, each once. */
function sorted<T>(items: readonly T[], keyOf: (item: T) => readonly string[]): readonly T[] {
  const keyed = new Map(items.map((item) => [keyOf(item).join('\u0000'), item]));
  return [...keyed].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
