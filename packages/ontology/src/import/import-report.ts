import type { ConceptKind, Language } from '../concept.ts';

/** A row (or file) that could not be used as it stands. Nothing is dropped without one of these. */
export interface ImportIssue {
  readonly code:
    | 'encoding'
    | 'broken-row'
    | 'missing-value'
    | 'unknown-value'
    | 'duplicate-id'
    | 'duplicate-row'
    | 'not-carried'
    | 'unknown-concept';
  readonly file: string;
  /** Line of the file where the row starts, from 1; 0 for the whole file. */
  readonly line: number;
  readonly message: string;
  /** The row was used all the same, without the value that the message names. */
  readonly isKept?: true;
}

/** What one file gave: `rows = kept + leftOut`. */
export interface ImportedFile {
  readonly file: string;
  /** Records after the header, the broken ones included. */
  readonly rows: number;
  /** Rows that were used, or that say what was known already. */
  readonly kept: number;
  /** Rows that are listed one by one in the issues: those of this file that have a line and are not `isKept`. */
  readonly leftOut: number;
}

/** What an import read, kept and could not use. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** Files of the folder that are not part of what is imported. */
  readonly ignored: readonly string[];
  readonly concepts: Readonly<Record<ConceptKind, number>>;
  readonly occupationSkills: number;
  readonly skillRelations: number;
  readonly broader: number;
  readonly occupationContexts: number;
  /** Concepts that have no label in a language of the pack: what could not be joined. */
  readonly withoutLabel: Readonly<Record<Language, Readonly<Record<ConceptKind, number>>>>;
  readonly issues: readonly ImportIssue[];
}
