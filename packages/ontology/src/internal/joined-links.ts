import type { ConceptKind } from '../concept.ts';
import type {
  BroaderLink,
  OccupationContext,
  OccupationSkill,
  OntologyData,
  SkillRelation,
} from '../ontology-data.ts';
import type { DanglingTarget, OverlayConflict } from '../overlay-report.ts';
import type { JoinedConcepts } from './joined-concepts.ts';
import { createJoinedHierarchy, type JoinedHierarchy } from './joined-hierarchy.ts';
import { createJoinedPairs, type JoinedPairs } from './joined-pairs.ts';

type Links = Required<Omit<OntologyData, 'meta' | 'concepts'>>;

export interface JoinedLinksOptions {
  readonly concepts: JoinedConcepts;
  readonly prefer: 'overlay' | 'base';
  readonly conflicts: OverlayConflict[];
  readonly dangling: DanglingTarget[];
}

/** The links of all layers, between the places of their concepts. */
export interface JoinedLinks {
  /** The links of a pack that nothing contradicts, as they are. */
  addAsTheyAre(links: OntologyData): void;
  addOccupationSkill(link: OccupationSkill): void;
  addSkillRelation(link: SkillRelation): void;
  /** Only where nothing is said of the two skills yet. */
  relateSkills(skill: string, relatedSkill: string): void;
  addBroader(link: BroaderLink): void;
  addOccupationContext(link: OccupationContext): void;
  /** Weighs what the layer that was added says against what the earlier ones say. */
  endLayer(): void;
  links(): Links;
}

export function createJoinedLinks(options: JoinedLinksOptions): JoinedLinks {
  const { conflicts } = options;
  const occupationSkills = createJoinedPairs<OccupationSkill>(options);
  const skillRelations = createJoinedPairs<SkillRelation>(options);
  const contexts = new Map<string, OccupationContext>();
  const broader = createJoinedHierarchy();
  const ends = createEndCheck(options);
  return {
    addAsTheyAre: (data) => addAll(data, { occupationSkills, skillRelations, broader, contexts }),
    addOccupationSkill(row) {
      const found = ends('occupationSkills', [row.occupation, 'occupation'], [row.skill, 'skill']);
      if (!found) return;
      const [occupation, skill] = found;
      occupationSkills.add(occupation, skill, { ...row, occupation, skill });
    },
    addSkillRelation(row) {
      const found = ends('skillRelations', [row.skill, 'skill'], [row.relatedSkill, 'skill']);
      if (!found) return;
      const [skill, relatedSkill] = found;
      skillRelations.add(skill, relatedSkill, { ...row, skill, relatedSkill });
    },
    relateSkills(skill, relatedSkill) {
      if (skillRelations.has(skill, relatedSkill) || skillRelations.has(relatedSkill, skill))
        return;
      const row = { skill, relatedSkill, relationType: 'optional' } as const;
      skillRelations.addBase(skill, relatedSkill, row);
    },
    endLayer() {
      occupationSkills.endLayer();
      skillRelations.endLayer();
    },
    addBroader(row) {
      const found = ends('broader', [row.concept], [row.broader]);
      if (!found) return;
      const cycle = broader.addUnlessCyclic(...found);
      if (cycle) conflicts.push(cycle);
    },
    addOccupationContext(row) {
      const found = ends(
        'occupationContexts',
        [row.occupation, 'occupation'],
        [row.workContext, 'workContext'],
      );
      if (!found) return;
      const [occupation, workContext] = found;
      contexts.set(found.join('\u0000'), { occupation, workContext });
    },
    links: () => ({
      occupationSkills: occupationSkills.rows(),
      skillRelations: skillRelations.rows(),
      broader: broader.links(),
      occupationContexts: [...contexts.values()],
    }),
  };
}

interface Tables {
  readonly occupationSkills: JoinedPairs<OccupationSkill>;
  readonly skillRelations: JoinedPairs<SkillRelation>;
  readonly broader: JoinedHierarchy;
  readonly contexts: Map<string, OccupationContext>;
}

function addAll(data: OntologyData, tables: Tables): void {
  for (const row of data.occupationSkills)
    tables.occupationSkills.addBase(row.occupation, row.skill, row);
  for (const row of data.skillRelations)
    tables.skillRelations.addBase(row.skill, row.relatedSkill, row);
  for (const row of data.broader) tables.broader.add(row.concept, row.broader);
  for (const row of data.occupationContexts ?? [])
    tables.contexts.set(`${row.occupation}\u0000${row.workContext}`, row);
}

type End = readonly [id: string, kind?: ConceptKind];

/** Both ends where they are now, or `undefined` when one is missing or they are one; either is listed. */
function createEndCheck({ concepts, conflicts, dangling }: JoinedLinksOptions) {
  return (
    relation: DanglingTarget['relation'],
    first: End,
    second: End,
  ): readonly [string, string] | undefined => {
    const ids: string[] = [];
    for (const [[id, kind], [other]] of [
      [first, second],
      [second, first],
    ] as const) {
      const place = concepts.resolve(id);
      const found = place === undefined ? undefined : concepts.find(place);
      if (found && (!kind || found.kind === kind)) ids.push(found.id);
      else {
        const what = found
          ? `is of kind ${found.kind}, not ${kind}`
          : 'is in no pack that was given';
        dangling.push({
          concept: other,
          relation,
          target: id,
          message: `"${id}" ${what}; the link (${relation}) from "${other}" is left out`,
        });
      }
    }
    if (ids.length < 2) return undefined;
    const [a, b] = ids as [string, string];
    if (a !== b) return [a, b];
    const message = `both ends of a link (${relation}) are "${a}" now; it is left out`;
    conflicts.push({ code: 'self-link', concept: a, others: [], message });
    return undefined;
  };
}
