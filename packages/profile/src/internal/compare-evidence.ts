import {
  DURATION_BANDS,
  EVIDENCE_BASES,
  EVIDENCE_KINDS,
  RECENCY_BANDS,
  type Evidence,
} from '../profile.ts';

/** Rank of each member in the canonical order: the order in which `profile.ts` declares them. */
function rankOf(item: Evidence): readonly number[] {
  return [
    EVIDENCE_KINDS.indexOf(item.kind),
    EVIDENCE_BASES.indexOf(item.basis),
    item.level ?? 0,
    RECENCY_BANDS.indexOf(item.recency),
    DURATION_BANDS.indexOf(item.duration),
    item.verified ? 1 : 0,
  ];
}

/**
 * Canonical order of evidence, by the members' own ranks and nothing of the source's order: an order
 * that followed the CV would betray which job came first. Zero only for equal items.
 */
export function compareEvidence(a: Evidence, b: Evidence): number {
  const ranks = rankOf(b);
  for (const [place, rank] of rankOf(a).entries()) {
    if (rank !== ranks[place]) return rank - ranks[place]!;
  }
  return 0;
}
