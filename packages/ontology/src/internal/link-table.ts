import type { LinkTable } from '../ontology.ts';

export interface Link {
  readonly source: number;
  readonly target: number;
  readonly type: number;
}

/** Sorts by source, target, type and drops exact repeats, so that equal content gives equal tables. */
export function sortLinks<L extends Link>(links: readonly L[]): readonly L[] {
  const sorted = links.toSorted(
    (a, b) => a.source - b.source || a.target - b.target || a.type - b.type,
  );
  return sorted.filter((link, i) => i === 0 || !sameLink(link, sorted[i - 1]!));
}

export function buildLinkTable(rowCount: number, links: readonly Link[]): LinkTable {
  const unique = sortLinks(links);
  const offsets = new Uint32Array(rowCount + 1);
  for (const link of unique) offsets[link.source + 1]!++;
  for (let i = 0; i < rowCount; i++) offsets[i + 1]! += offsets[i]!;
  return {
    offsets,
    targets: Uint32Array.from(unique, (link) => link.target),
    types: Uint8Array.from(unique, (link) => link.type),
  };
}

function sameLink(a: Link, b: Link): boolean {
  return a.source === b.source && a.target === b.target && a.type === b.type;
}

/** The same links, seen from their targets. */
export function reverseLinkTable(rowCount: number, table: LinkTable): LinkTable {
  const offsets = new Uint32Array(rowCount + 1);
  for (const target of table.targets) offsets[target + 1]!++;
  for (let i = 0; i < rowCount; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const targets = new Uint32Array(table.targets.length);
  const types = new Uint8Array(table.targets.length);
  for (let source = 0; source < table.offsets.length - 1; source++) {
    for (let i = table.offsets[source]!; i < table.offsets[source + 1]!; i++) {
      const at = next[table.targets[i]!]!++;
      targets[at] = source;
      types[at] = table.types[i]!;
    }
  }
  return { offsets, targets, types };
}
