import type { Neighbor, SearchOptions, VectorIndex } from '../vector-index.ts';
import { checkId } from './check-id.ts';
import { checkSearchSize } from './check-search-size.ts';
import { dotProduct, toSimilarity } from './dot-product.ts';
import { createNearestRows } from './nearest-rows.ts';
import { createSearchGuard } from './search-guard.ts';
import { sealSnapshot } from './snapshot.ts';
import { unitVector } from './unit-vector.ts';
import type { VectorRows } from './vector-rows.ts';

export function exactIndexOver(rows: VectorRows): VectorIndex {
  const { dimensions } = rows;
  const guard = createSearchGuard();
  return {
    dimensions,
    get size() {
      return rows.ids.length;
    },
    add: (id, vector) => {
      guard.checkIdle('add');
      checkId(id);
      rows.put(id, unitVector(vector, { dimensions, subject: `add ${JSON.stringify(id)}` }));
    },
    remove: (id) => {
      guard.checkIdle('remove');
      return rows.remove(id);
    },
    has: (id) => rows.has(id),
    search: (vector, k, options = {}) => {
      const query = unitVector(vector, { dimensions, subject: 'search' });
      checkSearchSize(k);
      return guard.during(() => scan(rows, query, { ...options, k }));
    },
    snapshot: () => snapshotOf(rows),
  };
}

function scan(
  rows: VectorRows,
  query: Float32Array,
  { k, filter }: SearchOptions & { readonly k: number },
): readonly Neighbor[] {
  const { ids, dimensions } = rows;
  const vectors = rows.vectors();
  const nearest = createNearestRows(Math.min(k, ids.length), ids);
  for (let row = 0; row < ids.length; row++) {
    if (filter && !filter(ids[row]!)) continue;
    nearest.offer(row, toSimilarity(dotProduct(query, vectors, row * dimensions)));
  }
  return nearest.neighbors();
}

function snapshotOf({ dimensions, ids, vectors }: VectorRows): Uint8Array {
  const rows = vectors();
  const body = new Uint8Array(
    rows.buffer,
    rows.byteOffset,
    ids.length * dimensions * rows.BYTES_PER_ELEMENT,
  );
  return sealSnapshot({ kind: 'exact', dimensions, ids }, body);
}
