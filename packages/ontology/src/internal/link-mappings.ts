import type { ConceptKind, Mapping } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { DanglingTarget, OverlayConflict } from '../overlay-report.ts';
import type { JoinedConcepts } from './joined-concepts.ts';
import type { JoinedLinks } from './joined-links.ts';
import type { Layer } from './overlay-layers.ts';

export interface LinkMappingsOptions {
  readonly concepts: JoinedConcepts;
  readonly links: JoinedLinks;
  readonly conflicts: OverlayConflict[];
  readonly dangling: DanglingTarget[];
  readonly relateCloseMatches: boolean;
}

/** Of which of the two hierarchies a concept is, or of none. */
const HIERARCHY: Readonly<Record<ConceptKind, 'skills' | 'occupations' | 'contexts'>> = {
  skill: 'skills',
  skillGroup: 'skills',
  occupation: 'occupations',
  occupationGroup: 'occupations',
  jobTitle: 'occupations',
  workContext: 'contexts',
};

/** Makes links of the mappings of an overlay, so that distances are measured over them. */
export function linkMappings({ data }: Layer, options: LinkMappingsOptions): void {
  for (const record of data.concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const mappings = (record.mappings ?? []).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const mapping of mappings) linkMapping(record, mapping, options);
  }
}

function keyOf({ relation, target }: Mapping): string {
  return `${relation} ${target}`;
}

function linkMapping(record: ConceptRecord, mapping: Mapping, options: LinkMappingsOptions): void {
  const { relation, target } = mapping;
  const { concepts, links, dangling } = options;
  const own = concepts.find(concepts.placeOf(record.id))!;
  const place = concepts.resolve(target);
  const other = place === undefined ? undefined : concepts.find(place);
  if (!other) {
    dangling.push({
      concept: record.id,
      relation,
      target,
      message: `"${target}" (${relation} of "${record.id}") is in no pack that was given; it stays as a mapping only`,
    });
    return;
  }
  // Joined, or mapped to itself by several ways.
  if (own.id === other.id || relation === 'relatedMatch') return;
  const mustBeSame = relation === 'exactMatch' || relation === 'closeMatch';
  if (mustBeSame ? own.kind !== other.kind : HIERARCHY[own.kind] !== HIERARCHY[other.kind]) {
    options.conflicts.push(otherKind(own, other, relation));
  } else if (relation === 'broadMatch') links.addBroader({ concept: own.id, broader: other.id });
  else if (relation === 'narrowMatch') links.addBroader({ concept: other.id, broader: own.id });
  else if (options.relateCloseMatches && own.kind === 'skill') {
    links.relateSkills(own.id, other.id);
  }
}

function otherKind(
  own: ConceptRecord,
  other: ConceptRecord,
  relation: Mapping['relation'],
): OverlayConflict {
  return {
    code: 'kind-mismatch',
    concept: own.id,
    others: [other.id],
    message: `${relation} of "${own.id}" (${own.kind}) to "${other.id}" (${other.kind}): kinds that cannot be compared; it stays as a mapping only`,
  };
}
