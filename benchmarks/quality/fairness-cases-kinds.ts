import {
  adjustPValues,
  chiSquareTest,
  clopperPearsonInterval,
  cmhTest,
  detCons,
  detConstSort,
  detGreedy,
  detRelaxed,
  faStarIrTable,
  fisherExactTest,
  impactRatio,
  infeasibleIndex,
  jeffreysInterval,
  katzInterval,
  maxSkewAtK,
  minSkewAtK,
  ndkl,
  newcombeInterval,
  percentileBootstrapInterval,
  twoProportionZTest,
  wilsonInterval,
  type DetOptions,
  type FaStarIrTableOptions,
  type Interval,
  type Proportion,
  type RankedIds,
  type Ranking,
  type Reranking,
  type RepresentationOptions,
} from '@tremplin/fairness';
import {
  field,
  requireFields,
  toNumbers,
  toRecord,
  toTable,
  type JsonRecord,
} from './fairness-cases-json.ts';

/** What our functions give for the keys that a case of this kind may expect. */
export type Answers = Readonly<Record<string, () => unknown>>;

/** One entry per kind of case. Each refuses inputs that it does not know. */
export const kinds: Readonly<Record<string, (input: JsonRecord) => Answers>> = {
  'fa*ir': (input) => {
    requireFields(input, ['k', 'p', 'alpha']);
    const table = (adjust: 'none' | 'conservative' | 'closest') =>
      faStarIrTable(field(input, 'k'), { ...binomial(input), adjust });
    return {
      unadjusted: () => table('none').table,
      unadjusted_fail_prob: () => table('none').failureProbability,
      conservative_table: () => table('conservative').table,
      conservative_fail_prob: () => table('conservative').failureProbability,
      closest_table: () => table('closest').table,
      closest_fail_prob: () => table('closest').failureProbability,
      distinct_tables: () => table('none').distinctTables,
    };
  },

  'fa*ir-tie': (input) => {
    requireFields(input, ['k', 'p', 'alpha']);
    const table = (ties: 'strict' | 'inclusive') =>
      faStarIrTable(field(input, 'k'), { ...binomial(input), adjust: 'none', ties }).table;
    return { strict_paper: () => table('strict'), scipy_ppf: () => table('inclusive') };
  },

  'geyik-rerank': (input) => {
    requireFields(input, ['groups', 'target', 'k', 'algorithm']);
    const { result, options, groupOf } = rerank(input);
    const metrics = representation(result.ranking, options);
    return {
      ...metrics,
      ranking: () => result.ranking.map(({ id, score }) => [groupOf.get(id), score]),
      ndcg: () => result.ndcg,
    };
  },

  'rank-metrics': (input) => {
    requireFields(input, ['seq', 'target', 'k']);
    const ids = Array.from(input['seq'] as Iterable<string>, (group, i) => ({ id: `${i}`, group }));
    const labels = new Map(ids.map(({ id, group }) => [id, group]));
    const target = toRecord(input['target'], 'target') as Readonly<Record<string, number>>;
    const k = input['k'] === undefined ? ids.length : field(input, 'k');
    return representation(ids, { labels, target, k });
  },

  '2x2': (input) => {
    requireFields(input, ['table']);
    const [first, second] = toTable(input['table']);
    const chiSquare = () => chiSquareTest([first, second]);
    return {
      impact_ratio: () => lowestRatio(first, second),
      fisher_two_sided: () => fisherExactTest(first, second).pValue,
      fisher_mid_p: () => fisherExactTest(first, second).midP,
      z_pooled: () => twoProportionZTest(first, second).z,
      z_p: () => twoProportionZTest(first, second).pValue,
      chi2: () => chiSquare().statistic,
      chi2_p: () => chiSquare().pValue,
      chi2_yates: () => chiSquareTest([first, second], { correction: 'yates' }).statistic,
      chi2_yates_p: () => chiSquareTest([first, second], { correction: 'yates' }).pValue,
      katz_ci95: () => bounds(katzInterval(second, first)),
      newcombe_ci95: () => bounds(newcombeInterval(second, first)),
    };
  },

  '2x2-stratum': (input) => {
    requireFields(input, ['table_male_then_female']);
    const [male, female] = toTable(input['table_male_then_female']);
    return {
      impact_ratio_min_over_max: () => lowestRatio(male, female),
      fisher_two_sided: () => fisherExactTest(male, female).pValue,
    };
  },

  cmh: (input) => {
    requireFields(input, ['strata']);
    const strata = (input['strata'] as readonly unknown[]).map(toTable);
    const pairs = strata.map(([group, reference]) => ({ group, reference }));
    const pooled = (side: 0 | 1): Proportion => ({
      selected: strata.reduce((sum, stratum) => sum + stratum[side].selected, 0),
      total: strata.reduce((sum, stratum) => sum + stratum[side].total, 0),
    });
    return {
      chi2_corrected: () => cmhTest(pairs).statistic,
      p: () => cmhTest(pairs).pValue,
      chi2_uncorrected: () => cmhTest(pairs, { correction: 'none' }).statistic,
      p_uncorrected: () => cmhTest(pairs, { correction: 'none' }).pValue,
      pooled_or: () => cmhTest(pairs).oddsRatio,
      or_ci95: () => bounds(cmhTest(pairs).oddsRatioInterval),
      // Named second over first (women over men), so not always the lower over the higher.
      crude_ratio_f_over_m: () => ratio(pooled(1), pooled(0)),
    };
  },

  'proportion-ci95': (input) => {
    requireFields(input, ['x', 'n']);
    const count: Proportion = { selected: field(input, 'x'), total: field(input, 'n') };
    return {
      clopper_pearson: () => bounds(clopperPearsonInterval(count)),
      wilson: () => bounds(wilsonInterval(count)),
      jeffreys: () => bounds(jeffreysInterval(count)),
      percentile_bootstrap_exact: () => bounds(percentileBootstrapInterval(count)),
    };
  },

  'p-adjust': (input) => {
    requireFields(input, ['p']);
    const pValues = toNumbers(input['p'], 'p');
    return {
      holm: () => adjustPValues(pValues, { method: 'holm' }),
      hommel: () => adjustPValues(pValues, { method: 'hommel' }),
      bh: () => adjustPValues(pValues, { method: 'benjamini-hochberg' }),
      by: () => adjustPValues(pValues, { method: 'benjamini-yekutieli' }),
    };
  },
};

const rerankers: Readonly<Record<string, (pool: Ranking, options: DetOptions) => Reranking>> = {
  greedy: detGreedy,
  cons: detCons,
  relaxed: detRelaxed,
  constsort: detConstSort,
};

function binomial(input: JsonRecord): FaStarIrTableOptions {
  return { p: field(input, 'p'), alpha: field(input, 'alpha') };
}

function rerank(input: JsonRecord): {
  readonly result: Reranking;
  readonly options: RepresentationOptions;
  readonly groupOf: ReadonlyMap<string, number>;
} {
  const reranker = rerankers[String(input['algorithm'])];
  if (!reranker) throw new Error(`unknown algorithm ${String(input['algorithm'])}`);
  const pool = (input['groups'] as readonly unknown[]).flatMap((scores, group) =>
    toNumbers(scores, 'groups').map((score, i) => ({ id: `${group}:${i}`, score, group })),
  );
  const labels = new Map(pool.map(({ id, group }) => [id, `${group}`]));
  const shares = toNumbers(input['target'], 'target');
  const target = new Map(shares.map((share, group) => [`${group}`, share]));
  const candidates = pool.map(({ id, score }) => ({ id, score }));
  return {
    result: reranker(candidates, { labels, target, k: field(input, 'k') }),
    options: { labels, target },
    groupOf: new Map(pool.map(({ id, group }) => [id, group])),
  };
}

function representation(ranking: RankedIds, options: RepresentationOptions): Answers {
  return {
    infeasible_index: () => infeasibleIndex(ranking, options).index,
    infeasible_count: () => infeasibleIndex(ranking, options).count,
    min_skew: () => minSkewAtK(ranking, options),
    max_skew: () => maxSkewAtK(ranking, options),
    ndkl: () => ndkl(ranking, options),
  };
}

function lowestRatio(first: Proportion, second: Proportion): number | null {
  const overall = {
    selected: first.selected + second.selected,
    total: first.total + second.total,
  };
  return impactRatio({
    groups: [
      { group: 'first', ...first },
      { group: 'second', ...second },
    ],
    unknown: { selected: 0, total: 0 },
    overall,
  }).lowest;
}

function ratio(a: Proportion, b: Proportion): number {
  return (a.selected * b.total) / (a.total * b.selected);
}

function bounds(interval: Interval | null): readonly number[] | null {
  return interval && [interval.lower, interval.upper];
}
