import type { Ontology } from '../../ontology.ts';

/**
 * How close two concepts stand in the hierarchy, ∈ [0, 1]: 2 · IC(lowest common ancestor) / (IC(a) + IC(b)),
 * where IC(c) = 1 − log(leaves under c + 1) / log(leaves + 1), so that a leaf has 1 and the root about 0.
 * Of several common ancestors the most informative counts.
 *
 * Reference: Lin (1998), An information-theoretic definition of similarity, eq. 6; intrinsic information
 * content after Seco, Veale & Hayes (2004), eq. 1, over leaves.
 */
export interface Hierarchy {
  /** Information content of the concept at a row, ∈ [0, 1]. */
  contentOf(row: number): number;
  similarity(a: number, b: number): number;
}

const hierarchies = new WeakMap<Ontology, Hierarchy>();

export function hierarchyOf(ontology: Ontology): Hierarchy {
  let hierarchy = hierarchies.get(ontology);
  if (!hierarchy) {
    hierarchy = createHierarchy(ontology);
    hierarchies.set(ontology, hierarchy);
  }
  return hierarchy;
}

function createHierarchy(ontology: Ontology): Hierarchy {
  const content = informationContent(ontology);
  return {
    contentOf: (row) => content[row]!,
    similarity(a, b) {
      if (a === b) return 1;
      const ancestorsOfA = ancestorsOf(ontology, a);
      let shared = 0;
      for (const ancestor of ancestorsOf(ontology, b)) {
        if (ancestorsOfA.has(ancestor)) shared = Math.max(shared, content[ancestor]!);
      }
      return shared === 0 ? 0 : (2 * shared) / (content[a]! + content[b]!);
    },
  };
}

/** The concept itself and all above it; a cycle ends where it closes. */
export function ancestorsOf({ tables }: Ontology, row: number): ReadonlySet<number> {
  const { offsets, targets } = tables.broader;
  const found = new Set([row]);
  for (const at of found) {
    for (let i = offsets[at]!; i < offsets[at + 1]!; i++) found.add(targets[i]!);
  }
  return found;
}

function informationContent(ontology: Ontology): Float64Array {
  const { offsets, targets } = ontology.tables.broader;
  const hasNarrower = new Uint8Array(ontology.size);
  for (const target of targets) hasNarrower[target] = 1;
  const leaves = new Uint32Array(ontology.size);
  let total = 0;
  for (let row = 0; row < ontology.size; row++) {
    if (hasNarrower[row] || offsets[row] === offsets[row + 1]) continue;
    total++;
    for (const ancestor of ancestorsOf(ontology, row)) if (ancestor !== row) leaves[ancestor]!++;
  }
  return Float64Array.from(leaves, (count) => 1 - Math.log(count + 1) / Math.log(total + 1) || 0);
}
