import { reverseLinkTable } from '../../internal/link-table.ts';
import type { LinkTable, Ontology } from '../../ontology.ts';

/** Two skills needed together once may be so by chance: n occupations count as n / (n + 1) of what they say. */
const SHRINKAGE = 1;

const caches = new WeakMap<Ontology, LinkTable>();

/** Skill → the occupations that need it, essential or optional. */
function occupationsBySkill(ontology: Ontology): LinkTable {
  let table = caches.get(ontology);
  if (!table) {
    table = reverseLinkTable(ontology.size, ontology.tables.occupationSkills);
    caches.set(ontology, table);
  }
  return table;
}

/**
 * How much two skills are needed by the same occupations, ∈ [0, 1): n(a, b) / √(n(a) · n(b)), shrunk by
 * n(a, b) / (n(a, b) + 1).
 *
 * Reference: Ochiai (1957), Zoogeographical studies on the soleoid fishes, eq. 1; the shrinkage is that of
 * Bell & Koren (2007), Scalable collaborative filtering, eq. 5.
 */
export function coRequirement(ontology: Ontology, a: number, b: number): number {
  const { offsets } = occupationsBySkill(ontology);
  const both = sharedOccupations(ontology, a, b);
  if (both === 0) return 0;
  const counts = (offsets[a + 1]! - offsets[a]!) * (offsets[b + 1]! - offsets[b]!);
  return (both / Math.sqrt(counts)) * (both / (both + SHRINKAGE));
}

/** Number of occupations that need both skills. */
export function sharedOccupations(ontology: Ontology, a: number, b: number): number {
  const { offsets, targets } = occupationsBySkill(ontology);
  return sharedCount(
    targets.subarray(offsets[a]!, offsets[a + 1]!),
    targets.subarray(offsets[b]!, offsets[b + 1]!),
  );
}

/** Of two ascending lists. */
function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    if (a[i] === b[k]) {
      count++;
      i++;
      k++;
    } else if (a[i]! < b[k]!) i++;
    else k++;
  }
  return count;
}
