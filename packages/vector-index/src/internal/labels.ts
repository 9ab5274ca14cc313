import { invalidSnapshot } from './snapshot.ts';

/** Which id is under which label of the graph. A label, once in the graph, stays: it is free or taken. */
export interface Labels {
  readonly size: number;
  labelOf(id: string): number | undefined;
  idAt(label: number): string;
  /** The label to put an id under: its own, else a free one, else the next. */
  choose(id: string): number;
  take(id: string, label: number): void;
  release(id: string, label: number): void;
  entries(): Iterable<readonly [id: string, label: number]>;
}

export function createLabels(): Labels {
  return labelsOver(new Map(), []);
}

/**
 * @param points - How many labels the graph has, from 0.
 * @throws VectorIndexError `invalid-snapshot`.
 */
export function labelsFrom(
  ids: readonly string[],
  labels: readonly number[],
  points: number,
): Labels {
  const byLabel: (string | undefined)[] = Array.from({ length: points });
  const labelOf = new Map<string, number>();
  ids.forEach((id, i) => {
    labelOf.set(id, labels[i]!);
    byLabel[labels[i]!] = id;
  });
  const taken = byLabel.filter((id) => id !== undefined).length;
  if (ids.length !== labels.length || taken !== ids.length || byLabel.length !== points) {
    throw invalidSnapshot(`${ids.length} ids under ${taken} of ${points} labels`);
  }
  return labelsOver(labelOf, byLabel);
}

function labelsOver(byId: Map<string, number>, byLabel: (string | undefined)[]): Labels {
  const free = [...byLabel.keys()].filter((label) => byLabel[label] === undefined);
  return {
    get size() {
      return byId.size;
    },
    labelOf: (id) => byId.get(id),
    idAt: (label) => byLabel[label]!,
    choose: (id) => byId.get(id) ?? free.at(-1) ?? byLabel.length,
    take: (id, label) => {
      if (free.at(-1) === label) free.pop();
      byLabel[label] = id;
      byId.set(id, label);
    },
    release: (id, label) => {
      byId.delete(id);
      byLabel[label] = undefined;
      free.push(label);
    },
    entries: () => byId,
  };
}
