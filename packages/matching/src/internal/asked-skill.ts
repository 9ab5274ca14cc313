import type { Mention } from '@tremplin/linking';
import type { ProficiencyLevel } from '@tremplin/profile';

/** A skill that an ad names, and where. */
export interface NamedSkill extends Pick<Mention, 'concept' | 'start' | 'end' | 'confidence'> {
  /** Its own sentence says that it would be welcome. */
  readonly isWelcome?: boolean;
  /** What the ad states in a scale of its own, as the CEFR for languages. */
  readonly level?: ProficiencyLevel;
}
