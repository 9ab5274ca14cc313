import type { Linker } from '@tremplin/linking';

/** What every importer needs. */
export interface ImportOptions {
  /** Finds the concepts; its ontology is the pack of the profile. */
  readonly linker: Linker;
  /** The host's opaque id of the person: never an e-mail address or a name. */
  readonly subjectId: string;
  /** Key of the pseudonym, at least 16 bytes; see `createProfileId`. */
  readonly key: Uint8Array | string;
  /** The day from which "how long ago" is counted (UTC). Required: the same input then gives the same profile on any day. */
  readonly now: Date;
  /** Language of the document. @defaultValue found from its headings, else from its words */
  readonly language?: 'en' | 'fr';
}
