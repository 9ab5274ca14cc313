/** What a finding in free text is. One detector for each, but `name`, `place` and `organization`, which are told apart together. */
export type FindingKind =
  | 'name'
  | 'title'
  | 'pronoun'
  | 'genderedForm'
  | 'email'
  | 'phone'
  | 'link'
  | 'handle'
  | 'ip'
  | 'streetAddress'
  | 'postalCode'
  | 'place'
  | 'neighborhood'
  | 'nationalNumber'
  | 'cardNumber'
  | 'bankAccount'
  | 'identifier'
  | 'organization'
  | 'school'
  | 'sportsClub'
  | 'birth'
  | 'age'
  | 'date'
  | 'nationality'
  | 'origin'
  | 'family'
  | 'pregnancy'
  | 'health'
  | 'disability'
  | 'genetics'
  | 'appearance'
  | 'sexualOrientation'
  | 'genderIdentity'
  | 'lifestyle'
  | 'religion'
  | 'politics'
  | 'union'
  | 'mandate'
  | 'economicSituation'
  | 'whistleblower'
  | 'custom';

/** Personal data found in a text. UTF-16 offsets, end exclusive; findings of one text do not overlap. */
export interface TextFinding {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  /** ∈ (0, 1]: ordinal, not a probability. A checksum raises it; a failed one never takes a finding away. */
  readonly confidence: number;
  /** Why: a fixed sentence for each rule, never a part of the text. */
  readonly reason: string;
  /** Row 1–27 of the criteria of article L1132-1 of the French labour code for which it could stand. */
  readonly criterion: number;
  /** Of a gendered form: the form that tells no sex. */
  readonly neutral?: string;
}
