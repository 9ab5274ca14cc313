import type { Candidate } from '@tremplin/vector-index/implementing';
import { fromIdText } from './id-text.ts';
import { parseVectorText } from './vector-text.ts';

export interface CandidateRow {
  readonly id: string;
  readonly embedding: string;
  /** Negative inner product as the database computes it. */
  readonly distance: number;
}

export function candidatesOf(rows: readonly CandidateRow[]): readonly Candidate[] {
  return rows.map(({ id, embedding }) => ({
    id: fromIdText(id),
    unit: parseVectorText(embedding),
  }));
}
