import type { OccupationId } from '@tremplin/ontology';

/** What an area is, from small to large. */
export const GRANULARITIES = ['bassin', 'departement', 'region', 'national'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export interface ShortageArea {
  readonly granularity: Granularity;
  /** As in the source; `''` for the whole country. */
  readonly code: string;
  readonly name: string;
}

/** How hard it is to recruit in one family of occupations in one area, as a public source says. */
export interface ShortageFigure {
  /** `bmo`: what employers expect; `dares`: the composite indicator of tension. */
  readonly source: 'bmo' | 'dares';
  /** Code of the family (FAP), as in the source. */
  readonly family: string;
  readonly label: string;
  readonly area: ShortageArea;
  /** Year of the figure. */
  readonly year: number;
  /** 1 (easy) to 5 (very hard). Of BMO: fifths of the share of recruitments expected to be hard. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** Of BMO: recruitments planned, and how many of them are expected to be hard. */
  readonly projects: number | null;
  readonly hard: number | null;
}

/** Where somebody looks for work: the codes of the area, as far as they are known. */
export type SearchArea = Readonly<Partial<Record<Exclude<Granularity, 'national'>, string>>>;

/** What is known of one occupation in the area asked: shown beside a result, never mixed into it. */
export interface OccupationShortage {
  /** The highest of its figures. */
  readonly level: ShortageFigure['level'];
  /** Of the smallest area for which there is one, then of the latest year; in order of source and family. */
  readonly figures: readonly ShortageFigure[];
}

export type ShortageByOccupation = ReadonlyMap<OccupationId, OccupationShortage>;

/** A row of a table that was not used. */
export interface TableIssue {
  readonly code: 'duplicate-row' | 'invalid-row' | 'suppressed' | 'unknown-occupation';
  /** Line of the table, the header being 1. */
  readonly line: number;
  readonly message: string;
}

export interface ShortageImport {
  readonly figures: readonly ShortageFigure[];
  /** In the order of the lines; every row is in `figures` or here. */
  readonly issues: readonly TableIssue[];
}
