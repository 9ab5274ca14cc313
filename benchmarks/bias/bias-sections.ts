import type { BenchMetrics, BenchResult } from '@tremplin/cli';

export interface BiasColumn {
  readonly metric: string;
  readonly head: string;
  /** In [0, 1]: per cent with a bar. */
  readonly isShare?: boolean;
  readonly digits?: number;
}

/** One table of the page. */
export interface BiasSection {
  readonly title: string;
  readonly says: string;
  isIn(this: void, result: BenchResult): boolean;
  nameOf(this: void, result: BenchResult): string;
  valuesOf(this: void, result: BenchResult): BenchMetrics;
  columns(this: void, rows: readonly BenchMetrics[]): readonly BiasColumn[];
}

const isMatcher = ({ groups }: BenchResult): boolean => groups !== undefined;
const metricsOf = ({ metrics }: BenchResult): BenchMetrics => metrics;
const nameAfterColon = ({ set }: BenchResult): string => set.slice(set.indexOf(': ') + 2);

export const BIAS_SECTIONS: readonly BiasSection[] = [
  {
    title: 'Does a score change when only the person does?',
    says: 'Pairs of raw CVs that differ in a name, an age, an address… and nowhere else: the share of which any score changed, and the exact upper bound (95 %, one-sided). Beside it, the share of skill swaps that change the score: a matcher that reads nothing changes never.',
    isIn: isMatcher,
    nameOf: ({ set }) => set,
    valuesOf: metricsOf,
    columns: () => [
      { metric: 'swapsChanged', head: 'changed by a swap', isShare: true },
      { metric: 'swapsBound', head: 'at most', isShare: true },
      { metric: 'reads', head: 'changed by a skill', isShare: true },
    ],
  },
  {
    title: 'Does one credential change a score?',
    says: 'One diploma, school, employer, gap, name, birth date or address in the raw text: the share of texts of which the score changed, the upper bound, and the mean change in standard deviations of the scores. The form of Odoo is filled from the text by exact words.',
    isIn: isMatcher,
    nameOf: ({ set }) => set,
    valuesOf: (result) => ({ ...result.metrics, ...byCredential(result) }),
    columns: (rows) => [
      { metric: 'credentialsChanged', head: 'any of them', isShare: true },
      { metric: 'credentialsBound', head: 'at most', isShare: true },
      { metric: 'credentialShift', head: 'mean change, sd' },
      ...credentialsOf(rows).map((metric) => ({
        metric,
        head: metric.slice(PREFIX.length),
        isShare: true,
      })),
    ],
  },
  {
    title: 'Who is missed?',
    says: 'A made-up market in which credentials go with background and not with ability: of the able of each background, the share who are not among the first ten. tremplin and odoo read profiles and forms there, the others the texts.',
    isIn: isMatcher,
    nameOf: ({ set }) => set,
    valuesOf: metricsOf,
    columns: () => [
      { metric: 'missedFavoured', head: 'favoured background', isShare: true },
      { metric: 'missedOverlooked', head: 'overlooked background', isShare: true },
      { metric: 'gap', head: 'difference' },
    ],
  },
  {
    title: 'What gives the background away?',
    says: 'How well somebody guesses the background of the people of that market, as area under the curve (.5: not at all) with its 95 % interval, by regression, for profiles by the stronger of that and boosted trees; last, the same with the backgrounds dealt out anew, which must find nothing. The text and its vector hold the credentials; the profile is what our import makes of the text; LEACE is fitted on half of the people and the others are guessed.',
    isIn: ({ set }) => set.startsWith('leak: '),
    nameOf: nameAfterColon,
    valuesOf: metricsOf,
    columns: () => [
      { metric: 'auc', head: 'area under the curve' },
      { metric: 'lower', head: 'from' },
      { metric: 'upper', head: 'to' },
      { metric: 'shuffled', head: 'dealt out anew' },
    ],
  },
  {
    title: 'What each mitigation recovers and costs',
    says: 'Models trained on labels from which one group loses, scored against labels from which it does not; two groups of one size, equally able. The gap is the share of the able chosen of m less that of f; the group is guessed from the score.',
    isIn: ({ set }) => set.startsWith('planted: '),
    nameOf: nameAfterColon,
    valuesOf: metricsOf,
    columns: () => [
      { metric: 'tprGap', head: 'gap in able chosen' },
      { metric: 'share', head: 'f among the chosen', isShare: true },
      { metric: 'utility', head: 'rank correlation with the blind score' },
      { metric: 'chosenQuality', head: 'quality of the chosen, of the best', isShare: true },
      { metric: 'leakAuc', head: 'AUC of the group' },
    ],
  },
];

const PREFIX = 'one ';

function byCredential({ groups = {} }: BenchResult): BenchMetrics {
  return Object.fromEntries(
    Object.entries(groups).map(([name, { credentialsChanged = 0 }]) => [
      `${PREFIX}${name}`,
      credentialsChanged,
    ]),
  );
}

function credentialsOf(rows: readonly BenchMetrics[]): readonly string[] {
  const names = rows.flatMap((row) => Object.keys(row)).filter((name) => name.startsWith(PREFIX));
  return [...new Set(names)];
}
