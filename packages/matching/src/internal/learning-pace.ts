import type { SkillId } from '@tremplin/ontology';
import type { Evidence } from '@tremplin/profile';
import { probabilityAtLeast } from '../assess-level.ts';
import type { LearningPace, LevelEstimate } from '../match.ts';

/**
 * Transversal skills that are about learning: learning itself, adapting to change, solving problems. In the packs that this
 * project knows; in any other, only what was learnt lately tells of the pace.
 */
const ABOUT_LEARNING: ReadonlySet<string> = new Set([
  'urn:tremplin:digital:skill:learning-to-learn',
  'urn:tremplin:digital:skill:adaptability',
  'urn:tremplin:digital:skill:problem-solving',
  'http://data.europa.eu/esco/skill/9bf266a6-188b-4d17-a22f-2f266d76832b',
  'http://data.europa.eu/esco/skill/49de9958-2aa4-4eef-a89d-fe5d5bcd28c4',
  'http://data.europa.eu/esco/skill/adc6dc11-3376-467b-96c5-9b0a21edc869',
  'rome:300493',
  'rome:511928',
  'onet:2.A.2.b',
  'onet:2.A.2.c',
  'onet:2.B.2.i',
]);

function isAboutLearning(skill: SkillId): boolean {
  return ABOUT_LEARNING.has(skill);
}

/**
 * Newly learnt, and somebody looked: a verified test, badge, peer or training of the last years at working level or above, and
 * nothing that tells of older or longer practice.
 */
function isNewlyLearnt(evidence: readonly Evidence[]): boolean {
  return (
    evidence.some(isNewProof) &&
    evidence.every(({ recency }) => recency !== 'past' && recency !== 'distant') &&
    evidence.every(({ duration }) => duration !== 'years' && duration !== 'long')
  );
}

function isNewProof({ kind, verified, level, recency }: Evidence): boolean {
  const isProof =
    kind === 'assessment' || kind === 'badge' || kind === 'peer' || kind === 'training';
  const isNew = recency === 'current' || recency === 'recent';
  return isProof && verified && isNew && level !== null && level >= 2;
}

/** From this probability of working level a skill about learning is a sign. */
const HELD = 0.5;

export function isSignOfPace(skill: SkillId, estimate: LevelEstimate): boolean {
  return (
    (isAboutLearning(skill) && probabilityAtLeast(estimate, 2) >= HELD) ||
    isNewlyLearnt(estimate.items.map(({ evidence }) => evidence))
  );
}

/** Variance of what one sign says of a pace over that of paces among people, in logarithms: (0.5 / 0.2)². */
const SIGN_VARIANCES = 6.25;

/**
 * How fast somebody is taken to learn, beside the hours that are usual. Each of n signs reads the logarithm of the pace as that
 * of the fastest, ± 0.5; paces are 1 before, ± 0.2 in logarithms, since people differ little in how fast they learn. So
 *
 *     factor = fastest ^ (n / (n + 6.25))
 *
 * Never below 1: that nothing shows a pace says nothing of it. Both deviations are choices of this project.
 *
 * Reference: Gelman et al. (2013), Bayesian Data Analysis, eq. 2.12; Koedinger, Carvalho, Liu & McLaughlin (2023), An
 * astonishing regularity in student learning rate (that paces differ little).
 */
export function learningPace(
  skills: ReadonlyMap<SkillId, LevelEstimate>,
  fastest: number = 1,
): LearningPace {
  if (fastest === 1) return { factor: 1, shownBy: [] };
  const shownBy = [...skills]
    .filter(([skill, estimate]) => isSignOfPace(skill, estimate))
    .map(([skill]) => skill)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const n = shownBy.length;
  // To a millionth, so that the last bits of a power cannot change an order.
  const factor = Math.round(fastest ** (n / (n + SIGN_VARIANCES)) * 1e6) / 1e6;
  return { factor, shownBy };
}
