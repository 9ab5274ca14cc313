import { CONCEPT_KINDS, SKILL_TYPES } from '../concept.ts';
import type { LinkTable, Ontology } from '../ontology.ts';
import { reverseLinkTable } from './link-table.ts';

/** Why having one skill shortens learning another. */
export type TransferReason = 'contains' | 'generalizes' | 'related' | 'sibling';

/**
 * Share ∈ [0, 1) of the hours of a skill that somebody spares who has the other one.
 * Estimates of this project, ordered by how directly one bears on the other; not yet calibrated.
 */
const TRANSFER: Readonly<Record<TransferReason, number>> = {
  /** The skill one has builds on this one or is a special case of it: one has most of it. */
  contains: 0.9,
  /** The skill one has is the general case of this one. */
  generalizes: 0.5,
  /** The ontology says that one helps with the other. */
  related: 0.35,
  /** Both are knowledge, of tools or methods, of the same narrow group. */
  sibling: 0.2,
};

/** In a group larger than this, being in it together says little. */
const LARGEST_SIBLING_GROUP = 60;

/** React builds on JavaScript builds on HTML: further up, what is contained gets too general to tell. */
const CONTAINMENT_DEPTH = 3;

export interface Helper {
  readonly row: number;
  readonly transfer: number;
  readonly because: TransferReason;
}

interface Graph {
  readonly skillRelations: LinkTable;
  readonly usedBy: LinkTable;
  readonly broader: LinkTable;
  readonly narrower: LinkTable;
  /** By row, found when first asked for: paths of many people ask for the same ones. */
  readonly helpers: (readonly Helper[] | undefined)[];
}

const graphs = new WeakMap<Ontology, Graph>();

/** The skills that shorten learning the skill at `row`, each once with its best reason, in row order. */
export function helpersOf(ontology: Ontology, row: number): readonly Helper[] {
  const { helpers } = graphOf(ontology);
  return (helpers[row] ??= findHelpers(ontology, row));
}

function findHelpers(ontology: Ontology, row: number): readonly Helper[] {
  const best = new Map<number, Helper>();
  const add = (helper: number, because: TransferReason): void => {
    const transfer = TRANSFER[because];
    if (
      helper === row ||
      !isSkill(ontology, helper) ||
      (best.get(helper)?.transfer ?? 0) >= transfer
    )
      return;
    best.set(helper, { row: helper, transfer, because });
  };
  const graph = graphOf(ontology);
  for (const container of containersOf(ontology, row)) add(container, 'contains');
  eachLink(graph.usedBy, row, (user, type) => type === OPTIONAL && add(user, 'related'));
  eachLink(graph.skillRelations, row, (other, type) => type === OPTIONAL && add(other, 'related'));
  eachLink(graph.broader, row, (broader) => {
    add(broader, 'generalizes');
    if (isSkill(ontology, broader) || !isKnowledge(ontology, row)) return;
    eachSibling(graph, broader, (sibling) => {
      if (isKnowledge(ontology, sibling)) add(sibling, 'sibling');
    });
  });
  return [...best.values()].toSorted((a, b) => a.row - b.row);
}

const ESSENTIAL = 0;
const OPTIONAL = 1;

/** Skills that build on the one at `row`, or are special cases of it, over up to three links; in row order. */
export function containersOf(ontology: Ontology, row: number): readonly number[] {
  const { usedBy, narrower } = graphOf(ontology);
  const found = new Set<number>();
  let front = [row];
  for (let depth = 0; depth < CONTAINMENT_DEPTH; depth++) {
    const next: number[] = [];
    const visit = (container: number): void => {
      if (container === row || found.has(container) || !isSkill(ontology, container)) return;
      found.add(container);
      next.push(container);
    };
    for (const at of front) {
      eachLink(usedBy, at, (user, type) => type === ESSENTIAL && visit(user));
      eachLink(narrower, at, visit);
    }
    front = next;
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The skills that the one at `row` builds on, in row order. */
export function prerequisitesOf(ontology: Ontology, row: number): readonly number[] {
  const prerequisites: number[] = [];
  eachLink(ontology.tables.skillRelations, row, (target, type) => {
    if (type === ESSENTIAL) prerequisites.push(target);
  });
  return prerequisites;
}

function eachSibling(graph: Graph, group: number, visit: (row: number) => void): void {
  const size = graph.narrower.offsets[group + 1]! - graph.narrower.offsets[group]!;
  if (size <= LARGEST_SIBLING_GROUP) eachLink(graph.narrower, group, visit);
}

function graphOf(ontology: Ontology): Graph {
  let graph = graphs.get(ontology);
  if (!graph) {
    const { skillRelations, broader } = ontology.tables;
    graph = {
      skillRelations,
      usedBy: reverseLinkTable(ontology.size, skillRelations),
      broader,
      narrower: reverseLinkTable(ontology.size, broader),
      helpers: [],
    };
    graphs.set(ontology, graph);
  }
  return graph;
}

function isSkill(ontology: Ontology, row: number): boolean {
  return CONCEPT_KINDS[ontology.tables.kinds[row]!] === 'skill';
}

/** Two tools of a kind share concepts; two things that one does in the same trade often share nothing. */
function isKnowledge(ontology: Ontology, row: number): boolean {
  return SKILL_TYPES[ontology.tables.skillTypes[row]!] === 'knowledge';
}

function eachLink(
  table: LinkTable,
  row: number,
  visit: (target: number, type: number) => void,
): void {
  for (let i = table.offsets[row]!; i < table.offsets[row + 1]!; i++)
    visit(table.targets[i]!, table.types[i]!);
}
