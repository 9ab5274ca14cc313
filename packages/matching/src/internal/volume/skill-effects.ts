import type { SkillId } from '@tremplin/ontology';
import { transferOf } from '../adjacent-skills.ts';
import type { CompiledJob, CompiledRequirement } from '../compile-job.ts';
import { hoursToLevel } from '../level-hours.ts';
import type { NumberedValues } from './numbered-values.ts';

/** How a skill of a person bears on a requirement. */
export const EFFECT = { helps: 0, contains: 1, own: 2 } as const;

/**
 * By skill of a pool, which requirements it bears on and how: those of skill `s` stand at `start[s]` to `start[s + 1]`.
 * A skill that bears on none does not change a match.
 */
export interface SkillEffects {
  readonly start: Uint32Array;
  readonly requirement: Uint16Array;
  readonly kind: Uint8Array;
  /** Share of the hours from nothing that the skill alone spares. */
  readonly transfer: Float64Array;
  /** Least hours that the requirement then takes: the last step alone, whatever else helps with what comes before it. */
  readonly hours: Float64Array;
  /** By skill: 0 bears on nothing, 1 on requirements, 2 on trades, 3 on both. */
  readonly bears: Uint8Array;
}

interface Effect {
  readonly skill: number;
  readonly requirement: number;
  readonly kind: number;
  readonly transfer: number;
  readonly hours: number;
}

export function createSkillEffects(
  { requirements, trades }: CompiledJob,
  skills: NumberedValues<SkillId>,
): SkillEffects {
  const effects = requirements
    .flatMap((required, requirement) => effectsOn(required, requirement, skills))
    .toSorted((a, b) => a.skill - b.skill);
  const count = skills.values.length;
  const start = new Uint32Array(count + 1);
  const bears = new Uint8Array(count);
  for (const { skill } of effects) {
    start[skill + 1]! += 1;
    bears[skill]! |= 1;
  }
  for (let skill = 0; skill < count; skill++) start[skill + 1]! += start[skill]!;
  for (const { essential } of trades)
    for (const id of essential) {
      const skill = skills.find(id);
      if (skill !== undefined) bears[skill]! |= 2;
    }
  return {
    start,
    requirement: Uint16Array.from(effects, ({ requirement }) => requirement),
    kind: Uint8Array.from(effects, ({ kind }) => kind),
    transfer: Float64Array.from(effects, ({ transfer }) => transfer),
    hours: Float64Array.from(effects, ({ hours }) => hours),
    bears,
  };
}

function effectsOn(
  { learning, requirement, transfers }: CompiledRequirement,
  position: number,
  skills: NumberedValues<SkillId>,
): readonly Effect[] {
  const contained = new Set(learning.containedIn);
  const around = new Set([...skillsAround(learning.pathFrom), ...contained]);
  return [...around].flatMap((id) => {
    const skill = skills.find(id);
    if (skill === undefined) return [];
    const isOwn = id === requirement.skill;
    const last = learning.pathFrom({ has: (held) => held === id && !isOwn }).steps.at(-1);
    return [
      {
        skill,
        requirement: position,
        kind: isOwn ? EFFECT.own : contained.has(id) ? EFFECT.contains : EFFECT.helps,
        transfer: transferOf(transfers, id),
        hours: hoursToLevel(last?.hours ?? 0, requirement.minimumLevel),
      },
    ];
  });
}

/** All that a path depends on: what it asks about when nothing is there. */
export function skillsAround(
  pathFrom: CompiledRequirement['learning']['pathFrom'],
): ReadonlySet<SkillId> {
  const asked = new Set<SkillId>();
  pathFrom({
    has(skill) {
      asked.add(skill);
      return false;
    },
  });
  return asked;
}
