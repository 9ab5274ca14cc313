import { preferredLabel, type Ontology } from '@tremplin/ontology';
import type { Audience, Explanation, Reason, SentenceParts } from './explanation.ts';
import { explanationWords } from './internal/explanation-words.ts';
import type { Match, Verdict } from './match.ts';

export interface ExplainOptions {
  /** The pack that the match was made with: the words for its codes. */
  readonly ontology: Ontology;
  /** @defaultValue `'en'` */
  readonly language?: 'en' | 'fr';
  /** @defaultValue `'recruiter'` */
  readonly audience?: Audience;
}

/**
 * A match in sentences, from templates: nothing in them that is not in the match. The contributions of the reasons, summed
 * in their order, are the score to the last bit.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { explainMatch, importJob, rankProfiles } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 * const { profile } = await importJsonResume(
 *   { skills: [{ name: 'Docker', level: 'advanced' }] },
 *   { linker, subjectId: 's-1', key: 'a secret of at least 16 bytes', now: new Date('2026-01-01') },
 * );
 * const [match] = rankProfiles(job, [profile], { ontology }).matches;
 * explainMatch(match!, { ontology, language: 'fr' }).reasons.length; // 1
 * ```
 */
export function explainMatch(match: Match, options: ExplainOptions): Explanation {
  const { ontology, language = 'en', audience = 'recruiter' } = options;
  const words = explanationWords(language, audience);
  const number: SentenceParts['number'] = (value, decimals) =>
    value.toFixed(decimals).replace('.', words.decimalMark);
  const label: SentenceParts['label'] = (concept) => preferredLabel(ontology, concept, language);
  const reasons = match.verdicts.map((verdict): Reason => ({
    skill: verdict.skill,
    verdict: verdict.verdict,
    contribution: verdict.contribution,
    text: words.sentence({
      skill: label(verdict.skill),
      level: String(verdict.minimumLevel),
      verdict,
      label,
      number,
    }),
  }));
  const percent = (share: number): string => `${number(share * 100, 0)} %`;
  const { factor, shownBy } = match.pace;
  const summaryOf = (): string =>
    words.summary(percent(match.fit), percent(match.reach), countsOf(match.verdicts)) +
    (factor > 1 ? words.pace(percent(factor - 1), shownBy.map(label)) : '');
  const next = nextQuestionOf(match.verdicts);
  return {
    profile: match.profile,
    job: match.job,
    language,
    audience,
    summary: summaryOf(),
    reasons,
    nextQuestion: next < 0 ? null : reasons[next]!,
    score: match.score,
  };
}

function countsOf(verdicts: readonly Verdict[]): Record<Verdict['verdict'], number> {
  const counts = { met: 0, reachable: 0, unknown: 0, notMet: 0 };
  for (const { verdict, isCounted } of verdicts) if (isCounted) counts[verdict] += 1;
  return counts;
}

/** The unknown requirement with most to gain: weight times what is not credited yet. Ties to the first. */
function nextQuestionOf(verdicts: readonly Verdict[]): number {
  let [best, most] = [-1, -1];
  verdicts.forEach(({ verdict, weight, fit }, i) => {
    const gain = weight * (1 - fit);
    if (verdict === 'unknown' && gain > most) [best, most] = [i, gain];
  });
  return best;
}
