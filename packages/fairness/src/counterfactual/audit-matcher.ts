import { clopperPearsonInterval } from '../clopper-pearson-interval.ts';
import { FairnessError } from '../fairness-error.ts';
import { requireOpenUnit } from '../internal/check.ts';
import { createTallies } from '../internal/swaps/criterion-tallies.ts';
import { askMatcher, type Asked } from '../internal/swaps/ask-matcher.ts';
import { rankAmong } from '../internal/swaps/rank-among.ts';
import { requireUniqueIds } from '../internal/top-groups.ts';
import type { CounterfactualReport, Sensitivity } from './counterfactual-report.ts';
import type { SkillSwap } from './create-skill-swaps.ts';
import type { Matcher } from './matcher.ts';
import type { CounterfactualCandidate, CounterfactualJob, SwapPair } from './swap-pair.ts';

/** What a matcher is asked about. */
export interface CounterfactualMaterial {
  readonly jobs: readonly CounterfactualJob[];
  /** Of {@link createSwaps}. */
  readonly pairs: readonly SwapPair[];
  /** Of {@link createSkillSwaps}. @defaultValue none: no control, and no verdict better than insufficient */
  readonly controls?: readonly SkillSwap[];
  /** Those whom a swapped candidate competes with, for changes of place. @defaultValue none */
  readonly candidates?: readonly CounterfactualCandidate[];
}

export interface AuditMatcherOptions {
  /** Texts that are asked about at once. @defaultValue `1000` */
  readonly batch?: number;
  /** Rate of flips above which "none seen" is not enough, in (0, 1). @defaultValue `0.001` */
  readonly tolerance?: number;
  readonly signal?: AbortSignal;
  /** After each batch: triples scored, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Puts any matcher through swaps: each pair of texts is scored for each job of its language, and whatever
 * changes is counted by criterion of L1132-1, by attribute, by place in the text and by language, with exact
 * bounds. "None of N" is given with what it still allows. The control says whether the matcher reads at all.
 *
 * It covers what texts state. That nothing changes with a name does not say that nothing else gives it away.
 *
 * @returns the same report for the same answers, in whatever order the pairs and the answers come.
 * @throws FairnessError `empty-input` when nothing could be scored; `duplicate-id`; `invalid-option`;
 * `invalid-column` for an answer to a question that was not asked.
 *
 * @example
 * ```ts
 * import { auditMatcher, createSkillSwaps, createSwaps, type Matcher } from '@tremplin/fairness';
 *
 * // Counts a word, and likes Mr Barlow:
 * const matcher: Matcher = (items) =>
 *   items.map(({ id, candidate }) => ({
 *     id,
 *     score: candidate.split('SQL').length - 1 + (candidate.includes('Mr Barlow') ? 1 : 0),
 *   }));
 * const text = 'Experience\nThree years of SQL and reporting.';
 * const candidates = [{ id: 'c1', text, language: 'en' as const, skills: ['SQL'] }];
 * const jobs = [{ id: 'j1', text: 'We need SQL.', skills: ['SQL'] }];
 * const report = await auditMatcher(matcher, {
 *   jobs,
 *   candidates,
 *   pairs: createSwaps(candidates, { pairs: 400 }),
 *   controls: createSkillSwaps(candidates, jobs),
 * });
 * report.sensitivity?.rate; // 1
 * report.criteria.filter(({ flips }) => flips > 0).map(({ criterion }) => criterion); // ['sex']
 * ```
 */
export async function auditMatcher(
  matcher: Matcher,
  material: CounterfactualMaterial,
  options: AuditMatcherOptions = {},
): Promise<CounterfactualReport> {
  const { tolerance = 0.001, batch = 1000 } = options;
  requireMaterial(material, { tolerance, batch });
  const ask = (asked: readonly Asked[]) => askMatcher(matcher, asked);
  const pool = await poolScores(material, ask, batch);
  const sensitivity = await scoreControls(material, ask, batch);
  const tallies = createTallies();
  let unscored = sensitivity.unscored;
  const triples = triplesOf(material);
  for (let from = 0; from < triples.length; from += batch) {
    options.signal?.throwIfAborted();
    const part = triples.slice(from, from + batch);
    const answers = await ask(
      part.flatMap(({ pair, job }) => [
        { job: job.text, candidate: pair.before },
        { job: job.text, candidate: pair.after },
      ]),
    );
    part.forEach(({ pair, job }, i) => {
      const [before, after] = [answers[2 * i], answers[2 * i + 1]];
      if (!before || !after) unscored += 1;
      else tallies.add({ pair, job: job.id, before, after, places: pool(job.id, pair.candidate) });
    });
    options.onProgress?.(Math.min(from + batch, triples.length), triples.length);
  }
  return tallies.report({ sensitivity: sensitivity.result, unscored, tolerance });
}

interface Triple {
  readonly pair: SwapPair;
  readonly job: CounterfactualJob;
}

function triplesOf({ pairs, jobs }: CounterfactualMaterial): readonly Triple[] {
  const ordered = jobs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return pairs
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((pair) =>
      ordered
        .filter(({ language }) => language === undefined || language === pair.language)
        .map((job) => ({ pair, job })),
    );
}

type Ask = (asked: readonly Asked[]) => ReturnType<typeof askMatcher>;

/** Scores of the candidates' own texts by job, ascending: without the one whose place is asked for. */
async function poolScores(
  { candidates = [], jobs }: CounterfactualMaterial,
  ask: Ask,
  batch: number,
): Promise<(job: string, without: string) => (score: number) => number> {
  const questions = jobs.flatMap((job) =>
    candidates
      .filter(({ language }) => job.language === undefined || job.language === language)
      .map((candidate) => ({ job, candidate })),
  );
  const scores = new Map<string, Map<string, number>>(jobs.map(({ id }) => [id, new Map()]));
  for (let from = 0; from < questions.length; from += batch) {
    const part = questions.slice(from, from + batch);
    const answers = await ask(
      part.map(({ job, candidate }) => ({ job: job.text, candidate: candidate.text })),
    );
    part.forEach(({ job, candidate }, i) => {
      const answer = answers[i];
      if (answer) scores.get(job.id)!.set(candidate.id, answer.score);
    });
  }
  return (job, without) => rankAmong(scores.get(job)!, without);
}

async function scoreControls(
  { controls = [], jobs }: CounterfactualMaterial,
  ask: Ask,
  batch: number,
): Promise<{ readonly result: Sensitivity | null; readonly unscored: number }> {
  const texts = new Map(jobs.map(({ id, text }) => [id, text]));
  const usable = controls.filter(({ job }) => texts.has(job));
  let [triples, changed] = [0, 0];
  for (let from = 0; from < usable.length; from += batch) {
    const part = usable.slice(from, from + batch);
    const answers = await ask(
      part.flatMap(({ job, before, after }) => [
        { job: texts.get(job)!, candidate: before },
        { job: texts.get(job)!, candidate: after },
      ]),
    );
    part.forEach((_, i) => {
      const [before, after] = [answers[2 * i], answers[2 * i + 1]];
      if (!before || !after) return;
      triples += 1;
      // The score itself: a reason that changes beside it is no reaction to the skill.
      if (!Object.is(before.score, after.score)) changed += 1;
    });
  }
  const unscored = controls.length - triples;
  if (triples === 0) return { result: null, unscored };
  const count = { selected: changed, total: triples };
  // Two tails of 5 %, of which the lower one is meant.
  const { lower } = clopperPearsonInterval(count, { confidence: 0.9 });
  return { result: { triples, changed, rate: changed / triples, lowerBound: lower }, unscored };
}

function requireMaterial(
  { jobs, pairs, candidates = [] }: CounterfactualMaterial,
  { tolerance, batch }: Required<Pick<AuditMatcherOptions, 'tolerance' | 'batch'>>,
): void {
  requireOpenUnit(tolerance, 'auditMatcher: tolerance');
  if (!Number.isSafeInteger(batch) || batch < 1) {
    throw new FairnessError(
      'invalid-option',
      `auditMatcher: batch is ${batch}; expected a whole number from 1`,
    );
  }
  if (jobs.length === 0 || pairs.length === 0) {
    const missing = jobs.length === 0 ? 'jobs' : 'pairs';
    throw new FairnessError('empty-input', `auditMatcher: no ${missing}; give at least one`);
  }
  requireUniqueIds(jobs, 'auditMatcher: jobs');
  requireUniqueIds(pairs, 'auditMatcher: pairs');
  requireUniqueIds(candidates, 'auditMatcher: candidates');
}
