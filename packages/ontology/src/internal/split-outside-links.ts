import type {
  BroaderLink,
  ConceptRecord,
  OccupationSkill,
  SkillRelation,
} from '../ontology-data.ts';
import type { OutsideLinks } from '../overlay-data.ts';

type Links = OutsideLinks;

export interface SplitLinks {
  readonly inside: Links;
  readonly outside: Links;
}

/** Links between the concepts themselves, and links that leave them. */
export function splitOutsideLinks(
  concepts: readonly Pick<ConceptRecord, 'id'>[],
  links: Links,
): SplitLinks {
  const ids = new Set(concepts.map(({ id }) => id));
  const split = <T>(rows: readonly T[], ends: (row: T) => readonly string[]) => {
    const isInside = (row: T): boolean => ends(row).every((id) => ids.has(id));
    return [rows.filter(isInside), rows.filter((row) => !isInside(row))] as const;
  };
  const skills = split(links.occupationSkills, endsOfOccupationSkill);
  const relations = split(links.skillRelations, endsOfSkillRelation);
  const broader = split(links.broader, endsOfBroader);
  const sides = ([0, 1] as const).map((side) => ({
    occupationSkills: skills[side],
    skillRelations: relations[side],
    broader: broader[side],
  }));
  return { inside: sides[0]!, outside: sides[1]! };
}

function endsOfOccupationSkill({ occupation, skill }: OccupationSkill): readonly string[] {
  return [occupation, skill];
}

function endsOfSkillRelation({ skill, relatedSkill }: SkillRelation): readonly string[] {
  return [skill, relatedSkill];
}

function endsOfBroader({ concept, broader }: BroaderLink): readonly string[] {
  return [concept, broader];
}
