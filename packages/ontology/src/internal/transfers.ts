import { CONCEPT_KINDS } from '../concept.ts';
import type { LinkTable, Ontology } from '../ontology.ts';
import { reverseLinkTable } from './link-table.ts';

/** Why having one skill shortens learning another. */
export type TransferReason = 'buildsOn' | 'specializes' | 'prerequisite' | 'generalizes' | 'related' | 'sibling';

/**
 * Share ∈ [0, 1) of the hours of a skill that somebody spares who has the other one.
 * Estimates of this project, ordered by how directly one contains the other; not yet calibrated.
 */
export const TRANSFER: Readonly<Record<TransferReason, number>> = {
  /** The skill one has builds on this one: one has most of it. */
  buildsOn: 0.9,
  /** The skill one has is a special case of this one. */
  specializes: 0.9,
  /** This one builds on the skill one has. */
  prerequisite: 0.4,
  /** The skill one has is the general case of this one. */
  generalizes: 0.5,
  /** The ontology says that one helps with the other. */
  related: 0.35,
  /** Both lie in the same narrow group. */
  sibling: 0.25,
};

/** In a group larger than this, being in it together says little. */
const LARGEST_SIBLING_GROUP = 60;

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
}

const graphs = new WeakMap<Ontology, Graph>();

/** The skills that shorten learning the skill at `row`; one may appear for several reasons. */
export function helpersOf(ontology: Ontology, row: number): readonly Helper[] {
  const graph = graphOf(ontology);
  const helpers: Helper[] = [];
  const add = (helper: number, because: TransferReason): void => {
    if (helper !== row && isSkill(ontology, helper)) helpers.push({ row: helper, transfer: TRANSFER[because], because });
  };
  eachLink(graph.usedBy, row, (user, type) => add(user, type === 0 ? 'buildsOn' : 'related'));
  eachLink(graph.skillRelations, row, (base, type) => add(base, type === 0 ? 'prerequisite' : 'related'));
  eachLink(graph.narrower, row, (narrower) => add(narrower, 'specializes'));
  eachLink(graph.broader, row, (broader) => {
    add(broader, 'generalizes');
    if (!isSkill(ontology, broader)) addSiblings(graph, broader, add);
  });
  return helpers;
}

function addSiblings(graph: Graph, group: number, add: (row: number, because: TransferReason) => void): void {
  const size = graph.narrower.offsets[group + 1]! - graph.narrower.offsets[group]!;
  if (size <= LARGEST_SIBLING_GROUP) eachLink(graph.narrower, group, (sibling) => add(sibling, 'sibling'));
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
    };
    graphs.set(ontology, graph);
  }
  return graph;
}

function isSkill(ontology: Ontology, row: number): boolean {
  return CONCEPT_KINDS[ontology.tables.kinds[row]!] === 'skill';
}

function eachLink(table: LinkTable, row: number, visit: (target: number, type: number) => void): void {
  for (let i = table.offsets[row]!; i < table.offsets[row + 1]!; i++) visit(table.targets[i]!, table.types[i]!);
}
