/** A label that was found. The lower the order, the better. */
export interface FoundLabel {
  readonly order: number;
  readonly concept: number;
}

/** The best of what it is offered, each concept once, with its best label. */
export interface BestHits {
  /** Only what comes below this can still get in. */
  bound(): number;
  offer(order: number, concept: number): void;
  /** Best first. */
  all(): readonly FoundLabel[];
}

export function createBestHits(limit: number): BestHits {
  const hits: FoundLabel[] = [];
  let bound = Number.POSITIVE_INFINITY;
  return {
    bound: () => bound,
    offer(order, concept) {
      if (order >= bound) return;
      const known = hits.findIndex((hit) => hit.concept === concept);
      if (known >= 0 && hits[known]!.order <= order) return;
      if (known >= 0) hits.splice(known, 1);
      else if (hits.length === limit) hits.pop();
      let at = hits.length;
      while (at > 0 && hits[at - 1]!.order > order) at--;
      hits.splice(at, 0, { order, concept });
      if (hits.length === limit) bound = hits[limit - 1]!.order;
    },
    all: () => hits,
  };
}
