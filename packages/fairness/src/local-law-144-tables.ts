import { FairnessError } from './fairness-error.ts';
import { requireCount } from './internal/check.ts';
import { sumCells } from './internal/sum-cells.ts';
import { impactRatio } from './impact-ratio.ts';
import type { GroupCount } from './group-counts.ts';
import type { Proportion } from './proportion.ts';

/** People of one sex and one race or ethnicity; `null` where it is not known. */
export interface LocalLaw144Cell extends Proportion {
  readonly sex: string | null;
  readonly race: string | null;
}

/** What the tables are made of. */
export interface LocalLaw144Counts {
  /** Each combination once. */
  readonly cells: readonly LocalLaw144Cell[];
  /** Margins as published or counted elsewhere: reconciled with the cells. @defaultValue the sums of the cells */
  readonly sex?: readonly GroupCount[];
  readonly race?: readonly GroupCount[];
}

export interface LocalLaw144Options {
  /** Categories of less than this share of all people are marked. @defaultValue `0.02` */
  readonly rareBelow?: number;
}

/** One row of a table. */
export interface LocalLaw144Row {
  readonly category: string;
  readonly selected: number;
  readonly total: number;
  /** Selection or scoring rate; `null` when nobody is in it. */
  readonly rate: number | null;
  /** Rate ÷ highest rate of the table. `null`: undefined. */
  readonly impactRatio: number | null;
  /** The same with the rare categories left out, as the rule allows; `null` for those. */
  readonly impactRatioWithoutRare: number | null;
  /** Below `rareBelow` of all people. Shown, with its number and rate, in any case. */
  readonly isRare: boolean;
}

/** A margin that the cells do not sum to. */
export interface UnreconciledMargin {
  readonly attribute: 'sex' | 'race';
  readonly category: string;
  readonly margin: Proportion;
  readonly cells: Proportion;
}

/** Result of {@link localLaw144Tables}. */
export interface LocalLaw144Tables {
  readonly sex: readonly LocalLaw144Row[];
  readonly race: readonly LocalLaw144Row[];
  /** Each sex with each race: with the categories of the EEO-1 report, fourteen. Empty ones stay in. */
  readonly intersections: readonly LocalLaw144Row[];
  /** People of whom one or both are not known: in no row of `intersections`. */
  readonly unknown: Proportion;
  readonly overall: Proportion;
  /** Empty: all margins are the sums of their cells. */
  readonly unreconciled: readonly UnreconciledMargin[];
}

/**
 * The tables of a bias audit after New York City's Local Law 144: by sex, by race or ethnicity, and by both.
 * Categories of less than 2 % stay visible with number and rate, and ratios are given with and without them;
 * nobody is dropped, and margins that do not match their cells are listed. The law sets no threshold for the
 * ratios, and these tables are no verdict of compliance. For scores, count with {@link countAboveMedian}.
 *
 * Reference: 6 RCNY §5-300 and §5-301.
 *
 * @throws FairnessError `empty-input`, `invalid-count`, `invalid-column` for a combination given twice,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { localLaw144Tables } from '@tremplin/fairness';
 *
 * const { sex, intersections, unknown } = localLaw144Tables({
 *   cells: [
 *     { sex: 'Female', race: 'White', selected: 3, total: 10 },
 *     { sex: 'Male', race: 'White', selected: 4, total: 10 },
 *     { sex: 'Male', race: 'Asian', selected: 1, total: 2 },
 *     { sex: null, race: 'Asian', selected: 0, total: 1 },
 *   ],
 * });
 * sex.map(({ category, impactRatio }) => [category, impactRatio?.toFixed(2)]); // [['Female', '0.72'], ['Male', '1.00']]
 * intersections.map(({ total }) => total); // [0, 10, 2, 10]
 * unknown; // { selected: 0, total: 1 }
 * ```
 */
export function localLaw144Tables(
  counts: LocalLaw144Counts,
  options: LocalLaw144Options = {},
): LocalLaw144Tables {
  const { rareBelow = 0.02 } = options;
  if (!(rareBelow >= 0 && rareBelow < 1)) {
    throw new FairnessError(
      'invalid-option',
      `localLaw144Tables: rareBelow is ${rareBelow}; expected a share in [0, 1)`,
    );
  }
  requireCells(counts);
  const { cells } = counts;
  const overall = sumCells(cells, () => true);
  const sums = {
    sex: marginOf(cells, ({ sex }) => sex),
    race: marginOf(cells, ({ race }) => race),
  };
  const margins = { sex: counts.sex ?? sums.sex, race: counts.race ?? sums.race };
  const rows = (groups: readonly GroupCount[]): readonly LocalLaw144Row[] =>
    tableOf(groups, rareBelow * overall.total);
  return {
    sex: rows(margins.sex),
    race: rows(margins.race),
    intersections: rows(
      sums.sex.flatMap(({ group: sex }) =>
        sums.race.map(({ group: race }) => ({
          group: `${sex} · ${race}`,
          ...sumCells(cells, (cell) => cell.sex === sex && cell.race === race),
        })),
      ),
    ),
    unknown: sumCells(cells, ({ sex, race }) => sex === null || race === null),
    overall,
    unreconciled: (['sex', 'race'] as const).flatMap((attribute) =>
      unreconciled(attribute, margins[attribute], sums[attribute]),
    ),
  };
}

function tableOf(groups: readonly GroupCount[], rareTotal: number): readonly LocalLaw144Row[] {
  const filled = groups.filter(({ total }) => total > 0);
  const all = ratiosOf(filled);
  const common = ratiosOf(filled.filter(({ total }) => total >= rareTotal));
  return groups.map(({ group, selected, total }) => ({
    category: group,
    selected,
    total,
    rate: total === 0 ? null : selected / total,
    impactRatio: all.get(group) ?? null,
    impactRatioWithoutRare: common.get(group) ?? null,
    isRare: total < rareTotal,
  }));
}

function ratiosOf(groups: readonly GroupCount[]): ReadonlyMap<string, number | null> {
  const none = { selected: 0, total: 0 };
  const { groups: ratios } = impactRatio({ groups, unknown: none, overall: none });
  return new Map(ratios.map((ratio) => [ratio.group, ratio.impactRatio]));
}

function marginOf(
  cells: readonly LocalLaw144Cell[],
  categoryOf: (cell: LocalLaw144Cell) => string | null,
): readonly GroupCount[] {
  const names = new Set(cells.map(categoryOf));
  names.delete(null);
  return Array.from(names as Set<string>)
    .toSorted()
    .map((group) => ({ group, ...sumCells(cells, (cell) => categoryOf(cell) === group) }));
}

function unreconciled(
  attribute: 'sex' | 'race',
  margin: readonly GroupCount[],
  cells: readonly GroupCount[],
): readonly UnreconciledMargin[] {
  const names = new Set([...margin, ...cells].map(({ group }) => group));
  return Array.from(names).flatMap((category) => {
    const [own, sum] = [margin, cells].map((all) => {
      const { selected, total } = all.find(({ group }) => group === category) ?? NOBODY;
      return { selected, total };
    }) as [Proportion, Proportion];
    const isSame = own.selected === sum.selected && own.total === sum.total;
    return isSame ? [] : [{ attribute, category, margin: own, cells: sum }];
  });
}

const NOBODY: Proportion = { selected: 0, total: 0 };

function requireCells({ cells, sex = [], race = [] }: LocalLaw144Counts): void {
  if (cells.length === 0) {
    throw new FairnessError('empty-input', 'localLaw144Tables: no cells; give at least one');
  }
  const seen = new Set<string>();
  const all = [
    ...cells.map((cell) => ({ ...cell, key: JSON.stringify([cell.sex, cell.race]) })),
    ...sex.map((count) => ({ ...count, key: `sex ${count.group}` })),
    ...race.map((count) => ({ ...count, key: `race ${count.group}` })),
  ];
  for (const { key, selected, total } of all) {
    const where = `localLaw144Tables: ${key}`;
    requireCount(total, `${where}, total`);
    requireCount(selected, `${where}, selected`);
    if (selected > total) {
      throw new FairnessError(
        'invalid-count',
        `${where} has ${selected} selected of ${total}; pass counts of the same people`,
      );
    }
    if (seen.has(key)) {
      throw new FairnessError('invalid-column', `${where} stands twice; sum its counts first`);
    }
    seen.add(key);
  }
}
