import { adjustPValues } from './adjust-p-values.ts';
import type {
  BarometerCell,
  BarometerCount,
  BarometerIssue,
  BarometerOptions,
  BarometerReport,
  BarometerRow,
  BarometerTable,
  BarometerTrend,
} from './barometer-report.ts';
import { barometerCounts, type BarometerCube } from './internal/barometer-counts.ts';
import { hideSmallCells } from './internal/hide-small-cells.ts';
import type { Proportion } from './proportion.ts';
import { trendTest, type TrendTest } from './trend-test.ts';

/**
 * The barometer of an organisation's practice: who applied, was seen and was hired, by what people volunteered to say
 * of themselves, quarter after quarter. Small cells are hidden, and enough others of the row that neither a difference
 * to the total nor the sum of what is hidden gives them away; trends are computed from what is shown alone.
 *
 * It compares nobody with a target and says nothing of why. Two barometers of the same people with different groups
 * or limits may give away together what each hides.
 *
 * Reference: complementary suppression: Cox (1980), Suppression methodology and statistical disclosure control, JASA
 * 75, 377–385 (one row at a time: only rows have published sums); trends: {@link trendTest}, Holm over all of them.
 *
 * @param counts one per period, stage, attribute and group; what is not listed is 0.
 * @throws FairnessError `empty-input`, `invalid-count`, `invalid-column` (a stage that is not listed, a period that is
 * not one), `duplicate-id` (one cell twice), `invalid-option`.
 *
 * @example
 * ```ts
 * import { createBarometer } from '@tremplin/fairness';
 *
 * const count = (period: string, stage: string, group: string, people: number) =>
 *   ({ period, stage, attribute: 'gender', group, people });
 * const { tables } = createBarometer(
 *   [
 *     ...[count('2026-Q1', 'applied', 'f', 40), count('2026-Q1', 'applied', 'm', 60)],
 *     ...[count('2026-Q1', 'hired', 'f', 3), count('2026-Q1', 'hired', 'm', 9)],
 *   ],
 *   { stages: ['applied', 'hired'] },
 * );
 * const [applied, hired] = tables[0]!.rows;
 * applied!.cells.map(({ people }) => people); // [40, 60]
 * // The 9 would give the 3 away, as the total is known:
 * hired!.cells.map(({ people }) => people); // [null, null]
 * hired!.total; // 12
 * ```
 */
export function createBarometer(
  counts: readonly BarometerCount[],
  options: BarometerOptions,
): BarometerReport {
  const { suppressBelow = 5, alpha = 0.05, stages } = options;
  const cube = barometerCounts(counts, { stages, suppressBelow, alpha });
  const drafts = cube.attributes.map((attribute) => {
    const rows = rowsOf(attribute, cube, suppressBelow);
    const groups = cube.groupsOf(attribute).filter((group) => group !== null);
    return { attribute, groups, rows, tests: testsOf(rows, { groups, cube }) };
  });
  const adjusted = adjustPValues(drafts.flatMap(({ tests }) => tests.map(({ pValue }) => pValue)));
  let next = 0;
  const tables = drafts.map(({ tests, ...draft }): BarometerTable => {
    const trends = tests.map((test): BarometerTrend => {
      const adjustedPValue = adjusted[next++]!;
      return { ...test, adjustedPValue, isShown: adjustedPValue <= alpha };
    });
    return { ...draft, trends };
  });
  return {
    periods: cube.periods,
    stages,
    tables,
    issues: issuesOf(tables),
    settings: { suppressBelow, alpha, comparisons: adjusted.length },
  };
}

function rowsOf(
  attribute: string,
  cube: BarometerCube,
  suppressBelow: number,
): readonly BarometerRow[] {
  const groups = cube.groupsOf(attribute);
  const people = new Map<string, readonly (number | null)[]>();
  return cube.periods.flatMap((period) =>
    cube.stages.map((stage, s): BarometerRow => {
      const own = groups.map((group) => cube.people(period, stage, { attribute, group }));
      const shown = hideSmallCells(own, suppressBelow);
      people.set(stage, shown.cells);
      const before = s === 0 ? null : people.get(cube.stages[s - 1]!)!;
      const said = sumOf(groups.map((group, i) => (group === null ? 0 : shown.cells[i]!)));
      const cells = groups.map((group, i): BarometerCell => {
        const each = shown.cells[i]!;
        return {
          group,
          people: each,
          share: group === null ? null : shareOf(each, said),
          passed: before === null ? null : shareOf(each, before[i]!),
        };
      });
      const hidden = shown.cells.filter((cell) => cell === null).length;
      return { period, stage, total: shown.total, hidden, cells };
    }),
  );
}

function sumOf(cells: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    if (cell === null) return null;
    sum += cell;
  }
  return sum;
}

function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  return part / whole;
}

type Test = TrendTest & Pick<BarometerTrend, 'stage' | 'group' | 'of' | 'periods'>;

/** Of each number that two periods show at least. */
function testsOf(
  rows: readonly BarometerRow[],
  { groups, cube }: { readonly groups: readonly string[]; readonly cube: BarometerCube },
): readonly Test[] {
  return cube.stages.flatMap((stage, s) =>
    groups.flatMap((group, g) =>
      (['share', 'passed'] as const).flatMap((of): readonly Test[] => {
        const seen: { readonly at: number; readonly count: Proportion }[] = [];
        rows.forEach((row, i) => {
          const cell = row.cells[g]!;
          if (row.stage !== stage || cell[of] === null || cell.people === null) return;
          const total = of === 'passed' ? rows[i - 1]!.cells[g]!.people! : saidOf(row);
          seen.push({ at: cube.timeOf(row.period), count: { selected: cell.people, total } });
        });
        if (seen.length < 2 || (of === 'passed' && s === 0)) return [];
        const test = trendTest(
          seen.map(({ count }) => count),
          { scores: seen.map(({ at }) => at - seen[0]!.at) },
        );
        return [{ ...test, stage, group, of, periods: seen.length }];
      }),
    ),
  );
}

function saidOf({ cells }: BarometerRow): number {
  return cells.reduce((sum, { group, people }) => sum + (group === null ? 0 : people!), 0);
}

/** Of shown numbers alone: what does not fit must not give away what is hidden. */
function issuesOf(tables: readonly BarometerTable[]): readonly BarometerIssue[] {
  return tables.flatMap(({ attribute, rows }, t) =>
    rows.flatMap((row, i): readonly BarometerIssue[] => {
      const { period, stage, total } = row;
      const before = rows[i - 1];
      const grew =
        before?.period === period &&
        row.cells.some(({ people }, g) => (people ?? 0) > (before.cells[g]!.people ?? Infinity));
      const first = tables[0]!.rows[i]!.total;
      const differs = t > 0 && total !== null && first !== null && total !== first;
      return [
        ...(grew ? [{ kind: 'more-than-before', period, stage, attribute } as const] : []),
        ...(differs ? [{ kind: 'different-totals', period, stage, attribute } as const] : []),
      ];
    }),
  );
}
