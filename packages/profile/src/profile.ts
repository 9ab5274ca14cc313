import type { SkillId } from '@tremplin/ontology';

declare const profileBrand: unique symbol;

/** Pseudonym: a keyed hash of the host's opaque subject id. `p-` and 26 characters of Crockford base 32. */
export type ProfileId = string & { readonly [profileBrand]: true };

/**
 * Level on DigComp's four bands: 1 foundation, 2 intermediate, 3 advanced, 4 highly specialised.
 *
 * Reference: Vuorikari, Kluzer, Punie (2022), DigComp 2.2, table 1 (eight levels in four bands).
 */
export const PROFICIENCY_LEVELS = [1, 2, 3, 4] as const;
export type ProficiencyLevel = (typeof PROFICIENCY_LEVELS)[number];

/** What supports a skill. */
export const EVIDENCE_KINDS = [
  'assessment',
  'badge',
  'peer',
  'project',
  'experience',
  'training',
  'self',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How long ago the evidence ended: within 1 year, 3 years, 6 years, before, or not stated. */
export const RECENCY_BANDS = ['current', 'recent', 'past', 'distant', 'unknown'] as const;
export type RecencyBand = (typeof RECENCY_BANDS)[number];

/** How long it lasted: under 6 months, under 2 years, under 5 years, more, or not stated. Top-coded: long careers look alike. */
export const DURATION_BANDS = ['months', 'year', 'years', 'long', 'unknown'] as const;
export type DurationBand = (typeof DURATION_BANDS)[number];

/** `stated`: the source names the skill. `inferred`: it names an occupation that needs the skill. */
export const EVIDENCE_BASES = ['stated', 'inferred'] as const;
export type EvidenceBasis = (typeof EVIDENCE_BASES)[number];

/** One reason to believe that a person has a skill. Nothing in it says who, where or when. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly basis: EvidenceBasis;
  /** Level shown, or `null` when the source does not say. */
  readonly level: ProficiencyLevel | null;
  readonly recency: RecencyBand;
  readonly duration: DurationBand;
  /** True only when somebody other than the person can be asked and was. */
  readonly verified: boolean;
}

export interface SkillAssertion {
  readonly skill: SkillId;
  /** At least one item, in a fixed order that does not depend on the source's. */
  readonly evidence: readonly Evidence[];
}

/**
 * A person as what they can do. A closed vocabulary: every string is the pseudonym, a code of the
 * named pack or a member of an enum; there is no place for a name, a date, a school or a sentence.
 */
export interface Profile {
  readonly schemaVersion: 1;
  readonly id: ProfileId;
  /** The pack whose codes are used. */
  readonly ontology: { readonly id: string; readonly version: string; readonly hash: string };
  /** One assertion per skill, in id order. */
  readonly skills: readonly SkillAssertion[];
}
