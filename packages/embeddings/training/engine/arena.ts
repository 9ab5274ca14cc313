import { webAssembly, type WebAssemblyMemory } from './web-assembly.ts';

/** Memory that all threads and the WebAssembly kernel see. */
export interface Arena {
  readonly memory: WebAssemblyMemory;
  float32(length: number): Float32Array;
  int32(length: number): Int32Array;
}

const PAGE_BYTES = 65_536;
/** 4 GiB, the most there is; what is not used is not taken. */
export const MAX_PAGES = 65_536;
/** Beginnings of arrays: a cache line. */
const ALIGNMENT = 64;

/** Arrays one after the other, all zeros, never freed. */
export function createArena(): Arena {
  const memory = new webAssembly.Memory({ initial: 1, maximum: MAX_PAGES, shared: true });
  let next = 0;
  let end = PAGE_BYTES;
  const take = (bytes: number): number => {
    const at = next;
    next = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    if (next > end) {
      const pages = Math.ceil((next - end) / PAGE_BYTES);
      memory.grow(pages);
      end += pages * PAGE_BYTES;
    }
    return at;
  };
  return {
    memory,
    float32(length) {
      const at = take(length * 4);
      return new Float32Array(memory.buffer, at, length);
    },
    int32(length) {
      const at = take(length * 4);
      return new Int32Array(memory.buffer, at, length);
    },
  };
}
