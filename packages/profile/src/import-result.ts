import type { LinkingMethod } from '@tremplin/linking';
import type { OccupationId, SkillId } from '@tremplin/ontology';
import type { DropCategory, Treatment } from './drop-category.ts';
import type { Evidence, Profile, ProfileId } from './profile.ts';

/**
 * A place in the source: a JSON pointer (RFC 6901) into an object, in which `*3` stands for the third
 * key of its object where the key itself is unknown and could be a name; or UTF-16 offsets into a text.
 */
export type Source =
  { readonly pointer: string } | { readonly start: number; readonly end: number };

/** How one item of evidence came about. Codes and places, no text. */
export interface Finding {
  readonly skill: SkillId;
  /** `label`: the source names the skill. `occupation`: it names an occupation that needs the skill. */
  readonly via: 'label' | 'occupation';
  /** The occupation, when `via` is `occupation`. */
  readonly occupation?: OccupationId;
  readonly source: Source;
  readonly method: LinkingMethod;
  /** ∈ (0, 1], of the linker: ordinal, not a probability. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** Something of the source that did not enter the profile, or entered only as a band or a code. Never its value. */
export interface DroppedItem {
  readonly source: Source;
  readonly category: DropCategory;
  readonly treatment: Exclude<Treatment, 'competence'>;
  /**
   * Row 1–27 of the criteria of article L1132-1 of the French labour code for which this could stand,
   * in the order in which the article lists them; absent where none is near.
   */
  readonly criterion?: number;
  /** One fixed sentence per category. */
  readonly reason: string;
}

/** Something that the host may want to mend. The profile is valid all the same. */
export interface ImportIssue {
  readonly code:
    | 'empty'
    | 'no-skill'
    | 'unknown-language'
    | 'unknown-level'
    | 'invalid-date'
    | 'end-before-start'
    | 'future-start'
    | 'long-string'
    | 'many-entries'
    | 'wrong-type'
    | 'truncated'
    | 'other-language'
    | 'broken-row';
  readonly source: Source;
  /** Place, what was got (type and length, never the value) and remedy, in one sentence. */
  readonly message: string;
}

/** One value of the original, at its JSON pointer: the pointer too can hold private words. */
export interface VaultField {
  readonly pointer: string;
  readonly value: unknown;
}

/** Whose original a vault entry is. */
interface VaultHead {
  readonly profileId: ProfileId;
  readonly subjectId: string;
}

/**
 * The whole original, for the host's sealed store and nothing else: never print, log or index it.
 * Values are those of the input, not copies. `restoreInput` gives the original back.
 */
export type VaultEntry = VaultHead &
  (
    | { readonly format: 'json-resume'; readonly fields: readonly VaultField[] }
    | { readonly format: 'text' | 'europass'; readonly text: string }
    /** The parsed document itself. */
    | { readonly format: 'hr-open' | 'european-learning-model'; readonly value: unknown }
    /** The files of the export, by name. */
    | { readonly format: 'linked-in'; readonly files: Readonly<Record<string, string>> }
    /** One row: each cell under its column. */
    | { readonly format: 'csv'; readonly cells: readonly (readonly [string, string])[] }
    /** The bytes of the file, and the text read from them: `start` and `end` of a source count in `text`. */
    | {
        readonly format: 'pdf' | 'docx' | 'linked-in-archive';
        readonly base64: string;
        readonly text?: string;
      }
  );

/** What an importer makes of one document. Only `profile` may go on to a matcher. */
export interface ImportResult {
  readonly profile: Profile;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
  readonly vaultEntry: VaultEntry;
  /** Everything that stayed behind. In a text, a span may lie inside another. */
  readonly dropped: readonly DroppedItem[];
  readonly issues: readonly ImportIssue[];
}
