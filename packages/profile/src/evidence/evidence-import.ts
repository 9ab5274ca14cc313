import type { Linker } from '@tremplin/linking';
import type { SkillId } from '@tremplin/ontology';
import type { Source } from '../import-result.ts';
import type { Evidence } from '../profile.ts';

/** What every importer of evidence needs. */
export interface EvidenceOptions {
  /** Finds the skills that are named; its ontology is the pack of the profile. */
  readonly linker: Linker;
  /** The day from which "how long ago" is counted (UTC). */
  readonly now: Date;
  /** Language of the names. @defaultValue both, without guesses at misspellings */
  readonly language?: 'en' | 'fr';
}

/** One reason to believe that a person has a skill, and where it stood. `addEvidence` puts it into a profile. */
export interface EvidenceItem {
  readonly skill: SkillId;
  readonly evidence: Evidence;
  /** Place in the input: `/3/skills/0`. */
  readonly source: Source;
  /** Why it counts: one fixed sentence, without a word of the input. */
  readonly reason: string;
}

/** A row, or a part of one, that gives no evidence. */
export interface EvidenceIssue {
  readonly code:
    | 'wrong-type'
    | 'unknown-skill'
    | 'unknown-level'
    | 'unknown-activity'
    | 'invalid-date'
    | 'end-before-start'
    | 'future-start'
    | 'self-review'
    | 'twice'
    | 'too-uncertain';
  readonly source: Source;
  /** What was got (type and length, never the value) and the remedy. */
  readonly message: string;
}

/** What an importer of evidence makes of its rows: a bad row is an issue, and the others count. */
export interface EvidenceImport {
  /** In the order of the input. */
  readonly items: readonly EvidenceItem[];
  readonly issues: readonly EvidenceIssue[];
}

/** When something took place: `2026`, `2026-05` or `2026-05-31`; no end is still running. */
export interface StatedPeriod {
  readonly start?: string;
  readonly end?: string;
}
