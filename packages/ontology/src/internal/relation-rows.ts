import type { ConceptKind } from '../concept.ts';
import type {
  BroaderLink,
  ConceptRecord,
  OccupationContext,
  OccupationSkill,
  OntologyData,
  SkillRelation,
} from '../ontology-data.ts';
import type { RowOutcome } from './import-tables.ts';

/** Relations as they are read: each is checked against the concepts read before it and kept once. */
export type RelationTables = Required<Omit<OntologyData, 'meta' | 'concepts'>>;

/** `file`: where the row stands, when a relation may stand in several files (one per language) without harm. */
export interface RelationRows {
  readonly rows: RelationTables;
  addOccupationSkill(link: OccupationSkill, file?: string): RowOutcome;
  addSkillRelation(link: SkillRelation, file?: string): RowOutcome;
  addBroader(link: BroaderLink, file?: string): RowOutcome;
  addOccupationContext(link: OccupationContext, file?: string): RowOutcome;
}

/** The concepts that there are, and why one is not there, where more can be said than that. */
export interface KnownConcepts {
  find(id: string): Pick<ConceptRecord, 'id' | 'kind'> | undefined;
  whyMissing?(id: string): string | undefined;
}

type End = Pick<ConceptRecord, 'id' | 'kind'>;

export function createRelationRows(known: KnownConcepts): RelationRows {
  const occupationSkills = createRowSet<OccupationSkill>();
  const skillRelations = createRowSet<SkillRelation>();
  const broader = createRowSet<BroaderLink>();
  const occupationContexts = createRowSet<OccupationContext>();
  /** Checks both ends; the row is kept with the ids of the concepts, so that no copy of an id is held. */
  const link = (
    ends: readonly [source: string, sourceKind?: ConceptKind],
    others: readonly [target: string, targetKind?: ConceptKind],
    add: (source: string, target: string) => RowOutcome,
  ): RowOutcome => {
    const [source, target] = [known.find(ends[0]), known.find(others[0])];
    return (
      problemOf(known, ends, source) ??
      problemOf(known, others, target) ??
      add(source!.id, target!.id)
    );
  };
  return {
    rows: {
      occupationSkills: occupationSkills.rows,
      skillRelations: skillRelations.rows,
      broader: broader.rows,
      occupationContexts: occupationContexts.rows,
    },
    addOccupationSkill: (row, file) =>
      unknownRelation(row.relationType) ??
      link([row.occupation, 'occupation'], [row.skill, 'skill'], (occupation, skill) =>
        occupationSkills.add(
          { ...row, occupation, skill },
          [occupation, skill, row.relationType],
          file,
        ),
      ),
    addSkillRelation: (row, file) =>
      unknownRelation(row.relationType) ??
      link([row.skill, 'skill'], [row.relatedSkill, 'skill'], (skill, relatedSkill) =>
        skillRelations.add(
          { ...row, skill, relatedSkill },
          [skill, relatedSkill, row.relationType],
          file,
        ),
      ),
    addBroader: (row, file) =>
      link([row.concept], [row.broader], (concept, above) =>
        broader.add({ concept, broader: above }, [concept, above], file),
      ),
    addOccupationContext: (row, file) =>
      link(
        [row.occupation, 'occupation'],
        [row.workContext, 'workContext'],
        (occupation, workContext) =>
          occupationContexts.add({ occupation, workContext }, [occupation, workContext], file),
      ),
  };
}

function problemOf(
  known: KnownConcepts,
  [id, kind]: readonly [id: string, kind?: ConceptKind],
  found: End | undefined,
): RowOutcome {
  if (found && (!kind || found.kind === kind)) return undefined;
  const problem = found
    ? `is of kind ${found.kind}, not ${kind}`
    : (known.whyMissing?.(id) ?? 'is in no concept file');
  return { code: 'unknown-concept', message: `"${id}" ${problem}; row left out` };
}

function unknownRelation(type: string): RowOutcome {
  if (type === 'essential' || type === 'optional') return undefined;
  const message = `relationType "${type}" is neither essential nor optional; row left out`;
  return { code: 'unknown-value', message };
}

type RelationKey = readonly [source: string, target: string, type?: string];

interface RowSet<R> {
  readonly rows: R[];
  /** A row that another file has already says nothing new, and nothing wrong. */
  add(row: R, key: RelationKey, file?: string): RowOutcome;
}

/** Where each relation was first seen: by type, source and target. */
type Seen = Map<string, Map<string, Map<string, string | undefined>>>;

function createRowSet<R extends object>(): RowSet<R> {
  const rows: R[] = [];
  const seen: Seen = new Map();
  return {
    rows,
    add(row, [source, target, type = ''], file) {
      const files = childOf(childOf(seen, type), source);
      if (!files.has(target)) {
        files.set(target, file);
        rows.push(row);
        return undefined;
      }
      if (files.get(target) !== file) return undefined;
      return {
        code: 'duplicate-row',
        message: 'the same relation stands on an earlier line; kept once',
      };
    },
  };
}

function childOf<V>(parent: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let child = parent.get(key);
  if (!child) {
    child = new Map();
    parent.set(key, child);
  }
  return child;
}
