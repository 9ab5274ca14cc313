import TinyQueue from 'tinyqueue';
import type { SkillId } from './concept.ts';
import { idAt, rowIndex, rowOf } from './internal/concept-rows.ts';
import { helpersOf, type TransferReason } from './internal/transfers.ts';
import { hoursAt } from './learning-hours.ts';
import type { Ontology } from './ontology.ts';

export interface LearningMapOptions {
  /** Starts that need more than this many hours are left out. @defaultValue the hours from nothing */
  readonly maximumHours?: number;
}

/** One step of a path: learn `skill`, helped by `from` (`null`: by nothing), in `hours`. */
export interface LearningStep {
  readonly skill: SkillId;
  readonly from: SkillId | null;
  readonly hours: number;
  readonly because: TransferReason | 'fromNothing';
}

/** Where one can start from to learn one skill. Made by {@link createLearningMap}. */
export interface LearningMap {
  readonly target: SkillId;
  /** Hours from nothing to working level. */
  readonly hoursFromNothing: number;
  /** Hours for somebody who has only `skill`; `undefined` when that is no shorter than from nothing. 0 for the target itself. */
  hoursFrom(skill: SkillId): number | undefined;
  /** The cheapest steps from `skill` to the target, or `undefined` as above. Empty for the target itself. */
  pathFrom(skill: SkillId): readonly LearningStep[] | undefined;
  /** All useful starts with their hours, fewest hours first, ties by id. */
  readonly starts: readonly { readonly skill: SkillId; readonly hours: number }[];
}

interface Reached {
  readonly hours: number;
  /** Row learnt next on the way to the target; -1 at the target. */
  readonly next: number;
  readonly stepHours: number;
  readonly because: TransferReason | undefined;
}

/**
 * The cheapest ways to learn `target`, from every skill that shortens it: shortest paths, backwards
 * from the target, over the relations of the ontology. Each step costs the hours of the skill learnt,
 * less what the skill before it transfers.
 *
 * Reference: Dijkstra (1959), A note on two problems in connexion with graphs.
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
 * map.hoursFrom(skill('javascript'))! < map.hoursFromNothing; // true
 * ```
 */
export function createLearningMap(
  ontology: Ontology,
  target: SkillId,
  options: LearningMapOptions = {},
): LearningMap {
  const targetRow = rowOf(ontology, target);
  const hoursFromNothing = hoursAt(ontology, targetRow);
  const limit = Math.min(hoursFromNothing, options.maximumHours ?? Infinity);
  const reached = settle(ontology, targetRow, limit);
  const starts = [...reached]
    .map(([row, { hours }]) => ({ skill: idAt(ontology, row) as SkillId, hours }))
    .toSorted((a, b) => a.hours - b.hours || (a.skill < b.skill ? -1 : 1));
  const rowOfSkill = (skill: SkillId): number => rowIndex(ontology).rows.get(skill) ?? -1;
  return {
    target,
    hoursFromNothing,
    starts,
    hoursFrom: (skill) => reached.get(rowOfSkill(skill))?.hours,
    pathFrom: (skill) => pathFrom(ontology, reached, rowOfSkill(skill)),
  };
}

function settle(ontology: Ontology, targetRow: number, limit: number): ReadonlyMap<number, Reached> {
  const best = new Map<number, Reached>([[targetRow, { hours: 0, next: -1, stepHours: 0, because: undefined }]]);
  const settled = new Set<number>();
  // Rows are in id order, so equal hours settle in id order whatever the heap does.
  const queue = new TinyQueue([{ row: targetRow, hours: 0 }], (a, b) => a.hours - b.hours || a.row - b.row);
  for (let item = queue.pop(); item; item = queue.pop()) {
    if (settled.has(item.row)) continue;
    settled.add(item.row);
    const learnt = hoursAt(ontology, item.row);
    for (const { row, transfer, because } of helpersOf(ontology, item.row)) {
      const stepHours = learnt * (1 - transfer);
      const hours = item.hours + stepHours;
      const known = best.get(row);
      if (hours >= limit || (known && !isBetter(hours, item.row, known))) continue;
      best.set(row, { hours, next: item.row, stepHours, because });
      queue.push({ row, hours });
    }
  }
  return best;
}

function isBetter(hours: number, next: number, known: Reached): boolean {
  return hours < known.hours || (hours === known.hours && next < known.next);
}

function pathFrom(
  ontology: Ontology,
  reached: ReadonlyMap<number, Reached>,
  start: number,
): readonly LearningStep[] | undefined {
  if (!reached.has(start)) return undefined;
  const steps: LearningStep[] = [];
  for (let row = start, at = reached.get(row)!; at.next !== -1; row = at.next, at = reached.get(row)!) {
    steps.push({
      skill: idAt(ontology, at.next) as SkillId,
      from: idAt(ontology, row) as SkillId,
      hours: at.stepHours,
      because: at.because!,
    });
  }
  return steps;
}
