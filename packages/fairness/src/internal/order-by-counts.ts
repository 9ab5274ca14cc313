type Nodes = readonly (readonly number[])[];

/**
 * The best order whose prefixes all have the counts of a node: at each place the first by merit with whom the
 * list can still be completed.
 *
 * @param classes by merit: the number of the protected group, −1 for everybody else.
 * @param nodes of each prefix: it must have at least all the counts of one of them.
 */
export function orderByCounts(
  classes: readonly number[],
  nodes: readonly Nodes[],
): { readonly positions: readonly number[]; readonly failedPrefix: number | null } {
  const kinds = nodes[0]?.[0]?.length ?? 0;
  // The queue of everybody else is the last.
  const queues = Array.from({ length: kinds + 1 }, (_, kind) =>
    classes.flatMap((own, i) => ((own === -1 ? kinds : own) === kind ? [i] : [])),
  );
  const reached = reachable(queues, nodes);
  const end = reached.length - 1;
  const viable = completable(reached);
  const taken = queues.map(() => 0);
  const positions: number[] = [];
  for (let place = 1; place <= nodes.length; place++) {
    const open = queues.flatMap((queue, kind) => {
      const position = queue[taken[kind]!];
      if (position === undefined) return [];
      const after = taken.with(kind, taken[kind]! + 1);
      return place > end || viable[place]!.has(keyOf(after)) ? [{ kind, position }] : [];
    });
    const best = open.reduce((a, b) => (b.position < a.position ? b : a));
    taken[best.kind]! += 1;
    positions.push(best.position);
  }
  return { positions, failedPrefix: end === nodes.length ? null : end + 1 };
}

type States = ReadonlyMap<string, readonly number[]>;

/** By number of places, from 0: the counts that some order has without a failure so far. Ends where none has. */
function reachable(
  queues: readonly (readonly number[])[],
  nodes: readonly Nodes[],
): readonly States[] {
  const start = queues.map(() => 0);
  const levels: States[] = [new Map([[keyOf(start), start]])];
  for (const required of nodes) {
    const next = new Map<string, readonly number[]>();
    for (const taken of levels.at(-1)!.values()) {
      for (const after of successors(taken)) {
        const isThere = after.every((count, kind) => count <= queues[kind]!.length);
        if (!isThere || next.has(keyOf(after))) continue;
        if (required.some((node) => node.every((count, kind) => after[kind]! >= count))) {
          next.set(keyOf(after), after);
        }
      }
    }
    if (next.size === 0) break;
    levels.push(next);
  }
  return levels;
}

/** Of those, the counts from which the last level can be reached. */
function completable(levels: readonly States[]): readonly ReadonlySet<string>[] {
  const viable: ReadonlySet<string>[] = [];
  let after: ReadonlySet<string> | null = null;
  for (const level of levels.toReversed()) {
    const keys = Array.from(level).flatMap(([key, taken]) =>
      after === null || successors(taken).some((next) => after!.has(keyOf(next))) ? [key] : [],
    );
    after = new Set(keys);
    viable.push(after);
  }
  return viable.toReversed();
}

function successors(taken: readonly number[]): readonly (readonly number[])[] {
  return taken.map((count, kind) => taken.with(kind, count + 1));
}

function keyOf(counts: readonly number[]): string {
  return counts.join(' ');
}
