import type { LearningMap, SkillId } from '@tremplin/ontology';
import { probabilityAtLeast } from '../assess-level.ts';
import type { EstimatedSkills } from './assess-requirement.ts';
import { optimalAssignment } from './optimal-assignment.ts';

/** What single skills transfer to one requirement. Made once per job, filled as skills come by. */
export interface Transfers {
  readonly learning: LearningMap;
  readonly known: Map<SkillId, number>;
}

/** The adjacent skill that counts for a requirement, and the share of its learning that it spares. */
export interface Adjacent {
  readonly skill: SkillId;
  /** ∈ (0, 1], less where it is not sure that the skill is there at working level. */
  readonly transfer: number;
}

export function createTransfers(learning: LearningMap): Transfers {
  const { target, containedIn } = learning;
  // What shows the requirement itself is no neighbour of it.
  const known = new Map<SkillId, number>([target, ...containedIn].map((skill) => [skill, 0]));
  return { learning, known };
}

/** Share ∈ [0, 1) of the hours from nothing that somebody spares who has that one skill. */
export function transferOf({ learning, known }: Transfers, skill: SkillId): number {
  let share = known.get(skill);
  if (share === undefined) {
    share =
      1 - learning.pathFrom({ has: (held) => held === skill }).hours / learning.hoursFromNothing;
    known.set(skill, share);
  }
  return share;
}

/**
 * Each skill of the person counts as the neighbour of one requirement, and each requirement has one neighbour: those that
 * are together worth most. `room` is what a whole transfer would be worth for each requirement.
 */
export function assignAdjacent(
  requirements: readonly { readonly transfers: Transfers }[],
  room: readonly number[],
  skills: EstimatedSkills,
): readonly (Adjacent | null)[] {
  const columns = requirements.length;
  const useful: { readonly skill: SkillId; readonly shares: readonly number[] }[] = [];
  for (const [skill, estimate] of skills) {
    const transfers = requirements.map((requirement) => transferOf(requirement.transfers, skill));
    if (!transfers.some((share, i) => share * room[i]! > 0)) continue;
    const held = probabilityAtLeast(estimate, 2);
    useful.push({ skill, shares: transfers.map((share) => share * held) });
  }
  // In id order, so that ties between skills do not depend on the profile's order.
  useful.sort((a, b) => (a.skill < b.skill ? -1 : 1));
  const worth = new Float64Array(useful.length * columns);
  useful.forEach(({ shares }, row) => {
    for (let i = 0; i < columns; i++) worth[row * columns + i] = shares[i]! * room[i]!;
  });
  const rows = optimalAssignment(worth, useful.length, columns);
  return requirements.map((_, i) => {
    const row = rows[i]!;
    return row < 0 ? null : { skill: useful[row]!.skill, transfer: useful[row]!.shares[i]! };
  });
}
