import { compareStrings } from '../../internal/compare-strings.ts';

/** Beyond, the members of a group that is too dense are taken together: more caution, not more time. */
const MAXIMUM_STEPS = 20_000;

/**
 * The maximal cliques of an undirected graph, from three members on, each in order. A dense graph can have
 * exponentially many: where the search would take too long, connected parts stand for them.
 *
 * Reference: Bron, Kerbosch (1973), Algorithm 457; pivot of Tomita, Tanaka, Takahashi (2006).
 */
export function maximalCliques(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const found: string[][] = [];
  let steps = 0;
  const extend = (clique: readonly string[], open: Set<string>, done: Set<string>): void => {
    steps += 1;
    if (steps > MAXIMUM_STEPS) return;
    if (open.size === 0 && done.size === 0 && clique.length >= 3) found.push([...clique]);
    const pivot = [...open, ...done].reduce<string | undefined>(
      (best, each) => (best === undefined || shared(each, open) > shared(best, open) ? each : best),
      undefined,
    );
    const around = neighbours.get(pivot ?? '');
    for (const person of [...open].filter((each) => !around?.has(each))) {
      const near = neighbours.get(person) ?? new Set();
      extend([...clique, person], intersection(open, near), intersection(done, near));
      open.delete(person);
      done.add(person);
    }
  };
  const shared = (person: string, open: ReadonlySet<string>): number =>
    intersection(open, neighbours.get(person) ?? new Set()).size;
  extend([], new Set([...neighbours.keys()].toSorted(compareStrings)), new Set());
  const cliques = steps > MAXIMUM_STEPS ? connectedParts(neighbours) : found;
  return cliques
    .map((clique) => clique.toSorted(compareStrings))
    .toSorted((a, b) => compareStrings(a.join(' '), b.join(' ')));
}

function connectedParts(neighbours: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const parts: string[][] = [];
  const seen = new Set<string>();
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const person of part) {
      for (const near of neighbours.get(person) ?? []) {
        if (!seen.has(near)) part.push(near);
        seen.add(near);
      }
    }
    if (part.length >= 3) parts.push(part);
  }
  return parts;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((each) => b.has(each)));
}
