/**
 * What becomes of a part of the source:
 * `competence` – its codes enter the profile;
 * `generalize` – a band or a code enters in its place;
 * `vault` – nothing enters; the host may need it (to reach the person, for an audit over many people);
 * `drop` – nothing enters, and recruitment has no use for it: the vault holds it only so that the
 * document can be given back whole.
 */
export type Treatment = 'competence' | 'generalize' | 'vault' | 'drop';

/** What a dropped part of a source is, as far as its place or its form tells. */
export type DropCategory =
  | 'identity'
  | 'sex'
  | 'contact'
  | 'address'
  | 'birth'
  | 'photo'
  | 'nationality'
  | 'family'
  | 'pregnancy'
  | 'health'
  | 'union'
  | 'politics'
  | 'mandate'
  | 'religion'
  | 'economic'
  | 'bank'
  | 'school'
  | 'diploma'
  | 'employer'
  | 'date'
  | 'title'
  | 'freeText'
  | 'unlinked'
  | 'hobby'
  | 'language'
  | 'reference'
  | 'award'
  | 'publication'
  | 'link'
  | 'preference'
  | 'licence'
  | 'membership'
  | 'metadata'
  | 'unknownKey';
