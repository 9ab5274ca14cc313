import { CONCEPT_KINDS, type ConceptId, type ConceptKind, type Language } from '../concept.ts';
import type { LinkTable, Ontology } from '../ontology.ts';
import { preferredLabel } from '../preferred-label.ts';
import { idAt } from './concept-rows.ts';
import { foldText } from './fold-text.ts';
import { reverseLinkTable } from './link-table.ts';

/** What a concept is to the skill in the middle. The order is that in which places are given. */
export const ROLES = ['broader', 'basis', 'building', 'narrower', 'related', 'occupation'] as const;
export type Role = (typeof ROLES)[number];

export interface Neighbor {
  readonly id: ConceptId;
  readonly kind: ConceptKind;
  readonly label: string;
  /** For an occupation: whether it needs the skill, or only has use for it. */
  readonly essential: boolean;
  /** Steps from the middle, 1 or more; more only for `basis` and `building`. */
  readonly level: number;
  /** The neighbours one level nearer that it is linked to; at level 1 none: it is the middle. */
  readonly towards: readonly ConceptId[];
}

export interface Neighborhood {
  readonly label: string;
  readonly groups: Readonly<Record<Role, NeighborGroup>>;
}

export interface NeighborGroup {
  readonly shown: readonly Neighbor[];
  /** How many more there are. */
  readonly hidden: number;
}

export interface NeighborhoodOptions {
  readonly language: Language;
  readonly depth: number;
  readonly maxNodes: number;
}

const ESSENTIAL = 0;
const OPTIONAL = 1;

/** What is around the skill at `row`, the places shared out in turn between the roles. */
export function readNeighborhood(
  ontology: Ontology,
  row: number,
  options: NeighborhoodOptions,
): Neighborhood {
  const { skillRelations, broader, occupationSkills } = ontology.tables;
  const reverse = (table: LinkTable): LinkTable => reverseLinkTable(ontology.size, table);
  const usedBy = reverse(skillRelations);
  const describe = describer(ontology, options.language);
  const near = (rows: readonly number[]): readonly Neighbor[] =>
    rows.filter((other) => other !== row).map((other) => describe(other, {}));
  const steps = (table: LinkTable): readonly Neighbor[] =>
    levels(row, table, options.depth).map(({ at, level, towards }) =>
      describe(at, { level, towards: level === 1 ? [] : towards.map((to) => idAt(ontology, to)) }),
    );
  const basis = steps(skillRelations);
  const building = steps(usedBy);
  const taken = new Set([...basis, ...building].map(({ id }) => id));
  const related = [...targets(skillRelations, row, OPTIONAL), ...targets(usedBy, row, OPTIONAL)];
  const neededBy = reverse(occupationSkills);
  const essential = new Set(targets(neededBy, row, ESSENTIAL));
  const occupations = new Set([...essential, ...targets(neededBy, row, OPTIONAL)]);
  const all: Readonly<Record<Role, readonly Neighbor[]>> = {
    broader: near(targets(broader, row)),
    basis,
    building,
    narrower: near(targets(reverse(broader), row)),
    related: near([...new Set(related)]).filter(({ id }) => !taken.has(id)),
    occupation: [...occupations].map((at) => describe(at, { essential: essential.has(at) })),
  };
  return {
    label: preferredLabel(ontology, idAt(ontology, row), options.language),
    groups: share(all, options.maxNodes),
  };
}

function describer(
  ontology: Ontology,
  language: Language,
): (row: number, details: Partial<Neighbor>) => Neighbor {
  return (row, details) => {
    const id = idAt(ontology, row);
    const kind = CONCEPT_KINDS[ontology.tables.kinds[row]!]!;
    const label = preferredLabel(ontology, id, language);
    return { id, kind, label, essential: true, level: 1, towards: [], ...details };
  };
}

function targets(table: LinkTable, row: number, type?: number): readonly number[] {
  const found: number[] = [];
  for (let at = table.offsets[row]!; at < table.offsets[row + 1]!; at++)
    if (type === undefined || table.types[at] === type) found.push(table.targets[at]!);
  return found;
}

interface Step {
  readonly at: number;
  readonly level: number;
  readonly towards: readonly number[];
}

/** Breadth first over essential links: each skill at its nearest level, with those of the level before that lead to it. */
function levels(start: number, table: LinkTable, depth: number): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set([start]);
  let front: readonly number[] = [start];
  for (let level = 1; level <= depth; level++) {
    const next = new Map<number, number[]>();
    for (const from of front) {
      for (const at of targets(table, from, ESSENTIAL)) {
        if (seen.has(at)) continue;
        next.set(at, [...(next.get(at) ?? []), from]);
      }
    }
    for (const [at, towards] of next) steps.push({ at, level, towards });
    front = [...next.keys()];
    for (const at of front) seen.add(at);
  }
  return steps;
}

/** One place for each role in turn, until none are left; nearest first, essential first, then by label. */
function share(
  all: Readonly<Record<Role, readonly Neighbor[]>>,
  places: number,
): Neighborhood['groups'] {
  const counts = new Map<Role, number>(ROLES.map((role) => [role, 0]));
  let left = places;
  for (let turn = 1; left > 0 && ROLES.some((role) => all[role].length >= turn); turn++) {
    for (const role of ROLES) {
      if (left === 0 || all[role].length < turn) continue;
      counts.set(role, turn);
      left--;
    }
  }
  const group = (role: Role): NeighborGroup => {
    const sorted = all[role].toSorted(compareNeighbors);
    return { shown: sorted.slice(0, counts.get(role)!), hidden: sorted.length - counts.get(role)! };
  };
  return {
    broader: group('broader'),
    basis: group('basis'),
    building: group('building'),
    narrower: group('narrower'),
    related: group('related'),
    occupation: group('occupation'),
  };
}

function compareNeighbors(a: Neighbor, b: Neighbor): number {
  return (
    a.level - b.level ||
    Number(b.essential) - Number(a.essential) ||
    compare(foldText(a.label), foldText(b.label)) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
