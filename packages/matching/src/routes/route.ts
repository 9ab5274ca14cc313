import type { SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';

/** What a step of a programme is. */
export const STEP_KINDS = ['test', 'workshop', 'training', 'employer'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What is known of a level: the evidence shows it, speaks against it, or does neither. Nothing known is `unknown`. */
export const KNOWLEDGE = ['shown', 'unknown', 'below'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

/** One thing that must hold for a branch to be taken. */
export interface RouteCondition {
  readonly skill: SkillId;
  readonly level: ProficiencyLevel;
  readonly is: Knowledge;
}

/** A way on from a step. */
export interface RouteBranch {
  /** All must hold; none: whatever is left. */
  readonly when: readonly RouteCondition[];
  /** Id of the step that comes next, or `null`: this step is the one to do now. */
  readonly next: string | null;
  /** Why, for the person to read. */
  readonly reason: { readonly en: string; readonly fr: string };
}

export interface RouteStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: { readonly en: string; readonly fr: string };
  /** The first that holds is taken; the last holds always. */
  readonly branches: readonly RouteBranch[];
}

/** A programme as data: test → workshop → training → employer, with a reason for each way. Made by `parseRoute`. */
export interface Route {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  /** Id of the first step. */
  readonly start: string;
  readonly steps: readonly RouteStep[];
}
