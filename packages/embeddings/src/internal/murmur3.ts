/**
 * MurmurHash3 x86, 32 bits, seed 0, of bytes whose number is a multiple of 4. It finds truncation and
 * accidents, not forgery.
 *
 * Reference: A. Appleby, MurmurHash3 (2011), MurmurHash3_x86_32.
 */
export function murmur3(bytes: Uint8Array): number {
  const blocks = littleEndianBlocks(bytes);
  let hash = 0;
  for (let i = 0; i < blocks.length; i++) {
    let block = Math.imul(blocks[i]!, 0xcc_9e_2d_51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b_87_35_93);
    hash ^= block;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6_54_6b_64) | 0;
  }
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** As a view where the machine and the place in memory allow it: a model has a million of them. */
function littleEndianBlocks(bytes: Uint8Array): Uint32Array {
  const length = Math.floor(bytes.length / 4);
  const native = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  if (native && bytes.byteOffset % 4 === 0) {
    return new Uint32Array(bytes.buffer, bytes.byteOffset, length);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length }, (_, i) => view.getUint32(4 * i, true));
}
