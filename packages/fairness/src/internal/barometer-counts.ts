import type { BarometerCount, BarometerOptions } from '../barometer-report.ts';
import { FairnessError } from '../fairness-error.ts';
import { requireCount, requireOpenUnit } from './check.ts';

/** Counts by period, stage, attribute and group; what was not listed is 0. */
export interface BarometerCube {
  readonly periods: readonly string[];
  readonly stages: readonly string[];
  readonly attributes: readonly string[];
  /** In the order of the names, `null` last where anybody did not say. */
  groupsOf(attribute: string): readonly (string | null)[];
  people(
    period: string,
    stage: string,
    of: { readonly attribute: string; readonly group: string | null },
  ): number;
  /** Whole years, quarters or months. */
  timeOf(period: string): number;
}

/** @throws FairnessError for whatever is no count of a barometer. */
export function barometerCounts(
  counts: readonly BarometerCount[],
  options: Required<BarometerOptions>,
): BarometerCube {
  requireOptions(options);
  if (counts.length === 0) {
    throw new FairnessError('empty-input', 'createBarometer: no counts; give at least one');
  }
  const { stages } = options;
  const known = new Set(stages);
  const cells = new Map<string, number>();
  const groups = new Map<string, Set<string | null>>();
  counts.forEach(({ period, stage, attribute, group, people }, i) => {
    const where = `createBarometer: count ${i}`;
    if (!known.has(stage)) {
      throw new FairnessError(
        'invalid-column',
        `${where}: stage ${stage} is not one of ${stages.join(', ')}; list it or leave it out`,
      );
    }
    requireCount(people, where);
    const key = keyOf(period, stage, { attribute, group });
    if (cells.has(key)) {
      throw new FairnessError(
        'duplicate-id',
        `${where}: ${attribute} ${group ?? '(not said)'} at ${stage} in ${period} is there twice; add the two up`,
      );
    }
    cells.set(key, people);
    const own = groups.get(attribute);
    if (own) own.add(group);
    else groups.set(attribute, new Set([group]));
  });
  const times = new Map(counts.map(({ period }) => [period, period]));
  const kind = kindOf(counts[0]!.period);
  const periods = Array.from(times.keys(), (period) => ({ period, time: timeOf(period, kind) }))
    .toSorted((a, b) => a.time - b.time)
    .map(({ period }) => period);
  const ordered = new Map(Array.from(groups, ([name, own]) => [name, inOrder(own)]));
  return {
    periods,
    stages,
    attributes: Array.from(groups.keys()).toSorted(),
    groupsOf: (attribute) => ordered.get(attribute)!,
    people: (period, stage, of) => cells.get(keyOf(period, stage, of)) ?? 0,
    timeOf: (period) => timeOf(period, kind),
  };
}

function keyOf(
  period: string,
  stage: string,
  { attribute, group }: { readonly attribute: string; readonly group: string | null },
): string {
  return JSON.stringify([period, stage, attribute, group]);
}

function inOrder(groups: ReadonlySet<string | null>): readonly (string | null)[] {
  const named = Array.from(groups).filter((group) => group !== null);
  return [...named.toSorted(), ...(groups.has(null) ? [null] : [])];
}

const KINDS = {
  year: { shape: /^(\d{4})$/u, perYear: 1 },
  quarter: { shape: /^(\d{4})-Q([1-4])$/u, perYear: 4 },
  month: { shape: /^(\d{4})-(0[1-9]|1[0-2])$/u, perYear: 12 },
} as const;

function kindOf(period: string): keyof typeof KINDS {
  for (const name of ['year', 'quarter', 'month'] as const) {
    if (KINDS[name].shape.test(period)) return name;
  }
  throw badPeriod(period);
}

function timeOf(period: string, kind: keyof typeof KINDS): number {
  const { shape, perYear } = KINDS[kind];
  const found = shape.exec(period);
  if (found === null) throw badPeriod(period);
  return Number(found[1]) * perYear + Number(found[2] ?? 1) - 1;
}

function badPeriod(period: string): FairnessError {
  return new FairnessError(
    'invalid-column',
    `createBarometer: period ${period.slice(0, 20)}; expected years (2026), quarters (2026-Q3) or months (2026-07), one kind in all`,
  );
}

function requireOptions({ stages, suppressBelow, alpha }: Required<BarometerOptions>): void {
  requireOpenUnit(alpha, 'createBarometer: alpha');
  if (stages.length === 0 || new Set(stages).size !== stages.length) {
    throw new FairnessError(
      'invalid-option',
      `createBarometer: stages are ${stages.join(', ') || 'none'}; list each once, in their order`,
    );
  }
  if (Number.isSafeInteger(suppressBelow) && suppressBelow >= 2 && suppressBelow <= 1000) return;
  throw new FairnessError(
    'invalid-option',
    `createBarometer: suppressBelow is ${suppressBelow}; expected a whole number from 2 to 1000`,
  );
}
