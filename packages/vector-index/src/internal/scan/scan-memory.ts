import { outOfMemory } from '../out-of-memory.ts';
import { BLOCK_ROWS, PAGE_BYTES, type BlockLayout } from './block-layout.ts';
import { instantiateKernel, type CompiledKernel, type KernelInstance } from './kernel.ts';
import { webAssembly, type WasmMemory } from './web-assembly.ts';

/** Rows in the blocks of one WebAssembly memory. */
export interface ScanMemory {
  readonly memory: WasmMemory;
  readonly instance: KernelInstance;
  /** Where the block of a row starts. */
  blockAt(row: number): number;
  /** Makes room up to this row. @throws VectorIndexError `out-of-memory`. */
  reserve(row: number): void;
  put(row: number, unit: Float32Array): void;
  /** Neighbouring rows, one vector after the other. */
  putRun(first: number, vectors: Float32Array): void;
}

export interface ScanMemoryOptions {
  readonly layout: BlockLayout;
  readonly kernel: CompiledKernel;
  /** Scratch areas before the blocks. */
  readonly threads: number;
  readonly shared: boolean;
}

/** Pages that WebAssembly can address. */
const MAXIMUM_PAGES = 65_536;
/** Of one number, and of each sum on the way to another. */
const FLOAT32_ROUNDING = 2 ** -23;

/** So many rows that what they take is addressable with half of 4 GiB to spare. */
export function rowsPerMemory({ blockBytes }: BlockLayout): number {
  return Math.max(1, Math.floor(2 ** 31 / blockBytes)) * BLOCK_ROWS;
}

/** Where the block of a row starts, behind the scratch areas of so many threads. */
export function blockAddress(
  { scratchBytes, blockBytes }: BlockLayout,
  { threads, row }: { readonly threads: number; readonly row: number },
): number {
  return threads * scratchBytes + Math.floor(row / BLOCK_ROWS) * blockBytes;
}

export function createScanMemory({
  layout,
  kernel,
  threads,
  shared,
}: ScanMemoryOptions): ScanMemory {
  const { dimensions, width, pairsAt, roundAt, scratchBytes, blockBytes } = layout;
  const memory = newMemory((threads * layout.scratchBytes) / PAGE_BYTES, shared);
  const instance = instantiateKernel(kernel, memory);
  const slack = 1 + width * FLOAT32_ROUNDING;
  let float32 = new Float32Array(memory.buffer);
  let touched = memory.buffer.byteLength;
  const blockAt = (row: number): number => blockAddress(layout, { threads, row });
  const put = (row: number, unit: Float32Array): void => {
    float32.set(unit, roundAt / 4);
    instance.round(roundAt, blockAt(row), row % BLOCK_ROWS, width, slack);
  };
  /** As many as the room for pairs takes, which no search uses meanwhile. */
  const rowsAtOnce = Math.floor((scratchBytes - pairsAt) / (4 * width));
  const putTogether = (first: number, vectors: Float32Array): void => {
    float32.set(vectors, pairsAt / 4);
    for (let i = 0; i * width < vectors.length; i++) {
      const row = first + i;
      instance.round(pairsAt + i * width * 4, blockAt(row), row % BLOCK_ROWS, width, slack);
    }
  };
  return {
    memory,
    instance,
    blockAt,
    reserve: (row) => {
      const end = blockAt(row) + blockBytes;
      const missing = Math.ceil(end / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
      if (missing > 0) {
        grow(memory, missing);
        float32 = new Float32Array(memory.buffer);
      }
      if (end > touched) touched = touch(memory, touched, end);
    },
    put,
    putRun: (first, vectors) => {
      // The zeros that fill up narrower rows are only where single rows are rounded.
      const together = width === dimensions ? rowsAtOnce : 1;
      const rows = vectors.length / dimensions;
      for (let at = 0; at < rows; at += together) {
        const part = vectors.subarray(at * dimensions, (at + together) * dimensions);
        if (together > 1) putTogether(first + at, part);
        else put(first + at, part);
      }
    },
  };
}

function newMemory(initial: number, shared: boolean): WasmMemory {
  try {
    return new (webAssembly().Memory)({ initial, maximum: MAXIMUM_PAGES, shared });
  } catch (cause) {
    throw outOfMemory(initial * PAGE_BYTES, cause);
  }
}

/** What the system gives at a time; smaller ones are rare. */
const SYSTEM_PAGE_BYTES = 4096;
const MOST_AHEAD_BYTES = 2 ** 22;

/**
 * Writes to each page that nothing was written to, up to `end` and an eighth of it further: pages asked for one after the other lie
 * one after the other, and are read a tenth faster than those that the float32 rows were asked for in between.
 * Gives the end of what was written to.
 */
function touch(memory: WasmMemory, from: number, end: number): number {
  const ahead = Math.min(MOST_AHEAD_BYTES, Math.floor(end / 8));
  const bytes = new Uint8Array(memory.buffer);
  const to = Math.min(end + ahead, bytes.length);
  for (let at = from; at < to; at += SYSTEM_PAGE_BYTES) bytes[at] = 0;
  return to;
}

/** A growth takes no memory before it is written to, but new views: so by an eighth at once where that is to be had. */
function grow(memory: WasmMemory, missing: number): void {
  const pages = memory.buffer.byteLength / PAGE_BYTES;
  const ample = Math.min(Math.max(missing, Math.ceil(pages / 8)), MAXIMUM_PAGES - pages);
  try {
    memory.grow(Math.max(missing, ample));
  } catch {
    try {
      memory.grow(missing);
    } catch (cause) {
      throw outOfMemory((pages + missing) * PAGE_BYTES, cause);
    }
  }
}
