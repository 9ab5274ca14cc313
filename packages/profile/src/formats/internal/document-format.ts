import type { EvidenceKind } from '../../profile.ts';
import type { CoverageRow } from '../../json-resume-coverage.ts';
import { everywhereRows, fieldShape, type FieldShape } from './field-shape.ts';

/**
 * How the entries at one place are read. Paths start at the entry, `../` leads to the object around it, `/` to
 * the document; several are separated by `|`.
 */
export interface EntryReading {
  /** Where the entries are, from the document. */
  readonly at: string;
  readonly kind: EvidenceKind;
  /** Job titles: an occupation is read from them. */
  readonly titles?: string;
  /** Running texts: the skills that they mention are read. */
  readonly texts?: string;
  /** Names of skills. */
  readonly labels?: string;
  /** Codes of skills or occupations. */
  readonly codes?: string;
  /** The level of the labels; with it the entry is a skill that the person states. */
  readonly level?: string;
  /** Names to hide where the texts repeat them. */
  readonly names?: string;
  /** The first path with a value counts. */
  readonly start?: string;
  readonly end?: string;
  /** `true` there means "until today". */
  readonly current?: string;
  /** False where a length would tell more than skill: that of studies tells the diploma. @defaultValue false */
  readonly lasts?: boolean;
  /** An entry of which this path has one of these values, folded to lower case, is not read. */
  readonly unless?: readonly [path: string, values: readonly string[]];
}

/** A structured format: what its fields are, and how its entries are read. */
export interface DocumentFormat {
  /** As people call it. */
  readonly title: string;
  readonly shape: FieldShape;
  readonly everywhere: ReadonlyMap<string, CoverageRow>;
  readonly entries: readonly EntryReading[];
  /** Where the names of the person are, from the document. */
  readonly person: string;
  /** Whether texts carry HTML. */
  readonly isHtml: boolean;
}

export interface DocumentFormatOptions {
  readonly title: string;
  readonly coverage: readonly CoverageRow[];
  readonly entries: readonly EntryReading[];
  readonly person: string;
  /** @defaultValue false */
  readonly isHtml?: boolean;
}

export function documentFormat(options: DocumentFormatOptions): DocumentFormat {
  const { title, coverage, entries, person, isHtml = false } = options;
  return {
    title,
    shape: fieldShape(coverage),
    everywhere: everywhereRows(coverage),
    entries,
    person,
    isHtml,
  };
}
