import { clopperPearsonInterval } from '../clopper-pearson-interval.ts';
import { FairnessError } from '../fairness-error.ts';
import { textFeatures, vectorFeatures, type Features } from '../internal/leaks/features.ts';
import { hashOf } from '../internal/seeded-order.ts';
import type { Interval } from '../interval.ts';

export interface LinkageTestOptions {
  /** Also counted: is the person among so many first guesses? From 1 to the number of rows. @defaultValue `5` */
  readonly top?: number;
  /** For equal guesses. @defaultValue `'0'` */
  readonly seed?: string;
}

/** Result of {@link linkageTest}. */
export interface LinkageTest {
  readonly people: number;
  /** People whose released row is the first guess. */
  readonly linked: number;
  /** linked ÷ people, with its exact interval; takes people as independent, although they share the rows. */
  readonly rate: number;
  readonly interval: Interval;
  /** What guessing blindly would link: 1 ÷ people. */
  readonly chance: number;
  /** Share of people who are among the first guesses, and how many guesses. */
  readonly top: number;
  readonly topRate: number;
  /** Half of the people are at this place or before it; 1 is the first guess. */
  readonly medianPlace: number;
  /** Released rows that are like no other: at least as much as they can be linked. */
  readonly distinctRows: number;
}

/**
 * Can people be found again? Somebody who knows something of each person (a public page, an old CV, a name's usual
 * words) looks for the released row, of all, that is most like it. Words and n-grams that few rows have weigh more; of
 * vectors the cosine counts. Row `i` of both is the same person.
 *
 * A low rate says that this way of looking does not find people; one that learns from known pairs may.
 *
 * Reference: Narayanan & Shmatikov (2008), Robust de-anonymization of large sparse datasets, IEEE S&P (the attack);
 * weights by rarity: Spärck Jones (1972), Journal of Documentation 28.
 *
 * @param released texts or vectors as they are given out, such as profiles.
 * @param known texts or vectors of the same people, of the same kind, as an attacker may have them.
 * @throws FairnessError `empty-input` for fewer than two people; `invalid-column`, `invalid-score`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { linkageTest } from '@tremplin/fairness';
 *
 * const known = ['Ada, welds bikes in Lyon', 'Bo, bakes bread in Lille', 'Cy, codes in Nantes'];
 * linkageTest(['welds', 'bakes', 'codes'], known).rate; // 1
 * linkageTest(['works', 'works', 'works'], known).distinctRows; // 0
 * ```
 */
export function linkageTest(
  released: readonly string[] | readonly (readonly number[])[],
  known: readonly string[] | readonly (readonly number[])[],
  options: LinkageTestOptions = {},
): LinkageTest {
  const people = released.length;
  const { top = Math.min(5, people), seed = '0' } = options;
  requireRows(released, known, top);
  const [own, side] = featuresOf(released, known);
  const places = Array.from({ length: people }, (_, person) =>
    placeOf(person, { own, side, seed }),
  );
  const linked = places.filter((place) => place === 1).length;
  return {
    people,
    linked,
    rate: linked / people,
    interval: clopperPearsonInterval({ selected: linked, total: people }),
    chance: 1 / people,
    top,
    topRate: places.filter((place) => place <= top).length / people,
    medianPlace: places.toSorted((a, b) => a - b)[Math.ceil(people / 2) - 1]!,
    distinctRows: distinctOf(released),
  };
}

interface Sides {
  readonly own: Features;
  readonly side: Features;
  readonly seed: string;
}

/** Of the person's own row among all released ones; equal likeness goes by a seeded hash, not by the order. */
function placeOf(person: number, { own, side, seed }: Sides): number {
  const looked = new Map<number, number>();
  const { indices, values } = side.rows[person]!;
  indices.forEach((feature, i) => looked.set(feature, values[i]!));
  const likeness = own.rows.map((row) => {
    let sum = 0;
    for (let i = 0; i < row.indices.length; i++) {
      sum += row.values[i]! * (looked.get(row.indices[i]!) ?? 0);
    }
    return sum;
  });
  const orderOf = (row: number): number => hashOf(`${seed}\u0000${person}\u0000${row}`);
  const mine = likeness[person]!;
  // Sums of the same numbers may round apart.
  const slack = 1e-12 * Math.max(1, Math.abs(mine));
  return likeness.reduce((place, each, row) => {
    if (row === person || each < mine - slack) return place;
    return each > mine + slack || orderOf(row) < orderOf(person) ? place + 1 : place;
  }, 1);
}

function featuresOf(released: Rows, known: Rows): readonly [Features, Features] {
  const both: Features =
    typeof released[0] === 'string'
      ? textFeatures([...(released as readonly string[]), ...(known as readonly string[])])
      : vectorFeatures([...(released as Vectors), ...(known as Vectors)], false);
  const count = released.length;
  const weighted = typeof released[0] === 'string' ? byRarity(both, count) : both.rows;
  const rows = weighted.map(({ indices, values }) => ({ indices, values: toLengthOne(values) }));
  return [
    { size: both.size, rows: rows.slice(0, count) },
    { size: both.size, rows: rows.slice(count) },
  ];
}

type Vectors = readonly (readonly number[])[];
type Rows = readonly string[] | Vectors;

/** By how few of the released rows have the feature. */
function byRarity({ size, rows }: Features, count: number): Features['rows'] {
  const having = new Float64Array(size);
  for (const { indices } of rows.slice(0, count)) indices.forEach((i) => (having[i]! += 1));
  const weight = having.map((n) => Math.log((count + 1) / (n + 1)));
  return rows.map(({ indices, values }) => ({
    indices,
    values: values.map((value, i) => value * weight[indices[i]!]!),
  }));
}

function toLengthOne(values: Float64Array): Float64Array {
  const length = Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? values : values.map((x) => x / length);
}

function distinctOf(rows: Rows): number {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts.values()).filter((count) => count === 1).length;
}

function requireRows(released: Rows, known: Rows, top: number): void {
  if (released.length < 2) {
    throw new FairnessError(
      'empty-input',
      `linkageTest: ${released.length} people; give two at least, better hundreds`,
    );
  }
  if (known.length !== released.length || typeof known[0] !== typeof released[0]) {
    throw new FairnessError(
      'invalid-column',
      `linkageTest: ${known.length} known rows for ${released.length} released ones; give one of the same kind per person`,
    );
  }
  if (Number.isSafeInteger(top) && top >= 1 && top <= released.length) return;
  throw new FairnessError(
    'invalid-option',
    `linkageTest: top is ${top}; expected a whole number from 1 to ${released.length}`,
  );
}
