import type { ConceptKind, RelationType } from '../concept.ts';
import type {
  BroaderLink,
  OccupationContext,
  OccupationSkill,
  SkillRelation,
} from '../ontology-data.ts';
import type { OutsideLinks } from '../overlay-data.ts';
import type { RdfNode } from './expand-skos.ts';
import type { SkosReading } from './skos-concepts.ts';
import { ESCO, SKOS, TREMPLIN } from './skos-vocabulary.ts';

/** Links between concepts as they are read; each is kept once. */
export interface SkosLinks {
  /** The links of one concept; those that cannot be used are returned. */
  add(node: RdfNode, id: string): readonly string[];
  links(): OutsideLinks & { readonly occupationContexts: readonly OccupationContext[] };
}

/** What to do with a concept, the id and kind of another one; the kind is unknown outside the document. */
type Take = (own: End, other: End) => string | undefined;

interface End {
  readonly id: string;
  readonly kind: ConceptKind | undefined;
}

export const LINK_PROPERTIES: readonly string[] = [
  `${SKOS}broader`,
  `${SKOS}narrower`,
  `${SKOS}related`,
  `${ESCO}relatedEssentialSkill`,
  `${ESCO}relatedOptionalSkill`,
  `${ESCO}isEssentialSkillFor`,
  `${ESCO}isOptionalSkillFor`,
  `${TREMPLIN}workContext`,
];

export function createSkosLinks(
  kinds: ReadonlyMap<string, ConceptKind>,
  { values, idOf }: SkosReading,
): SkosLinks {
  const tables = createTables();
  const takes = takesOf(tables);
  return {
    add(node, id) {
      const own = { id, kind: kinds.get(id) };
      return LINK_PROPERTIES.flatMap((property) => {
        const name = property.slice(property.search(/\w+$/u));
        return values.references(node, property).flatMap((reference) => {
          const other = idOf(reference);
          if (other === undefined) return [`${name} "${reference}" is no URI; left out`];
          const problem = takes[property]!(own, { id: other, kind: kinds.get(other) });
          return problem === undefined ? [] : [`${name} "${other}": ${problem}; left out`];
        });
      });
    },
    links: () => ({
      broader: [...tables.broader.values()],
      skillRelations: [...tables.skillRelations.values()],
      occupationSkills: [...tables.occupationSkills.values()],
      occupationContexts: [...tables.occupationContexts.values()],
    }),
  };
}

interface Tables {
  readonly broader: Map<string, BroaderLink>;
  readonly skillRelations: Map<string, SkillRelation>;
  readonly occupationSkills: Map<string, OccupationSkill>;
  readonly occupationContexts: Map<string, OccupationContext>;
}

function createTables(): Tables {
  return {
    broader: new Map(),
    skillRelations: new Map(),
    occupationSkills: new Map(),
    occupationContexts: new Map(),
  };
}

function takesOf(tables: Tables): Readonly<Record<string, Take>> {
  const broader = (concept: End, above: End): undefined => {
    tables.broader.set(`${concept.id} ${above.id}`, { concept: concept.id, broader: above.id });
  };
  const relation = (skill: End, relatedSkill: End, relationType: RelationType): undefined => {
    const key = `${relationType} ${skill.id} ${relatedSkill.id}`;
    tables.skillRelations.set(key, {
      skill: skill.id,
      relatedSkill: relatedSkill.id,
      relationType,
    });
  };
  const need = (occupation: End, skill: End, relationType: RelationType): undefined => {
    const key = `${relationType} ${occupation.id} ${skill.id}`;
    tables.occupationSkills.set(key, { occupation: occupation.id, skill: skill.id, relationType });
  };
  /** Skills of an occupation, or skills that a skill builds on. */
  const needs =
    (relationType: RelationType): Take =>
    (own, other) => {
      if (!mayBe(other, 'skill')) return `it is of kind ${other.kind}, not skill`;
      if (own.kind === 'occupation') return need(own, other, relationType);
      if (own.kind === 'skill') return relation(own, other, relationType);
      return `a concept of kind ${own.kind} has no skills`;
    };
  /** An occupation (or a skill) that a skill is for; who is not in the document is an occupation. */
  const neededFor =
    (relationType: RelationType): Take =>
    (own, other) => {
      if (own.kind !== 'skill') return `this concept is of kind ${own.kind}, not skill`;
      if (other.kind === 'skill') return relation(other, own, relationType);
      if (mayBe(other, 'occupation')) return need(other, own, relationType);
      return `it is of kind ${other.kind}, neither occupation nor skill`;
    };
  const takes: readonly Take[] = [
    broader,
    (own, other) => broader(other, own),
    (own, other) =>
      own.kind === 'skill' && mayBe(other, 'skill')
        ? relation(own, other, 'optional')
        : `only skills are related, and these are of kind ${own.kind} and ${other.kind ?? 'unknown'}`,
    needs('essential'),
    needs('optional'),
    neededFor('essential'),
    neededFor('optional'),
    (own, other) => {
      if (own.kind !== 'occupation' || other.kind !== 'workContext') {
        return 'a work context of this document belongs to an occupation of it';
      }
      const row = { occupation: own.id, workContext: other.id };
      tables.occupationContexts.set(`${own.id} ${other.id}`, row);
      return undefined;
    },
  ];
  return Object.fromEntries(LINK_PROPERTIES.map((property, i) => [property, takes[i]!]));
}

function mayBe({ kind }: End, wanted: ConceptKind): boolean {
  return kind === undefined || kind === wanted;
}
