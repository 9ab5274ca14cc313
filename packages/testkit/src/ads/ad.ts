import type { OccupationId, SkillId } from '@tremplin/ontology';
import type { Sex } from '../people/words/names.ts';

export interface AskedSkill {
  readonly skill: SkillId;
  /** As the ad writes it. */
  readonly label: string;
  readonly minimumLevel: 1 | 2 | 3;
  readonly relationType: 'essential' | 'optional';
  readonly importance: 1 | 2 | 3 | 4 | 5;
}

/** A fictitious job on offer. */
export interface Ad {
  readonly id: string;
  readonly language: 'fr' | 'en';
  readonly occupation: OccupationId;
  readonly titles: Readonly<Record<Sex, string>>;
  readonly employer: string;
  readonly postcode: string;
  readonly town: string;
  readonly skills: readonly AskedSkill[];
  /** What the employer teaches; none for one who does not. */
  readonly rampUp: { readonly months: number; readonly hoursPerWeek: number } | undefined;
  /** Whether the ad also asks for a diploma or years, which no requirement may come from. */
  readonly asksCredentials: boolean;
  /** Seeds the choices of layout and words. */
  readonly style: number;
}
