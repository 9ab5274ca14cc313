import { clopperPearsonInterval, type Matcher, type MatcherScore } from '@tremplin/fairness';
import { CREDENTIALS, type Credential, type Perturbation } from './credentials.ts';

export interface PerturbationResult {
  /** Perturbations that were scored on both sides for a job of their language. */
  readonly scored: number;
  readonly changed: number;
  /** Exact, one-sided, 95 %. */
  readonly upperBound: number;
  /** Mean change, whichever way, as a share of the standard deviation of the scores: matchers have different scales. */
  readonly meanShift: number;
  readonly byCredential: Readonly<Record<Credential, number>>;
}

const BATCH = 500;

/** How often and how far a score changes when one credential in the raw text does. */
export async function measurePerturbations(
  matcher: Matcher,
  perturbations: readonly Perturbation[],
  jobs: readonly { readonly text: string; readonly language?: string }[],
): Promise<PerturbationResult> {
  const scores: number[] = [];
  const shifts: number[] = [];
  const changedBy = new Map<Credential, number>(CREDENTIALS.map((name) => [name, 0]));
  const scoredBy = new Map<Credential, number>(CREDENTIALS.map((name) => [name, 0]));
  for (let from = 0; from < perturbations.length; from += BATCH) {
    const part = perturbations.slice(from, from + BATCH);
    const items = part.flatMap(({ id, language, before, after }, i) => {
      const own = jobs.filter((job) => job.language === undefined || job.language === language);
      const job = own[(from + i) % own.length]!.text;
      return [
        { id: `${id} before`, job, candidate: before },
        { id: `${id} after`, job, candidate: after },
      ];
    });
    const answers = new Map((await matcher(items)).map((answer) => [answer.id, answer]));
    for (const { id, credential } of part) {
      const [before, after] = [answers.get(`${id} before`), answers.get(`${id} after`)];
      if (!isScored(before) || !isScored(after)) continue;
      scores.push(before.score);
      shifts.push(Math.abs(after.score - before.score));
      scoredBy.set(credential, scoredBy.get(credential)! + 1);
      if (Object.is(before.score, after.score)) continue;
      changedBy.set(credential, changedBy.get(credential)! + 1);
    }
  }
  const changed = Array.from(changedBy.values()).reduce((sum, count) => sum + count, 0);
  const count = { selected: changed, total: scores.length };
  return {
    scored: scores.length,
    changed,
    upperBound: clopperPearsonInterval(count, { confidence: 0.9 }).upper,
    meanShift: mean(shifts) / (deviation(scores) || 1),
    byCredential: Object.fromEntries(
      CREDENTIALS.map((name) => [name, changedBy.get(name)! / Math.max(1, scoredBy.get(name)!)]),
    ) as Record<Credential, number>,
  };
}

function isScored(answer: MatcherScore | undefined): answer is MatcherScore {
  return answer !== undefined && Number.isFinite(answer.score);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
