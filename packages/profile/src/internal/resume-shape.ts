import { JSON_RESUME_COVERAGE, type CoverageRow } from '../json-resume-coverage.ts';
import { pointerSteps } from './json-pointer.ts';

/** The coverage table as the tree that it describes. */
export type ResumeShape =
  | { readonly type: 'string'; readonly row: CoverageRow }
  | { readonly type: 'array'; readonly items: ResumeShape }
  | { readonly type: 'object'; readonly members: ReadonlyMap<string, ResumeShape> };

interface PatternTail {
  readonly steps: readonly string[];
  readonly row: CoverageRow;
}

/** Shape of a whole JSON Resume document. */
export const RESUME_SHAPE: ResumeShape = shapeOf(
  JSON_RESUME_COVERAGE.map((row) => ({ steps: pointerSteps(row.pattern), row })),
);

function shapeOf(tails: readonly PatternTail[]): ResumeShape {
  const [first] = tails;
  if (first!.steps.length === 0) return { type: 'string', row: first!.row };
  const next = new Map<string, PatternTail[]>();
  for (const { steps, row } of tails) {
    const group = next.get(steps[0]!) ?? [];
    group.push({ steps: steps.slice(1), row });
    next.set(steps[0]!, group);
  }
  const items = next.get('*');
  if (items) return { type: 'array', items: shapeOf(items) };
  return {
    type: 'object',
    members: new Map([...next].map(([key, group]) => [key, shapeOf(group)])),
  };
}
