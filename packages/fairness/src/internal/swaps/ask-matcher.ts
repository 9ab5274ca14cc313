import type { Matcher, MatcherItem, MatcherScore } from '../../counterfactual/matcher.ts';
import { FairnessError } from '../../fairness-error.ts';

export type Asked = Omit<MatcherItem, 'id'>;

/**
 * Asks about a batch. Ids say nothing about the questions, so that a matcher cannot tell pairs apart by them.
 *
 * @returns one per question, `undefined` where there is no answer or no finite score.
 */
export async function askMatcher(
  matcher: Matcher,
  asked: readonly Asked[],
): Promise<readonly (MatcherScore | undefined)[]> {
  if (asked.length === 0) return [];
  const scores = await matcher(asked.map((item, i) => ({ id: `${i}`, ...item })));
  const answers: (MatcherScore | undefined)[] = Array.from({ length: asked.length });
  const seen = new Set<string>();
  for (const answer of scores) {
    const index = Number(answer.id);
    if (
      `${index}` !== answer.id ||
      !Number.isSafeInteger(index) ||
      index >= asked.length ||
      index < 0
    ) {
      throw new FairnessError(
        'invalid-column',
        'auditMatcher: the matcher answered an id that it was not asked about; answer with the ids of the questions',
      );
    }
    if (seen.has(answer.id)) {
      throw new FairnessError(
        'duplicate-id',
        `auditMatcher: the matcher answered question ${answer.id} of a batch twice; answer each once`,
      );
    }
    seen.add(answer.id);
    if (Number.isFinite(answer.score)) answers[index] = answer;
  }
  return answers;
}
