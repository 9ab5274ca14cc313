import {
  conceptIds,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import type { Suggestion } from '../match.ts';
import { normalCdf } from './normal-distribution.ts';

/** An occupation as what it needs. */
export interface Trade {
  readonly occupation: OccupationId;
  readonly essential: ReadonlySet<SkillId>;
}

/** Fewer say too little about a trade. */
const LEAST_ESSENTIAL = 4;
/** Of the skills that somebody does not show, having shown all others of the trade, the share that they have. A choice. */
const UNSHOWN_HELD = 0.5;
/** Their level: the working level, give or take one. */
const UNSHOWN = { mean: 2, deviation: 1 };

/** The occupations to which one of these skills is essential. In id order. */
export function tradesOf(ontology: Ontology, skills: ReadonlySet<SkillId>): readonly Trade[] {
  return (conceptIds(ontology, 'occupation') as readonly OccupationId[]).flatMap((occupation) => {
    const essential = skillsOf(ontology, occupation)
      .filter(({ relationType }) => relationType === 'essential')
      .map(({ skill }) => skill);
    const isOfUse =
      essential.length >= LEAST_ESSENTIAL && essential.some((skill) => skills.has(skill));
    return isOfUse ? [{ occupation, essential: new Set(essential) }] : [];
  });
}

/** The share of each trade that a person shows. More skills never make it less. */
export function sharesShown(
  trades: readonly Trade[],
  skills: { has(skill: SkillId): boolean },
): readonly number[] {
  return trades.map(({ essential }) => {
    let shown = 0;
    for (const skill of essential) if (skills.has(skill)) shown += 1;
    return shown / essential.size;
  });
}

/** What the trade of which the person shows most suggests about a skill; ties to the first by id. */
export function suggestionFor(
  skill: SkillId,
  minimum: ProficiencyLevel,
  { trades, shares }: { readonly trades: readonly Trade[]; readonly shares: readonly number[] },
): Suggestion | undefined {
  let best = -1;
  trades.forEach(({ essential }, i) => {
    if (essential.has(skill) && shares[i]! > (best < 0 ? 0 : shares[best]!)) best = i;
  });
  if (best < 0) return undefined;
  return {
    occupation: trades[best]!.occupation,
    shown: shares[best]!,
    probability: probabilityUnshown(shares[best]!, minimum),
  };
}

/** Of a skill of a trade of which so much is shown: probability that the level is there. Rises with `share`. */
export function probabilityUnshown(share: number, minimum: ProficiencyLevel): number {
  const reaches = normalCdf((UNSHOWN.mean - (minimum - 0.5)) / UNSHOWN.deviation);
  return UNSHOWN_HELD * share * reaches;
}
