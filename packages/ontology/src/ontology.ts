import type { Language } from './concept.ts';
import type { OntologyMeta } from './ontology-data.ts';

/** Strings end to end in UTF-8: string `i` lies in `bytes[offsets[i], offsets[i + 1])`. */
export interface StringTable {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Links by source: those of `i` are `targets[offsets[i] … offsets[i + 1])`, each with its `types` code. */
export interface LinkTable {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly types: Uint8Array;
}

/** Labels of one language: those of concept `i` are `strings[offsets[i] … offsets[i + 1])`, preferred first. */
export interface LabelTable {
  readonly offsets: Uint32Array;
  readonly strings: StringTable;
  /** 1 where the label counts only in its exact case. */
  readonly caseSensitive: Uint8Array;
}

/** The columns of a pack: one row per concept, sorted by id. This is what a pack file holds. */
export interface OntologyTables {
  readonly ids: StringTable;
  readonly codes: StringTable;
  readonly kinds: Uint8Array;
  readonly skillTypes: Uint8Array;
  readonly reuseLevels: Uint8Array;
  /** Hours, 0 = not stated. */
  readonly learningHours: Uint16Array;
  readonly labels: Readonly<Record<Language, LabelTable>>;
  readonly descriptions: Readonly<Record<Language, StringTable>>;
  /** Occupation → skills. Importance and level of each link in 255ths, 0 = not stated. */
  readonly occupationSkills: LinkTable & {
    readonly importances: Uint8Array;
    readonly levels: Uint8Array;
  };
  /** Skill → the skills it builds on or is helped by. */
  readonly skillRelations: LinkTable;
  /** Concept → broader concepts. */
  readonly broader: LinkTable;
  /** Occupation → work contexts. */
  readonly occupationContexts: LinkTable;
  readonly mappings: LinkTable & { readonly targetStrings: StringTable };
}

/**
 * An immutable, content-hashed ontology pack. Concepts are rows of typed arrays inside;
 * outside, use the functions of this package, which speak in branded ids.
 */
export interface Ontology {
  readonly meta: OntologyMeta;
  /** SHA-256 of the content, lower-case hex: equal content, equal hash, whatever the order it came in. */
  readonly hash: string;
  /** Number of concepts. */
  readonly size: number;
  readonly tables: OntologyTables;
}
