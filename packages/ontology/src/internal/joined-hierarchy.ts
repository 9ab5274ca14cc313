import type { BroaderLink } from '../ontology-data.ts';
import type { OverlayConflict } from '../overlay-report.ts';

/** Links to broader concepts, and what lies above a concept. */
export interface JoinedHierarchy {
  add(concept: string, broader: string): void;
  /** Adds a link, unless it would make a concept broader than itself: that is returned. */
  addUnlessCyclic(concept: string, broader: string): OverlayConflict | undefined;
  links(): readonly BroaderLink[];
}

export function createJoinedHierarchy(): JoinedHierarchy {
  const above = new Map<string, Set<string>>();
  const add = (concept: string, broader: string): void => {
    above.set(concept, (above.get(concept) ?? new Set()).add(broader));
  };
  return {
    add,
    addUnlessCyclic(concept, broader) {
      if (!isReached(concept, broader, above)) {
        add(concept, broader);
        return undefined;
      }
      return {
        code: 'broader-cycle',
        concept,
        others: [broader],
        message: `"${broader}" is narrower than "${concept}" already; that it is broader too is left out`,
      };
    },
    links: () =>
      [...above].flatMap(([concept, all]) => [...all].map((broader) => ({ concept, broader }))),
  };
}

/** Whether `top` is reached from a concept over links to broader concepts. */
function isReached(
  top: string,
  concept: string,
  above: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const seen = new Set<string>();
  const open = [concept];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === top) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(above.get(id) ?? []));
  }
  return false;
}
