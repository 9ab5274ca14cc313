import type { ConceptKind, RelationType } from '../concept.ts';
import type { ImportIssue } from '../import/import-report.ts';
import type {
  BroaderLink,
  OccupationSkill,
  OntologyData,
  SkillRelation,
} from '../ontology-data.ts';
import type { EscoRole } from './esco-layout.ts';

/** `undefined`: the row was used; else why not. */
export type RowOutcome = Omit<ImportIssue, 'file' | 'line'> | undefined;

export interface EscoRelations {
  readonly rows: Pick<OntologyData, 'occupationSkills' | 'skillRelations' | 'broader'>;
  add(role: EscoRole, values: Readonly<Record<string, string>>): RowOutcome;
}

/** Gathers the rows of the relation files; `kindOf` tells which concepts there are. */
export function createEscoRelations(
  kindOf: (uri: string) => ConceptKind | undefined,
): EscoRelations {
  const occupationSkills = createRelationSet<OccupationSkill>();
  const skillRelations = createRelationSet<SkillRelation>();
  const broader = createRelationSet<BroaderLink>();
  const endpoint = (uri: string, kind?: ConceptKind): RowOutcome => {
    const found = kindOf(uri);
    if (found && (!kind || found === kind)) return undefined;
    const problem = found ? `is of kind ${found}, not ${kind}` : 'is in no concept file';
    return { code: 'unknown-concept', message: `"${uri}" ${problem}; row left out` };
  };
  return {
    rows: {
      occupationSkills: occupationSkills.rows,
      skillRelations: skillRelations.rows,
      broader: broader.rows,
    },
    add(role, values) {
      if (role === 'broader') {
        const link = { concept: values['conceptUri']!, broader: values['broaderUri']! };
        return endpoint(link.concept) ?? endpoint(link.broader) ?? broader.add(link);
      }
      const relationType = values['relationType'] as RelationType;
      if (relationType !== 'essential' && relationType !== 'optional')
        return unknownRelation(relationType);
      if (role === 'occupationSkills') {
        const [occupation, skill] = [values['occupationUri']!, values['skillUri']!];
        const link = { occupation, skill, relationType };
        return (
          endpoint(occupation, 'occupation') ??
          endpoint(skill, 'skill') ??
          occupationSkills.add(link)
        );
      }
      const [skill, relatedSkill] = [values['originalSkillUri']!, values['relatedSkillUri']!];
      const link = { skill, relatedSkill, relationType };
      return (
        endpoint(skill, 'skill') ?? endpoint(relatedSkill, 'skill') ?? skillRelations.add(link)
      );
    },
  };
}

function unknownRelation(relationType: string): RowOutcome {
  const message = `relationType "${relationType}" is neither essential nor optional; row left out`;
  return { code: 'unknown-value', message };
}

function createRelationSet<R extends object>(): { readonly rows: R[]; add(row: R): RowOutcome } {
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
