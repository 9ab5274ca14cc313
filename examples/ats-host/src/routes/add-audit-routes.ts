import { assessSelections, type GroupCounts } from '@tremplin/fairness';
import type { AggregateCell, ProfileId } from '@tremplin/profile';
import { z } from 'zod';
import { GROUP_NAMES } from './labels-schema.ts';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';

const auditParams = z.object({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/u, 'a quarter, such as 2026-Q4'),
  group: z.enum(GROUP_NAMES as [string, ...string[]]),
});

/** Fewer people than this in a cell are never told. */
const MINIMUM_CELL = 10;

/** The audit of a quarter, from counts that the vault gives: no label of anybody leaves it. */
export function addAuditRoutes(host: Host, { engine: { vault }, database }: RouteContext): void {
  host.get(
    '/audits/:quarter/:group',
    {
      schema: {
        params: auditParams,
        summary: 'Selections of a quarter by one group, from aggregates, small cells kept back',
      },
    },
    async ({ params: { quarter, group } }) => {
      const rows = await database.query<{ profile_id: ProfileId; outcome: string }>(
        'select profile_id, outcome from outcome where quarter = $1',
        [quarter],
      );
      if (rows.length === 0) throw new Problem(404, 'no-decisions', 'no decisions in this quarter');
      const outcomes = new Map(rows.map(({ profile_id, outcome }) => [profile_id, outcome]));
      const aggregate = await vault.aggregate({
        by: [group],
        outcomes,
        minimumCell: MINIMUM_CELL,
      });
      const counts = countsOf(aggregate.cells);
      return {
        quarter,
        group,
        cells: aggregate.cells,
        suppressed: aggregate.suppressed,
        unlabelled: aggregate.unlabelled,
        assessment: counts.groups.length < 2 ? null : assessSelections([{ job: null, counts }]),
      };
    },
  );
}

/** Only groups of which both outcomes are told: half of a pair would read as a rate of 0 or 1. */
function countsOf(cells: readonly AggregateCell[]): GroupCounts {
  const groups = [...new Set(cells.map((cell) => cell.groups[0]!))].flatMap((group) => {
    const of = (outcome: string): number | undefined =>
      cells.find((cell) => cell.groups[0] === group && cell.outcome === outcome)?.count;
    const [selected, rejected] = [of('selected'), of('rejected')];
    if (selected === undefined || rejected === undefined) return [];
    return [{ group, selected, total: selected + rejected }];
  });
  const sum = (key: 'selected' | 'total'): number =>
    groups.reduce((total, group) => total + group[key], 0);
  return {
    groups,
    unknown: { selected: 0, total: 0 },
    overall: { selected: sum('selected'), total: sum('total') },
  };
}
