import type { SkillId } from './concept.ts';
import { idAt, rowOf } from './internal/concept-rows.ts';
import {
  containersOf,
  helpersOf,
  prerequisitesOf,
  type TransferReason,
} from './internal/transfers.ts';
import { hoursAt } from './learning-hours.ts';
import type { Ontology } from './ontology.ts';

/** One step of a path: learn `skill` in `hours`, shortened by `from` (`null`: by nothing). */
export interface LearningStep {
  readonly skill: SkillId;
  readonly from: SkillId | null;
  readonly hours: number;
  readonly because: TransferReason | 'fromNothing';
}

/** Steps in an order in which they can be taken: prerequisites first, the target last. */
export interface LearningPath {
  readonly steps: readonly LearningStep[];
  /** Sum of the steps. */
  readonly hours: number;
}

/** How to get to one skill. Made by {@link createLearningMap}. */
export interface LearningMap {
  readonly target: SkillId;
  /** Hours to working level, prerequisites included, for somebody who has none of the skills around it. */
  readonly hoursFromNothing: number;
  /** The skills whose holders have this one: those that build on it and its special cases. In id order. */
  readonly containedIn: readonly SkillId[];
  /**
   * What somebody with `skills` still has to learn. Each missing prerequisite is learnt once; each skill
   * costs its hours less the best transfer from one skill that the person has. More skills never cost more.
   */
  pathFrom(skills: { has(skill: SkillId): boolean }): LearningPath;
}

interface CompiledStep {
  readonly skill: SkillId;
  readonly hours: number;
  readonly prerequisites: readonly number[];
  /** Best transfer first, ties by id. */
  readonly helpers: readonly {
    readonly skill: SkillId;
    readonly transfer: number;
    readonly because: TransferReason;
  }[];
}

/**
 * Compiles the ways to learn `target` once, so that each person costs only look-ups.
 *
 * @throws OntologyError `unknown-concept`.
 *
 * @example
 * ```ts
 * import { createLearningMap, findConcept, type SkillId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const skill = (code: string) => findConcept(ontology, `urn:tremplin:digital:skill:${code}`) as SkillId;
 * const map = createLearningMap(ontology, skill('react'));
 * map.pathFrom(new Set([skill('javascript')])).hours < map.hoursFromNothing; // true
 * ```
 */
export function createLearningMap(ontology: Ontology, target: SkillId): LearningMap {
  const targetRow = rowOf(ontology, target);
  const steps = compileSteps(ontology, targetRow);
  const pathFrom = (skills: { has(skill: SkillId): boolean }): LearningPath => {
    const path = missingSteps(steps, targetRow, skills);
    return { steps: path, hours: path.reduce((sum, step) => sum + step.hours, 0) };
  };
  return {
    target,
    hoursFromNothing: pathFrom(new Set()).hours,
    containedIn: containersOf(ontology, targetRow).map((row) => idAt(ontology, row) as SkillId),
    pathFrom,
  };
}

/** The target and all its prerequisites, by row. */
function compileSteps(ontology: Ontology, targetRow: number): ReadonlyMap<number, CompiledStep> {
  const steps = new Map<number, CompiledStep>();
  const open = [targetRow];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (steps.has(row)) continue;
    const prerequisites = prerequisitesOf(ontology, row);
    const helpers = helpersOf(ontology, row)
      .toSorted((a, b) => b.transfer - a.transfer || a.row - b.row)
      .map(({ row: helper, transfer, because }) => ({
        skill: idAt(ontology, helper) as SkillId,
        transfer,
        because,
      }));
    steps.set(row, {
      skill: idAt(ontology, row) as SkillId,
      hours: hoursAt(ontology, row),
      prerequisites,
      helpers,
    });
    open.push(...prerequisites);
  }
  return steps;
}

/** Depth first, so that what a skill builds on comes before it; a cycle of prerequisites is cut where it closes. */
function missingSteps(
  steps: ReadonlyMap<number, CompiledStep>,
  targetRow: number,
  skills: { has(skill: SkillId): boolean },
): readonly LearningStep[] {
  const path: LearningStep[] = [];
  const seen = new Set<number>();
  const visit = (row: number): void => {
    const step = steps.get(row)!;
    if (seen.has(row) || skills.has(step.skill)) return;
    seen.add(row);
    const helper = step.helpers.find(({ skill }) => skills.has(skill));
    // Who has a skill that contains this one has met its prerequisites too.
    if (helper?.because !== 'contains') step.prerequisites.forEach(visit);
    path.push({
      skill: step.skill,
      from: helper?.skill ?? null,
      hours: step.hours * (1 - (helper?.transfer ?? 0)),
      because: helper?.because ?? 'fromNothing',
    });
  };
  visit(targetRow);
  return path;
}
