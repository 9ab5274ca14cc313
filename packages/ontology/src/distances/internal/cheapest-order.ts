/**
 * One thing to learn among several: what must come before it, and the ways to it, cheapest first, of which
 * the last depends on none of the others.
 */
export interface OrderItem {
  /** Places of the items that must come before this one. */
  readonly before: readonly number[];
  /** `after`: the place of the item that this way builds on, `null` for a way open from the start. */
  readonly ways: readonly OrderWay[];
}

export interface OrderWay {
  readonly after: number | null;
  readonly cost: number;
}

export interface CheapestOrder {
  /** Places of the items in an order in which they can be taken: the cheapest of those open first. */
  readonly order: readonly number[];
  /** The way that each item takes, by place: one of its own. */
  readonly ways: readonly OrderWay[];
  readonly cost: number;
  /** No order costs less than this. Equal to `cost` when the search was finished. */
  readonly lowerBound: number;
}

/** A choice of ways, and what no order reached from it by giving up ways can cost less than. */
interface Choice {
  readonly ways: readonly number[];
  readonly bound: number;
  /** A circle of items that wait for each other by their ways; empty: the choice is an order. */
  readonly circle: readonly number[];
}

/** Enough for almost every occupation of the real packs; beyond, a good order and its bound. */
const MAXIMUM_CHOICES = 5_000;

/**
 * The order of least total cost. Without order every item would take its cheapest way: that costs least, but
 * items may wait for each other in a circle. Then one way of the circle must be given up for the item's next
 * one; each in turn is tried, the choice of the lowest bound first, so that the first choice without a circle
 * is the optimum. The bound adds to the cost the least loss in each of the circles that share no item.
 *
 * Reference: Land & Doig (1960), An automatic method of solving discrete programming problems (branch and
 * bound); the relaxation is that of Edmonds (1967), Optimum branchings, with the requirements of order added.
 */
export function cheapestOrder(given: readonly OrderItem[]): CheapestOrder {
  const items = withoutImpossibleWays(given);
  // What does not wait for each other is searched apart: choices would multiply.
  const found = independentParts(items).map((part) => ({ part, ...cheapestWays(part.items) }));
  const ways = items.map(() => 0);
  for (const { part, ways: waysOfPart } of found)
    waysOfPart.forEach((way, i) => (ways[part.places[i]!] = way));
  const lowerBound = found.reduce((sum, { bound }) => sum + bound, 0);
  return inOrder(items, ways, lowerBound);
}

interface Part {
  /** Places of the items in the whole. */
  readonly places: readonly number[];
  /** The same items, with places within the part. */
  readonly items: readonly OrderItem[];
}

/** Items that may wait for each other, over any number of others, are in one part. */
function independentParts(items: readonly OrderItem[]): readonly Part[] {
  const partOf = items.map((_, i) => i);
  const find = (i: number): number => (partOf[i] === i ? i : (partOf[i] = find(partOf[i]!)));
  items.forEach(({ before, ways }, i) => {
    for (const other of before) partOf[find(other)] = find(i);
    for (const { after } of ways) if (after !== null) partOf[find(after)] = find(i);
  });
  const roots = [...new Set(items.map((_, i) => find(i)))];
  return roots.map((root) => {
    const places = [...items.keys()].filter((i) => find(i) === root);
    const within = new Map(places.map((place, i) => [place, i]));
    return {
      places,
      items: places.map((place) => ({
        before: items[place]!.before.map((other) => within.get(other)!),
        ways: items[place]!.ways.map(({ after, cost }) => ({
          after: after === null ? null : within.get(after)!,
          cost,
        })),
      })),
    };
  });
}

function cheapestWays(items: readonly OrderItem[]): Pick<Choice, 'ways' | 'bound'> {
  const start = items.map(() => 0);
  const open: Choice[] = [toChoice(items, start)];
  const seen = new Set([start.join()]);
  for (;;) {
    const choice = takeLowest(open);
    if (choice.circle.length === 0) return choice;
    if (seen.size > MAXIMUM_CHOICES)
      return { ways: withoutCircles(items, choice.ways), bound: choice.bound };
    for (const item of choice.circle) {
      const ways = choice.ways.with(item, choice.ways[item]! + 1);
      const key = ways.join();
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(toChoice(items, ways));
    }
  }
}

/** A way after something that must itself come after the item is never open. */
function withoutImpossibleWays(items: readonly OrderItem[]): readonly OrderItem[] {
  const mustPrecede = items.map(({ before }) => {
    const found = new Set(before);
    for (const item of found) for (const earlier of items[item]!.before) found.add(earlier);
    return found;
  });
  return items.map(({ before, ways }, i) => ({
    before,
    ways: ways.filter(({ after }) => after === null || !mustPrecede[after]!.has(i)),
  }));
}

function toChoice(items: readonly OrderItem[], ways: readonly number[]): Choice {
  const circles = findCircles(items, ways);
  const losses = circles.map((circle) =>
    Math.min(...circle.map((item) => lossOf(items, ways, item))),
  );
  return {
    ways,
    bound: costOf(items, ways) + losses.reduce((sum, loss) => sum + loss, 0),
    circle: circles[0] ?? [],
  };
}

function costOf(items: readonly OrderItem[], ways: readonly number[]): number {
  return ways.reduce((sum, way, i) => sum + items[i]!.ways[way]!.cost, 0);
}

/** What giving up an item's way for its next one costs. */
function lossOf(items: readonly OrderItem[], ways: readonly number[], item: number): number {
  const { ways: all } = items[item]!;
  return all[ways[item]! + 1]!.cost - all[ways[item]!]!.cost;
}

/** Rounding must not make two equal bounds differ. */
const CLOSE = 1e-9;

/** Of equal bounds the last found: it has given up most, so it is nearest to an order. */
function takeLowest(open: Choice[]): Choice {
  let best = open.length - 1;
  for (let i = best - 1; i >= 0; i--) if (open[i]!.bound < open[best]!.bound - CLOSE) best = i;
  return open.splice(best, 1)[0]!;
}

/** Circles that share no item, each as those of its items that wait for the next by their way. */
function findCircles(
  items: readonly OrderItem[],
  ways: readonly number[],
): readonly (readonly number[])[] {
  const done = new Uint8Array(items.length);
  const circles: (readonly number[])[] = [];
  const stack: number[] = [];
  /** True when a circle was closed: its items, and those that led to it, are left alone from then on. */
  const visit = (item: number): boolean => {
    if (done[item]) return false;
    const start = stack.indexOf(item);
    if (start !== -1) {
      const circle = stack.slice(start);
      circles.push(
        circle.filter((at, k) => isByWay(items[at]!, ways[at]!, circle[(k + 1) % circle.length]!)),
      );
      return true;
    }
    stack.push(item);
    const isClosed = waitsFor(items[item]!, ways[item]!).some(visit);
    stack.pop();
    done[item] = 1;
    return isClosed;
  };
  for (let item = 0; item < items.length; item++) visit(item);
  return circles;
}

function waitsFor({ before, ways }: OrderItem, way: number): readonly number[] {
  const { after } = ways[way]!;
  return after === null ? before : [...before, after];
}

function isByWay(item: OrderItem, way: number, other: number): boolean {
  return item.ways[way]!.after === other && !item.before.includes(other);
}

/** Gives up ways until nothing waits in a circle: not the cheapest, but an order. */
function withoutCircles(items: readonly OrderItem[], start: readonly number[]): readonly number[] {
  let ways = start;
  for (;;) {
    const [circle] = findCircles(items, ways);
    if (!circle) return ways;
    const cheapest = circle.reduce((best, item) =>
      lossOf(items, ways, item) < lossOf(items, ways, best) ? item : best,
    );
    ways = ways.with(cheapest, ways[cheapest]! + 1);
  }
}

function inOrder(
  items: readonly OrderItem[],
  ways: readonly number[],
  lowerBound: number,
): CheapestOrder {
  const done = new Set<number>();
  const order: number[] = [];
  const cost = (item: number): number => items[item]!.ways[ways[item]!]!.cost;
  while (order.length < items.length) {
    const next = items
      .map((_, i) => i)
      .filter((i) => !done.has(i) && waitsFor(items[i]!, ways[i]!).every((w) => done.has(w)))
      .reduce((best, i) => (cost(i) < cost(best) ? i : best));
    done.add(next);
    order.push(next);
  }
  const taken = ways.map((way, i) => items[i]!.ways[way]!);
  return { order, ways: taken, cost: costOf(items, ways), lowerBound };
}
