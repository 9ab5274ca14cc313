/** Different lists of 16-bit codes with a number each, in some twenty bytes a list. */
export interface CodeLists {
  readonly size: number;
  /** The number of a list, a new one for a new list. */
  add(codes: readonly number[]): number;
  /** A view, good until the next addition. */
  codesOf(id: number): Uint16Array;
}

const FIRST_SLOTS = 256;
/** Of the slots, the share in use from which there are twice as many. */
const FULL = 0.6;
const GROWTH = 1.5;

export function createCodeLists(): CodeLists {
  let size = 0;
  let codes: Uint16Array = new Uint16Array(FIRST_SLOTS);
  /** Of list `id`: `ends[id]` to `ends[id + 1]`. */
  let ends: Uint32Array = new Uint32Array(FIRST_SLOTS);
  /** Open addressing: number of a list plus one, 0 for a free slot. */
  let slots = new Uint32Array(FIRST_SLOTS);
  const codesOf = (id: number): Uint16Array => codes.subarray(ends[id]!, ends[id + 1]!);
  /** Where the list is, or the free slot where it belongs. */
  const slotOf = (list: ArrayLike<number>): number => {
    let slot = hashOf(list) & (slots.length - 1);
    while (slots[slot] !== 0 && !isSame(codesOf(slots[slot]! - 1), list))
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const rehash = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let id = 0; id < size; id++) slots[slotOf(codesOf(id))] = id + 1;
  };
  return {
    get size() {
      return size;
    },
    codesOf,
    add(list) {
      const slot = slotOf(list);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      const end = ends[size]! + list.length;
      if (end > codes.length) codes = grown(codes, new Uint16Array(Math.ceil(end * GROWTH)));
      if (size + 2 > ends.length) ends = grown(ends, new Uint32Array(Math.ceil(size * GROWTH) + 2));
      codes.set(list, ends[size]!);
      slots[slot] = ++size;
      ends[size] = end;
      if (size > slots.length * FULL) rehash();
      return size - 1;
    },
  };
}

/** Fowler–Noll–Vo, 32 bits. */
function hashOf(list: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < list.length; i++) hash = Math.imul(hash ^ list[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function grown<T extends Uint16Array | Uint32Array>(values: T, into: T): T {
  into.set(values);
  return into;
}
