import { dotProduct, toSimilarity } from '../dot-product.ts';
import { SEGMENT_ROWS } from '../vector-rows.ts';
import { BLOCK_ROWS, blockLayout, CHUNK_ROWS, type BlockLayout } from './block-layout.ts';
import type { Collector } from './collector.ts';
import type { CompiledKernel, KernelInstance } from './kernel.ts';
import { createScanQuery, type ScanQuery } from './scan-query.ts';
import type { WasmMemory } from './web-assembly.ts';

/** What is scanned, by whatever thread. */
export interface ScanSource {
  readonly dimensions: number;
  /** Of float32, from which alone similarities are computed. */
  readonly segments: readonly Float32Array[];
  readonly kernel: Pick<CompiledKernel, 'name'>;
  readonly rowsPerMemory: number;
  readonly parts: readonly {
    readonly memory: WasmMemory;
    readonly instance: KernelInstance;
    blockAt(row: number): number;
  }[];
  /** Address of the scratch area of this thread. */
  readonly scratch: number;
  /** A bit for each row that may be found. */
  readonly mask: Uint32Array;
  /** The row of the first bit, a multiple of 32. @defaultValue 0 */
  readonly maskFrom?: number;
}

export interface ScanRange {
  /** A multiple of 32. */
  readonly first: number;
  readonly end: number;
}

export interface Search {
  readonly unit: Float32Array;
  readonly collector: Collector;
}

/** Short at first, so that the floors rise before much is kept. */
const FIRST_CHUNK_ROWS = 512;
/** Of several queries at once: so many bytes of rows stay in the processor's second cache. */
const CACHED_BYTES = 2 ** 18;

/** Offers every row that may be among the nearest to the collector of each search; each row is read once. */
export function scanRows(
  source: ScanSource,
  searches: readonly Search[],
  { first, end }: ScanRange,
): void {
  const layout = blockLayout(source.dimensions);
  const queries = searches.map((search) => ({
    ...search,
    query: createScanQuery(search.unit, { ...layout, kernel: source.kernel.name }),
  }));
  const longest = longestChunk(layout, searches.length);
  let rows = Math.min(FIRST_CHUNK_ROWS, longest);
  for (let row = first; row < end;) {
    // A chunk lies in one memory.
    const memoryEnd = (Math.floor(row / source.rowsPerMemory) + 1) * source.rowsPerMemory;
    const chunk = { first: row, end: Math.min(row + rows, memoryEnd, end) };
    for (const query of queries) scanChunk({ ...source, layout }, query, chunk);
    row = chunk.end;
    rows = Math.min(rows * 2, longest);
  }
}

function longestChunk({ width }: BlockLayout, searches: number): number {
  if (searches === 1) return CHUNK_ROWS;
  const rows = Math.floor(CACHED_BYTES / width / BLOCK_ROWS) * BLOCK_ROWS;
  return Math.min(CHUNK_ROWS, Math.max(BLOCK_ROWS, rows));
}

function scanChunk(
  source: ScanSource & { readonly layout: BlockLayout },
  { query, unit, collector }: Search & { readonly query: ScanQuery },
  { first, end }: ScanRange,
): void {
  const { layout, rowsPerMemory, mask, maskFrom = 0, scratch, parts } = source;
  const part = parts[Math.floor(first / rowsPerMemory)]!;
  const start = first % rowsPerMemory;
  const { buffer } = part.memory;
  query.setFloor(collector.floor());
  new Uint8Array(buffer, scratch, query.bytes.length).set(query.bytes);
  const words = mask.subarray(
    (first - maskFrom) / BLOCK_ROWS,
    Math.ceil((end - maskFrom) / BLOCK_ROWS),
  );
  new Uint32Array(buffer, scratch + layout.maskAt, words.length).set(words);
  const pairsAt = scratch + layout.pairsAt;
  const pairsEnd = part.instance.scan(
    part.blockAt(start),
    part.blockAt(start) + words.length * layout.blockBytes,
    scratch + layout.maskAt,
    scratch,
    layout.width,
    first,
    pairsAt,
  );
  const count = (pairsEnd - pairsAt) / 8;
  const rows = new Uint32Array(buffer, pairsAt, count * 2);
  const scores = new Float32Array(buffer, pairsAt, count * 2);
  for (let i = 0; i < rows.length; i += 2) {
    // The floor may have risen since the kernel asked.
    if (scores[i + 1]! < query.preciseFloor()) continue;
    const row = rows[i]!;
    if (collector.allows && !collector.allows(row)) continue;
    const floor = collector.floor();
    offer(source, { unit, collector }, row);
    if (collector.floor() !== floor) query.setFloor(collector.floor());
  }
}

/** The same without a kernel. */
export function compareRows(
  source: Pick<ScanSource, 'dimensions' | 'segments' | 'mask'>,
  search: Search,
  { first, end }: ScanRange,
): void {
  const { mask } = source;
  const { collector } = search;
  for (let row = first; row < end; row++) {
    const word = mask[row >>> 5]!;
    if (word === 0) row |= 31;
    else if ((word & (1 << (row & 31))) !== 0 && (collector.allows?.(row) ?? true)) {
      offer(source, search, row);
    }
  }
}

/** The one place where a similarity comes from, whichever kernel found the row. */
function offer(
  { segments, dimensions }: Pick<ScanSource, 'dimensions' | 'segments'>,
  { unit, collector }: Search,
  row: number,
): void {
  const segment = segments[Math.floor(row / SEGMENT_ROWS)]!;
  collector.offer(row, toSimilarity(dotProduct(unit, segment, (row % SEGMENT_ROWS) * dimensions)));
}
