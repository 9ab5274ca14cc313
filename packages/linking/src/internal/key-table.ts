/** Whole numbers to places, in columns: a `Map` of a hundred thousand is slower to ask and cannot be saved. */
export interface KeyTable {
  /** Open addressing, a power of two at most half full. */
  readonly keys: Int32Array;
  /** Beside each key its place from 1, 0 where there is none. */
  readonly places: Uint32Array;
}

const FEWEST_SLOTS = 4;

/** @param keys - Key of each place, in signed 32 bits, spread over all of them; the last place of a key counts. */
export function createKeyTable(keys: ReadonlyMap<number, number>): KeyTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, 2 * keys.size)));
  const table = { keys: new Int32Array(size), places: new Uint32Array(size) };
  for (const [key, place] of keys) {
    let slot = key & (size - 1);
    while (table.places[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.keys[slot] = key;
    table.places[slot] = place + 1;
  }
  return table;
}

/** The place of a key, −1 when it is not there. */
export function findKey({ keys, places }: KeyTable, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (places[slot] !== 0) {
    if (keys[slot] === key) return places[slot]! - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}
