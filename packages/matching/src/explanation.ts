import type { OccupationId, SkillId } from '@tremplin/ontology';
import type { JobId } from './job.ts';
import type { ProfileId } from '@tremplin/profile';
import type { Verdict } from './match.ts';

/** Who reads: about somebody, or about oneself. The facts and numbers are the same. */
export type Audience = 'recruiter' | 'candidate';

/** Why a match is what it is, in sentences. */
export interface Explanation {
  readonly profile: ProfileId;
  readonly job: JobId;
  readonly language: 'en' | 'fr';
  readonly audience: Audience;
  /** Today, by the end of the ramp-up, how many requirements have which verdict, and the pace where something shows one. */
  readonly summary: string;
  /** One per requirement, in the order of the verdicts; their contributions, summed in this order, are the score. */
  readonly reasons: readonly Reason[];
  /** What would settle most at once, `null` where nothing is unknown. */
  readonly nextQuestion: Reason | null;
  readonly score: number;
}

export interface Reason {
  readonly skill: SkillId;
  readonly verdict: Verdict['verdict'];
  readonly contribution: number;
  readonly text: string;
}

/** Labels and numbers that a sentence is made of. */
export interface SentenceParts {
  readonly skill: string;
  readonly level: string;
  readonly verdict: Verdict;
  label(concept: SkillId | OccupationId): string;
  /** So many decimals, with the language's decimal mark. */
  number(value: number, decimals: number): string;
}
