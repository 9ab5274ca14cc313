/*
 * Where things are in the memory that kernels/scan.wat reads; the layout of a block is described there.
 * First come the scratch areas, one per thread: the query, the bits of a chunk, the pairs that are kept, a row.
 * Then the blocks.
 */
export const BLOCK_ROWS = 32;
export const PAGE_BYTES = 65_536;
/** Rows in one call of the kernel at most: the room for pairs. */
export const CHUNK_ROWS = 32_768;

const HEADER_BYTES = 272;
const NUMBERS_PER_STEP = 32;
const QUERY_NUMBERS_AT = 16;
const PAIR_BYTES = 8;

export interface BlockLayout {
  readonly dimensions: number;
  /** Numbers per row: the dimensions, and zeros up to a multiple of 32. */
  readonly width: number;
  readonly blockBytes: number;
  readonly queryBytes: number;
  /** Of the bits, of the pairs and of a row to be rounded, from the start of a scratch area. */
  readonly maskAt: number;
  readonly pairsAt: number;
  readonly roundAt: number;
  readonly scratchBytes: number;
}

export function blockLayout(dimensions: number): BlockLayout {
  const width = roundUp(dimensions, NUMBERS_PER_STEP);
  const queryBytes = QUERY_NUMBERS_AT + 3 * width;
  const maskAt = roundUp(queryBytes, NUMBERS_PER_STEP);
  const pairsAt = maskAt + CHUNK_ROWS / 8;
  const roundAt = pairsAt + CHUNK_ROWS * PAIR_BYTES;
  return {
    dimensions,
    width,
    blockBytes: HEADER_BYTES + BLOCK_ROWS * width,
    queryBytes,
    maskAt,
    pairsAt,
    roundAt,
    scratchBytes: roundUp(roundAt + 4 * width, PAGE_BYTES),
  };
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
