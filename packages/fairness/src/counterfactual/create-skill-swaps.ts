import { FairnessError } from '../fairness-error.ts';
import { drawIdentity, nameSlots } from '../internal/swaps/identity.ts';
import { renderSwap, type TextPart } from '../internal/swaps/render-swap.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import type {
  CounterfactualCandidate,
  CounterfactualJob,
  SwapLanguage,
  SwapSpan,
} from './swap-pair.ts';

/** Two texts of one person: one names a skill that the job asks for, the other something else in its place. */
export interface SkillSwap {
  readonly id: string;
  readonly candidate: string;
  /** The job that asks for the skill: the control is about this one. */
  readonly job: string;
  readonly language: SwapLanguage;
  readonly skill: string;
  readonly before: string;
  readonly after: string;
  readonly spans: readonly SwapSpan[];
}

export interface SkillSwapsOptions {
  /** At most so many, spread over candidates and jobs. @defaultValue `1000` */
  readonly swaps?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
}

/** No job of a text matcher asks for these. */
const DECOYS: Readonly<Record<SwapLanguage, readonly string[]>> = {
  en: ['origami', 'falconry', 'basket weaving', 'beekeeping'],
  fr: ['origami', 'fauconnerie', 'vannerie', 'apiculture'],
};

/**
 * The control of a counterfactual audit: a skill that the job asks for becomes another activity, wherever it
 * stands in the text. A matcher whose score does not change then does not read, and its invariance to names
 * says nothing.
 *
 * @returns one per candidate, job and skill that both name, in a seeded order; none when no skills are given.
 * @throws FairnessError `invalid-option`.
 *
 * @example
 * ```ts
 * import { createSkillSwaps } from '@tremplin/fairness';
 *
 * const text = 'Three years of SQL, daily.';
 * const [swap] = createSkillSwaps(
 *   [{ id: 'c1', text, language: 'en', skills: ['SQL'] }],
 *   [{ id: 'j1', text: 'We need SQL.', skills: ['SQL'] }],
 * );
 * swap?.after.includes('SQL'); // false
 * ```
 */
export function createSkillSwaps(
  candidates: readonly CounterfactualCandidate[],
  jobs: readonly CounterfactualJob[],
  options: SkillSwapsOptions = {},
): readonly SkillSwap[] {
  const { swaps: wanted = 1000, seed = '0' } = options;
  if (!Number.isSafeInteger(wanted) || wanted < 0) {
    throw new FairnessError(
      'invalid-option',
      `createSkillSwaps: swaps is ${wanted}; expected a whole number ≥ 0`,
    );
  }
  const random = seededRandom(`createSkillSwaps ${seed}`);
  const possible = candidates
    .flatMap((candidate) => jobs.flatMap((job) => sharedSkills(candidate, job)))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((each) => ({ each, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, wanted);
  return possible.map(({ each: { candidate, job, skill } }, i) => {
    const { language } = candidate;
    const identity = nameSlots(drawIdentity(language, { random, names: [] }));
    const decoys = DECOYS[language];
    const decoy = decoys[Math.floor(random() * decoys.length)]!;
    const slots = {
      before: { ...identity, skill },
      after: { ...identity, skill: decoy },
    };
    const rendered = renderSwap(partsOf(candidate.text, skill), slots);
    return { id: `s${i}`, candidate: candidate.id, job: job.id, language, skill, ...rendered };
  });
}

interface SharedSkill {
  readonly candidate: CounterfactualCandidate;
  readonly job: CounterfactualJob;
  readonly skill: string;
}

function sharedSkills(
  candidate: CounterfactualCandidate,
  job: CounterfactualJob,
): readonly SharedSkill[] {
  if (job.language !== undefined && job.language !== candidate.language) return [];
  const asked = new Set(job.skills ?? []);
  const skills = (candidate.skills ?? []).filter(
    (skill) => asked.has(skill) && piecesAround(candidate.text, skill).length > 1,
  );
  return Array.from(new Set(skills), (skill) => ({ candidate, job, skill }));
}

function keyOf({ candidate, job, skill }: SharedSkill): string {
  return JSON.stringify([candidate.id, job.id, skill]);
}

function partsOf(text: string, skill: string): readonly TextPart[] {
  const pieces = piecesAround(text, skill).flatMap((piece, i): readonly TextPart[] => {
    const own = { text: piece, isTemplate: false };
    return i === 0 ? [own] : [{ text: '{skill}', isTemplate: true }, own];
  });
  const header = { text: '{first} {last}\n{handle}@example.org\n\n', isTemplate: true };
  return [header, ...pieces];
}

/** Whole words only: Java is not in JavaScript. Upper and lower case alike. */
function piecesAround(text: string, skill: string): readonly string[] {
  const literal = skill.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu'));
}
