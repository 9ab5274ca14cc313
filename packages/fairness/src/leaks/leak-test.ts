import { FairnessError } from '../fairness-error.ts';
import { groupedFolds } from '../internal/leaks/grouped-folds.ts';
import { boostedTreeScores } from '../internal/leaks/boosted-tree-scores.ts';
import { logisticScores } from '../internal/leaks/logistic-scores.ts';
import { textFeatures, vectorFeatures, type Features } from '../internal/leaks/features.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import { aucWithInterval, type AucWithInterval } from './auc-with-interval.ts';

/** Who guesses: logistic regression, or gradient-boosted trees of depth three. */
export type LeakAdversary = 'linear' | 'trees';

export interface LeakTestOptions {
  /** What the adversary tries to guess: one of two names per row. */
  readonly classes: readonly string[];
  /** Rows of one person, or of one template: never in training and test at once. @defaultValue each row its own */
  readonly groups?: readonly string[];
  /** @defaultValue both; `['linear']` is the quicker one */
  readonly adversaries?: readonly LeakAdversary[];
  /** Vectors: also their squares, for what is not linear. Trees do without. @defaultValue `true` */
  readonly squares?: boolean;
  /** How many parts, 2 to 20; each is guessed by a model that has not seen it. @defaultValue `5` */
  readonly folds?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
}

/** What one adversary found. */
export interface AdversaryResult {
  readonly adversary: LeakAdversary;
  /** Of guessing the second class (by name) from the first; .5 is chance. */
  readonly found: AucWithInterval;
  /** The same after shuffling the classes among the groups: should hold .5, or the test itself leaks. */
  readonly shuffled: AucWithInterval;
}

/** Result of {@link leakTest}. */
export interface LeakTest extends AdversaryResult {
  /** Every adversary that was asked, in the order of their names; the one above found most. */
  readonly adversaries: readonly AdversaryResult[];
  /** The two classes; guessed is the second. */
  readonly classes: readonly [string, string];
  readonly folds: number;
}

/**
 * How well adversaries guess a personal attribute from texts or vectors: logistic regression and gradient-boosted
 * trees on character and word n-grams (texts) or on the numbers (vectors; the regression on their squares too). Every
 * guess is about rows of groups that the model has not seen. The result is that of the adversary which found most: the
 * larger of two, so its interval stands a little high. An adversary that fails shows little: stronger ones exist, so
 * give its result on the raw text beside that on the representation.
 *
 * Reference: Parasurama & Sedoc (2022), Gendered language in resumes and its implications for algorithmic bias
 * in hiring, GeBNLP (the kind of test); Nesterov (1983) for the fit.
 *
 * @param rows texts, or vectors of one length.
 * @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-option`, `empty-group`.
 *
 * @example
 * ```ts
 * import { leakTest } from '@tremplin/fairness';
 *
 * const rows = Array.from({ length: 60 }, (_, i) => (i % 2 ? 'softball captain' : 'baseball captain') + ` ${i}`);
 * const classes = rows.map((_, i) => (i % 2 ? 'f' : 'm'));
 * const { found, shuffled } = leakTest(rows, { classes });
 * found.auc; // 1
 * shuffled.interval.lower < 0.5; // true
 * ```
 */
export function leakTest(rows: Rows, options: LeakTestOptions): LeakTest {
  const { folds = 5, seed = '0', adversaries = ['linear', 'trees'] } = options;
  requireOptions(rows.length, options);
  requireAdversaries(adversaries);
  const classes = classesOf(options.classes);
  const groups = options.groups ?? options.classes.map((_, row) => `${row}`);
  const parts = groupedFolds(groups, folds, seed);
  const labels = options.classes.map((name) => name === classes[1]);
  const shuffledLabels = shuffleByGroup(labels, groups, seed);
  const asked = Array.from(new Set(adversaries)).toSorted();
  const results = asked.map((adversary): AdversaryResult => {
    const model = modelOf(adversary, rows, options.squares ?? true);
    const guess = (own: readonly boolean[]): AucWithInterval =>
      aucWithInterval(guessAll(model, own, parts), own);
    return { adversary, found: guess(labels), shuffled: guess(shuffledLabels) };
  });
  const most = results.reduce((best, each) => (each.found.auc > best.found.auc ? each : best));
  return { ...most, adversaries: results, classes, folds };
}

type Rows = readonly string[] | readonly (readonly number[])[];

/** Scores of rows that the model has not seen. */
type Model = (
  labels: readonly boolean[],
  rows: { readonly training: readonly number[]; readonly test: readonly number[] },
) => Float64Array;

function modelOf(adversary: LeakAdversary, rows: Rows, hasSquares: boolean): Model {
  const isTrees = adversary === 'trees';
  const features: Features =
    typeof rows[0] === 'string'
      ? textFeatures(rows as readonly string[])
      : vectorFeatures(rows as readonly (readonly number[])[], hasSquares && !isTrees);
  const fit = isTrees ? boostedTreeScores : logisticScores;
  return (labels, split) => fit(features, labels, split);
}

function guessAll(
  model: Model,
  labels: readonly boolean[],
  parts: readonly (readonly number[])[],
): readonly number[] {
  const scores = Array.from({ length: labels.length }, () => 0);
  for (const part of parts) {
    const held = new Set(part);
    const training = Array.from(labels.keys()).filter((row) => !held.has(row));
    const own = model(labels, { training, test: part });
    // By rank within the part: models of different parts are on different scales.
    const order = Array.from(part.keys()).toSorted((a, b) => own[a]! - own[b]!);
    for (let from = 0; from < order.length;) {
      let to = from;
      while (to < order.length && own[order[to]!] === own[order[from]!]) to += 1;
      for (let i = from; i < to; i++) scores[part[order[i]!]!] = (from + to) / 2 / part.length;
      from = to;
    }
  }
  return scores;
}

/** Whole groups change labels where each has one; otherwise rows do. */
function shuffleByGroup(
  labels: readonly boolean[],
  groups: readonly string[],
  seed: string,
): readonly boolean[] {
  const random = seededRandom(`leakTest shuffle ${seed}`);
  const own = new Map<string, boolean>();
  const isPure = groups.every((group, row) => {
    const known = own.get(group);
    if (known === undefined) own.set(group, labels[row]!);
    return known === undefined || known === labels[row];
  });
  const keys = isPure ? Array.from(own.keys()).toSorted() : Array.from(labels.keys(), String);
  const values = isPure ? keys.map((key) => own.get(key)!) : [...labels];
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  const shuffled = new Map(keys.map((key, i) => [key, values[i]!]));
  return labels.map((_, row) => shuffled.get(isPure ? groups[row]! : `${row}`)!);
}

function classesOf(classes: readonly string[]): readonly [string, string] {
  const names = Array.from(new Set(classes)).toSorted();
  if (names.length === 2) return [names[0]!, names[1]!];
  throw new FairnessError(
    'invalid-column',
    `leakTest: ${names.length} classes; give two, leave other rows out, or test each against the rest`,
  );
}

function requireAdversaries(adversaries: readonly string[]): void {
  const isKnown = adversaries.every((name) => name === 'linear' || name === 'trees');
  if (adversaries.length > 0 && isKnown) return;
  throw new FairnessError(
    'invalid-option',
    `leakTest: adversaries are ${adversaries.join(', ') || 'none'}; expected linear, trees or both`,
  );
}

function requireOptions(rows: number, { classes, groups, folds = 5 }: LeakTestOptions): void {
  if (rows === 0) throw new FairnessError('empty-input', 'leakTest: no rows; give at least one');
  for (const column of [classes, groups ?? classes]) {
    if (column.length === rows) continue;
    throw new FairnessError(
      'invalid-column',
      `leakTest: ${column.length} classes or groups for ${rows} rows; give one per row`,
    );
  }
  const parts = groups ? new Set(groups).size : rows;
  if (Number.isSafeInteger(folds) && folds >= 2 && folds <= 20 && folds <= parts) return;
  throw new FairnessError(
    'invalid-option',
    `leakTest: folds is ${folds}; expected a whole number from 2 to 20, and no more than the ${parts} groups`,
  );
}
