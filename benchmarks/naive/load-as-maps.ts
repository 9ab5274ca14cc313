import type {
  ConceptRecord,
  OccupationSkill,
  OntologyData,
  SkillRelation,
} from '@tremplin/ontology';
import { readFile } from 'node:fs/promises';

/** The rows of a classification, each kind under the key by which it is asked for. */
export interface PlainOntology {
  readonly concepts: ReadonlyMap<string, ConceptRecord>;
  readonly skillsByOccupation: ReadonlyMap<string, readonly OccupationSkill[]>;
  readonly relationsBySkill: ReadonlyMap<string, readonly SkillRelation[]>;
  readonly broader: ReadonlyMap<string, readonly string[]>;
}

/** What one writes first: `JSON.parse`, then Maps. */
export async function loadAsMaps(path: string): Promise<PlainOntology> {
  const data = JSON.parse(await readFile(path, 'utf8')) as OntologyData;
  return {
    concepts: new Map(data.concepts.map((concept) => [concept.id, concept])),
    skillsByOccupation: grouped(data.occupationSkills, (row) => [row.occupation, row]),
    relationsBySkill: grouped(data.skillRelations, (row) => [row.skill, row]),
    broader: grouped(data.broader, (row) => [row.concept, row.broader]),
  };
}

function grouped<Row, Value>(
  rows: readonly Row[],
  entryOf: (row: Row) => readonly [key: string, value: Value],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = entryOf(row);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
