import type { ConceptRecord } from '../ontology-data.ts';
import type { OverlayConflict } from '../overlay-report.ts';
import type { JoinedConcepts } from './joined-concepts.ts';
import { labelKeyOf } from './overlay-id.ts';
import type { Layer } from './overlay-layers.ts';

/**
 * Labels that an overlay gives to a concept and that another concept of its kind has too, but for case and
 * spaces. Each pair of concepts is listed once, with all that they share.
 */
export function labelCollisions(
  layers: readonly Layer[],
  concepts: JoinedConcepts,
): readonly OverlayConflict[] {
  const owners = new Map<string, Set<string>>();
  for (const { isBase, data } of layers) {
    if (isBase) continue;
    for (const record of data.concepts) {
      const place = concepts.placeOf(record.id);
      for (const { key } of namesOf(record)) {
        owners.set(key, (owners.get(key) ?? new Set()).add(place));
      }
    }
  }
  const pairs = new Map<string, Pair>();
  for (const record of concepts.records()) {
    for (const { key, shown } of namesOf(record)) {
      const owning = owners.get(key);
      for (const owner of owning ?? []) {
        if (owner === record.id) continue;
        // Where the overlay names both so, the pair comes up twice.
        const isTwice = owning!.has(record.id) && record.id < owner;
        const [a, b] = isTwice ? [record.id, owner] : [owner, record.id];
        const pair = pairs.get(`${a}\u0000${b}`) ?? { a, b, labels: new Set<string>() };
        pairs.set(`${a}\u0000${b}`, pair);
        pair.labels.add(shown);
      }
    }
  }
  return [...pairs.values()].map((pair) => conflictOf(pair, concepts));
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly labels: Set<string>;
}

function conflictOf({ a, b, labels }: Pair, concepts: JoinedConcepts): OverlayConflict {
  const relation = relationOf(a, b, concepts) ?? relationOf(b, a, concepts);
  const advice =
    relation === undefined
      ? 'map one to the other, or give one another label'
      : `they are mapped (${relation}), and a text with that label may be either`;
  return {
    code: 'label-collision',
    concept: a,
    others: [b],
    message: `"${a}" and "${b}" are both called ${[...labels].toSorted().join(', ')}; ${advice}`,
  };
}

function relationOf(from: string, to: string, concepts: JoinedConcepts): string | undefined {
  const { mappings = [] } = concepts.find(from)!;
  return mappings.find(({ target }) => concepts.resolve(target) === to)?.relation;
}

function namesOf({
  kind,
  labels,
}: ConceptRecord): readonly { readonly key: string; readonly shown: string }[] {
  return Object.entries(labels).flatMap(([language, { preferred, alternatives }]) =>
    [preferred, ...alternatives].map((label) => ({
      key: `${kind}\u0000${language}\u0000${labelKeyOf(label)}`,
      shown: `"${labelKeyOf(label)}" (${language})`,
    })),
  );
}
