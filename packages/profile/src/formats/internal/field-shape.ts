import { pointerSteps } from '../../internal/json-pointer.ts';
import type { CoverageRow } from '../../json-resume-coverage.ts';

/** A coverage table as the tree that it describes; lists are not part of it. */
export interface FieldShape {
  /** What the value here is; absent where only its members are. */
  readonly row: CoverageRow | undefined;
  /** Whether the row holds for all that lies below. */
  readonly isWhole: boolean;
  readonly members: ReadonlyMap<string, FieldShape>;
}

interface OpenShape {
  row: CoverageRow | undefined;
  isWhole: boolean;
  readonly members: Map<string, OpenShape>;
}

/** The shape of a document, without the rows that hold at any depth. */
export function fieldShape(coverage: readonly CoverageRow[]): FieldShape {
  const root = emptyShape();
  for (const row of coverage) {
    if (row.pattern.startsWith('//')) continue;
    const steps = pointerSteps(row.pattern);
    const isWhole = steps.at(-1) === '**';
    let shape = root;
    for (const step of isWhole ? steps.slice(0, -1) : steps) {
      const member: OpenShape = shape.members.get(step) ?? emptyShape();
      shape.members.set(step, member);
      shape = member;
    }
    shape.row = row;
    shape.isWhole = isWhole;
  }
  return root;
}

/** The rows that hold at any depth, by key. */
export function everywhereRows(coverage: readonly CoverageRow[]): ReadonlyMap<string, CoverageRow> {
  return new Map(
    coverage
      .filter(({ pattern }) => pattern.startsWith('//'))
      .map((row) => [row.pattern.slice(2), row]),
  );
}

function emptyShape(): OpenShape {
  return { row: undefined, isWhole: false, members: new Map() };
}
