import type { RelationType } from '../concept.ts';
import type { OverlayConflict } from '../overlay-report.ts';

interface Rated {
  readonly relationType: RelationType;
  readonly importance?: number;
  readonly level?: number;
}

/** Typed links, several of which may be between one pair in one pack. */
export interface JoinedPairs<T> {
  /** A link that nothing contradicts. */
  addBase(source: string, target: string, row: T): void;
  /** A link of the layer that is being added. */
  add(source: string, target: string, row: T): void;
  has(source: string, target: string): boolean;
  /** Weighs what the layer says against what the earlier ones say. */
  endLayer(): void;
  rows(): readonly T[];
}

export function createJoinedPairs<T extends Rated>({
  conflicts,
  prefer,
}: {
  readonly conflicts: OverlayConflict[];
  readonly prefer: 'overlay' | 'base';
}): JoinedPairs<T> {
  const pairs = new Map<string, T[]>();
  const ofLayer = new Map<string, T[]>();
  const put = (into: Map<string, T[]>, key: string, row: T): void => {
    const known = into.get(key);
    if (!known) into.set(key, [row]);
    else if (!known.some((other) => sameRating(other, row))) known.push(row);
  };
  return {
    addBase: (source: string, target: string, row: T): void =>
      put(pairs, keyOf(source, target), row),
    add: (source: string, target: string, row: T): void => put(ofLayer, keyOf(source, target), row),
    has: (source: string, target: string): boolean => pairs.has(keyOf(source, target)),
    endLayer(): void {
      for (const [key, rows] of ofLayer) {
        const known = pairs.get(key);
        // What says less than is known is no contradiction.
        if (known && rows.every((row) => known.some((other) => says(other, row)))) continue;
        if (!known || prefer === 'overlay') pairs.set(key, rows);
        if (known) conflicts.push(difference(key, [known, rows], prefer));
      }
      ofLayer.clear();
    },
    rows: (): readonly T[] => [...pairs.values()].flat(),
  };
}

function keyOf(source: string, target: string): string {
  return `${source}\u0000${target}`;
}

function sameRating(a: Rated, b: Rated): boolean {
  return a.relationType === b.relationType && a.importance === b.importance && a.level === b.level;
}

function says(known: Rated, row: Rated): boolean {
  return (
    known.relationType === row.relationType &&
    (row.importance === undefined || row.importance === known.importance) &&
    (row.level === undefined || row.level === known.level)
  );
}

function difference(
  key: string,
  [known, rows]: readonly [readonly Rated[], readonly Rated[]],
  prefer: 'overlay' | 'base',
): OverlayConflict {
  const [source = '', target = ''] = key.split('\u0000');
  const [first, second] = [known, rows].map((all) => all.map(describe).toSorted().join(' and '));
  return {
    code: 'differing-value',
    concept: source,
    others: [target],
    message: `"${target}" is ${first} for "${source}", and ${second} in the overlay; ${prefer === 'overlay' ? second : first} is kept`,
  };
}

function describe({ relationType, importance, level }: Rated): string {
  const rating = (name: string, share: number | undefined): string =>
    share === undefined ? '' : ` (${name} ${share.toFixed(2)})`;
  return `${relationType}${rating('importance', importance)}${rating('level', level)}`;
}
