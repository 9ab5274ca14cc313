import { EFFECT, type SkillEffects } from './skill-effects.ts';

/** A skill that shows a requirement: the skill itself, or one that contains it. */
export interface ShowingSkill {
  readonly skill: number;
  readonly isOwn: boolean;
}

/** The skills that say most about the people of a pool. */
export interface ShowingEffects {
  /** Those of trades. */
  readonly ofTrades: Uint32Array;
  readonly byRequirement: readonly (readonly ShowingSkill[])[];
}

/** @param count - Of requirements. */
export function showingEffects(effects: SkillEffects, count: number): ShowingEffects {
  const { start, bears, requirement, kind } = effects;
  const ofTrades: number[] = [];
  const byRequirement = Array.from({ length: count }, (): ShowingSkill[] => []);
  bears.forEach((role, skill) => {
    if ((role & 2) !== 0) ofTrades.push(skill);
    for (let e = start[skill]!; e < start[skill + 1]!; e++)
      if (kind[e] !== EFFECT.helps)
        byRequirement[requirement[e]!]!.push({ skill, isOwn: kind[e] === EFFECT.own });
  });
  return { ofTrades: Uint32Array.from(ofTrades), byRequirement };
}
