import { FairnessError } from '../fairness-error.ts';
import { OCCUPATIONS } from '../internal/swaps/occupations.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import { writeAd, writeCv } from '../internal/swaps/write-texts.ts';
import type { CounterfactualCandidate, CounterfactualJob, SwapLanguage } from './swap-pair.ts';

/** A kind of job, in the words of one language. */
export interface CounterfactualOccupation {
  readonly title: string;
  /** At least four, as they should stand in a text. */
  readonly skills: readonly string[];
}

export interface CounterfactualTextsOptions {
  readonly language: SwapLanguage;
  /** Jobs to write ads and CVs for. @defaultValue eight built in, most of them digital */
  readonly occupations?: readonly CounterfactualOccupation[];
  /** How many CVs, from 1. @defaultValue `40` */
  readonly candidates?: number;
  /** How many ads, from 1. @defaultValue one per occupation */
  readonly jobs?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
}

/** Result of {@link createCounterfactualTexts}. */
export interface CounterfactualTexts {
  readonly candidates: readonly CounterfactualCandidate[];
  readonly jobs: readonly CounterfactualJob[];
}

/**
 * Fictitious CVs and job ads that a matcher can be audited with when no real ones may be used. CVs name some of
 * the skills of one occupation, in sentences and in lists, and one or two of another; they hold no name, age,
 * address or title of a job. The same options give the same texts.
 *
 * @throws FairnessError `invalid-option`, `empty-input`.
 *
 * @example
 * ```ts
 * import { createCounterfactualTexts } from '@tremplin/fairness';
 *
 * const { candidates, jobs } = createCounterfactualTexts({ language: 'en', candidates: 3 });
 * candidates.length; // 3
 * candidates.every(({ text, skills = [] }) => skills.every((skill) => text.includes(skill))); // true
 * jobs.length; // 8
 * ```
 */
export function createCounterfactualTexts(
  options: CounterfactualTextsOptions,
): CounterfactualTexts {
  const { language, seed = '0', occupations = OCCUPATIONS[language] } = options;
  const { candidates = 40, jobs = occupations.length } = options;
  requireOccupations(occupations);
  requireCounts({ candidates, jobs });
  const random = seededRandom(`createCounterfactualTexts ${language} ${seed}`);
  return {
    candidates: Array.from({ length: candidates }, (_, i) => {
      const own = occupations[i % occupations.length]!;
      const other = occupations[Math.floor(random() * occupations.length)]!;
      const skills = Array.from(
        new Set([...draw(own.skills, 4, random), ...draw(other.skills, 1, random)]),
      );
      const text = writeCv({ language, skills, random });
      return { id: `${language}-cv-${i}`, language, text, skills };
    }),
    jobs: Array.from({ length: jobs }, (_, i) => {
      const { title, skills: all } = occupations[i % occupations.length]!;
      const skills = draw(all, 5, random);
      return {
        id: `${language}-job-${i}`,
        language,
        skills,
        text: writeAd({ language, title, skills, random }),
      };
    }),
  };
}

/** Some of them, in a drawn order. */
function draw(items: readonly string[], count: number, random: () => number): readonly string[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item);
}

function requireCounts(counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (Number.isSafeInteger(count) && count >= 1) continue;
    throw new FairnessError(
      'invalid-option',
      `createCounterfactualTexts: ${name} is ${count}; expected a whole number from 1`,
    );
  }
}

function requireOccupations(occupations: readonly CounterfactualOccupation[]): void {
  if (occupations.length === 0) {
    throw new FairnessError(
      'empty-input',
      'createCounterfactualTexts: no occupations; give at least one, or none to use those built in',
    );
  }
  for (const { title, skills } of occupations) {
    if (skills.length >= 4) continue;
    throw new FairnessError(
      'invalid-option',
      `createCounterfactualTexts: ${title} has ${skills.length} skills; give at least four`,
    );
  }
}
