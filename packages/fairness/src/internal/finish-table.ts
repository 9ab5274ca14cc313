import type { GroupAssessment } from '../assessment.ts';
import type { AuditCell, AuditTable } from '../audit-report.ts';
import { clopperPearsonInterval } from '../clopper-pearson-interval.ts';
import type { GroupCount } from '../group-counts.ts';
import { impactRatio } from '../impact-ratio.ts';
import type { TableDraft } from './audit-tables.ts';
import { verdictOf } from './judge.ts';

interface CellRules {
  readonly rareBelow: number;
  readonly suppressBelow: number;
}

/** A table with its cells and what was found about them, less what is suppressed. */
export function finishTable(
  draft: TableDraft,
  assessments: readonly GroupAssessment[],
  rules: CellRules,
): AuditTable {
  const { counts, attributes, stage } = draft;
  const hidden = suppressed(draft, rules.suppressBelow);
  const shown = counts.groups.filter(({ group }) => !hidden.has(group));
  const ratios = new Map(
    impactRatio({ ...counts, groups: shown }).groups.map((ratio) => [
      ratio.group,
      ratio.impactRatio,
    ]),
  );
  const cells = counts.groups.map((count): AuditCell => {
    const base = { group: count.group, values: draft.values.get(count.group)! };
    const isRare = count.total < rules.rareBelow * counts.overall.total;
    if (hidden.has(count.group)) return { ...base, ...NOTHING, isRare };
    return { ...base, ...numbersOf(count, ratios.get(count.group) ?? null), isRare };
  });
  const kept = hidden.size === 0 ? assessments : withoutSmall(assessments, hidden, rules);
  return {
    attributes,
    stage,
    cells,
    unknown: hidden.has(UNKNOWN) ? null : counts.unknown,
    overall: counts.overall,
    assessments: kept,
    suppressedAssessments: assessments.length - kept.length,
    verdict: verdictOf(assessments),
  };
}

/** Stands for the rows of unknown group; group names are text. */
const UNKNOWN: unique symbol = Symbol('unknown');

const NOTHING = {
  selected: null,
  total: null,
  rate: null,
  interval: null,
  impactRatio: null,
  isSuppressed: true,
} as const;

function numbersOf(
  { selected, total }: GroupCount,
  ratio: number | null,
): Omit<AuditCell, 'group' | 'values' | 'isRare'> {
  return {
    selected,
    total,
    rate: selected / total,
    interval: clopperPearsonInterval({ selected, total }),
    impactRatio: ratio,
    isSuppressed: false,
  };
}

/** The small cells; one alone takes the next smallest with it, or the sums would give it away. */
function suppressed({ counts }: TableDraft, below: number): ReadonlySet<string | typeof UNKNOWN> {
  const all: readonly { readonly key: string | typeof UNKNOWN; readonly total: number }[] = [
    ...counts.groups.map(({ group, total }) => ({ key: group, total })),
    { key: UNKNOWN, total: counts.unknown.total },
  ];
  const filled = all.filter(({ total }) => total > 0).toSorted((a, b) => a.total - b.total);
  const small = filled.filter(({ total }) => total < below);
  const taken = small.length === 1 ? filled.slice(0, 2) : small;
  return new Set(taken.map(({ key }) => key));
}

/** Nothing about a hidden group, nor about a job where a cell would be small. */
function withoutSmall(
  assessments: readonly GroupAssessment[],
  hidden: ReadonlySet<string | typeof UNKNOWN>,
  { suppressBelow }: CellRules,
): readonly GroupAssessment[] {
  return assessments.filter(
    ({ group, members, others }) =>
      !hidden.has(group) && members.total >= suppressBelow && others.total >= suppressBelow,
  );
}
