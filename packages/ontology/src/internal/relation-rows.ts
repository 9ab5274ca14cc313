import type { ConceptKind } from '../concept.ts';
import type {
  BroaderLink,
  OccupationContext,
  OccupationSkill,
  OntologyData,
  SkillRelation,
} from '../ontology-data.ts';
import type { RowOutcome } from './import-tables.ts';

/** Relations as they are read: each is checked against the concepts read before it and kept once. */
export type RelationTables = Required<Omit<OntologyData, 'meta' | 'concepts'>>;

export interface RelationRows {
  readonly rows: RelationTables;
  addOccupationSkill(link: OccupationSkill): RowOutcome;
  addSkillRelation(link: SkillRelation): RowOutcome;
  addBroader(link: BroaderLink): RowOutcome;
  addOccupationContext(link: OccupationContext): RowOutcome;
}

/** `kindOf` tells which concepts there are. */
export function createRelationRows(kindOf: (id: string) => ConceptKind | undefined): RelationRows {
  const occupationSkills = createRowSet<OccupationSkill>();
  const skillRelations = createRowSet<SkillRelation>();
  const broader = createRowSet<BroaderLink>();
  const occupationContexts = createRowSet<OccupationContext>();
  const end = (id: string, kind?: ConceptKind): RowOutcome => {
    const found = kindOf(id);
    if (found && (!kind || found === kind)) return undefined;
    const problem = found ? `is of kind ${found}, not ${kind}` : 'is in no concept file';
    return { code: 'unknown-concept', message: `"${id}" ${problem}; row left out` };
  };
  return {
    rows: {
      occupationSkills: occupationSkills.rows,
      skillRelations: skillRelations.rows,
      broader: broader.rows,
      occupationContexts: occupationContexts.rows,
    },
    addOccupationSkill: (link) =>
      unknownRelation(link.relationType) ??
      end(link.occupation, 'occupation') ??
      end(link.skill, 'skill') ??
      occupationSkills.add(link),
    addSkillRelation: (link) =>
      unknownRelation(link.relationType) ??
      end(link.skill, 'skill') ??
      end(link.relatedSkill, 'skill') ??
      skillRelations.add(link),
    addBroader: (link) => end(link.concept) ?? end(link.broader) ?? broader.add(link),
    addOccupationContext: (link) =>
      end(link.occupation, 'occupation') ??
      end(link.workContext, 'workContext') ??
      occupationContexts.add(link),
  };
}

function unknownRelation(type: string): RowOutcome {
  if (type === 'essential' || type === 'optional') return undefined;
  const message = `relationType "${type}" is neither essential nor optional; row left out`;
  return { code: 'unknown-value', message };
}

function createRowSet<R extends object>(): { readonly rows: R[]; add(row: R): RowOutcome } {
  const rows: R[] = [];
  const seen = new Set<string>();
  return {
    rows,
    add(row) {
      const key = Object.values(row).join('\u0000');
      if (seen.has(key)) {
        return {
          code: 'duplicate-row',
          message: 'the same relation stands on an earlier line; kept once',
        };
      }
      seen.add(key);
      rows.push(row);
      return undefined;
    },
  };
}
