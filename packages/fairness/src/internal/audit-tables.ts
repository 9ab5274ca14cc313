import type { GroupCounts } from '../group-counts.ts';
import type { JobGroupCounts } from './compare-groups.ts';
import type { CrossTable } from './cross-table.ts';
import type { EncodedColumn } from './encoded-column.ts';

/** The counts of one table, before anything is tested. */
export interface TableDraft {
  readonly attributes: readonly string[];
  readonly stage: string | null;
  readonly counts: GroupCounts;
  /** By group name, its value of each attribute. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The same counts by job. */
  readonly jobs: readonly JobGroupCounts[];
}

/** What a cross table of jobs and attributes is made of. */
interface Shape {
  /** Of the attributes. */
  readonly names: readonly string[];
  /** The jobs, then the attributes. */
  readonly columns: readonly EncodedColumn[];
  readonly stage: string | null;
  readonly intersections: boolean;
}

/** One table per attribute, then one per set of two, three, … of them. */
export function auditTables(table: CrossTable, shape: Shape): readonly TableDraft[] {
  return subsetsOf(shape.names.length)
    .filter((subset) => subset.length === 1 || shape.intersections)
    .map((subset) => draft(table, subset, shape));
}

/** All sets of columns but the empty one: the smaller first, then in the order of the columns. */
function subsetsOf(count: number): readonly (readonly number[])[] {
  const bySize: (readonly number[])[] = [];
  let current: readonly (readonly number[])[] = [[]];
  for (let size = 1; size <= count; size++) {
    current = current.flatMap((subset) => {
      const first = (subset.at(-1) ?? -1) + 1;
      return Array.from({ length: count - first }, (_, i) => [...subset, first + i]);
    });
    bySize.push(...current);
  }
  return bySize;
}

/** Dots inside a value are doubled, so that different values never join to one name. */
function nameOf(values: readonly string[]): string {
  if (values.length === 1) return values[0]!;
  return values.map((value) => value.replaceAll('·', '··')).join(' · ');
}

interface MutableCount {
  selected: number;
  total: number;
}

function draft(table: CrossTable, subset: readonly number[], shape: Shape): TableDraft {
  const columns = subset.map((j) => shape.columns[j + 1]!);
  const codes = subset.map((j) => table.codes[j + 1]!);
  const overall = createTally();
  const byJob = new Map<number, Tally>();
  const values = new Map<string, readonly string[]>();
  for (let cell = 0; cell < table.total.length; cell++) {
    const own = columns.map(({ names }, i) => names[codes[i]![cell]!]);
    const isKnown = own.every((value) => value !== undefined);
    const group = isKnown ? nameOf(own as readonly string[]) : null;
    if (group !== null && !values.has(group)) values.set(group, own as readonly string[]);
    const job = table.codes[0]![cell]!;
    if (!byJob.has(job)) byJob.set(job, createTally());
    const count = { selected: table.selected[cell]!, total: table.total[cell]! };
    add(overall, group, count);
    add(byJob.get(job)!, group, count);
  }
  const jobs = Array.from(byJob).toSorted(([a], [b]) => a - b);
  return {
    attributes: subset.map((j) => shape.names[j]!),
    stage: shape.stage,
    counts: countsOf(overall),
    values,
    jobs: jobs.map(([job, tally]) => ({
      job: shape.columns[0]!.names[job] ?? null,
      counts: countsOf(tally),
    })),
  };
}

interface Tally {
  readonly groups: Map<string, MutableCount>;
  readonly unknown: MutableCount;
  readonly overall: MutableCount;
}

function createTally(): Tally {
  const zero = (): MutableCount => ({ selected: 0, total: 0 });
  return { groups: new Map(), unknown: zero(), overall: zero() };
}

function add(tally: Tally, group: string | null, count: MutableCount): void {
  if (group !== null && !tally.groups.has(group)) {
    tally.groups.set(group, { selected: 0, total: 0 });
  }
  for (const sum of [tally.overall, group === null ? tally.unknown : tally.groups.get(group)!]) {
    sum.selected += count.selected;
    sum.total += count.total;
  }
}

function countsOf({ groups, unknown, overall }: Tally): GroupCounts {
  const names = Array.from(groups.keys()).toSorted();
  return { groups: names.map((group) => ({ group, ...groups.get(group)! })), unknown, overall };
}
