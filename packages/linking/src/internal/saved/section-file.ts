import { LinkingError } from '../../linking-error.ts';
import { crc32 } from './crc-32.ts';

/*
 * Magic (8 bytes), format (4), header length (4), length of the file (8), header (JSON, filled up with spaces), the
 * sections, each at a multiple of 8, CRC-32 of all that (4). Numbers as the machine has them: little-endian wherever
 * JavaScript has typed arrays today; elsewhere the format reads as another one.
 */
const MAGIC = 'TREMLINK';
const FORMAT = 1;
const PREAMBLE_BYTES = 24;
const CHECKSUM_BYTES = 4;

export type SectionArray =
  Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

interface Section {
  readonly name: string;
  /** Bytes of an element. */
  readonly width: number;
  /** First byte, counted from the end of the header. */
  readonly start: number;
  readonly length: number;
}

/** A header of one's own and arrays by name, in the order of the map. */
export interface SectionContent<Header> {
  readonly header: Header;
  readonly sections: ReadonlyMap<string, SectionArray>;
}

/** Gives out the arrays of a file, as views on its bytes. */
export interface SectionSource {
  take<A extends SectionArray>(name: string, type: abstract new (...args: never[]) => A): A;
}

export function sealSections<Header>({ header, sections }: SectionContent<Header>): Uint8Array {
  let end = 0;
  const places = Array.from(sections, ([name, array]): Section => {
    const start = end;
    end = aligned(start + array.byteLength);
    return { name, width: array.BYTES_PER_ELEMENT, start, length: array.length };
  });
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: places }));
  const body = aligned(PREAMBLE_BYTES + json.length);
  const bytes = new Uint8Array(body + end + CHECKSUM_BYTES);
  bytes.fill(0x20, PREAMBLE_BYTES, body);
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes.set(json, PREAMBLE_BYTES);
  const numbers = new Uint32Array(bytes.buffer, MAGIC.length, 2);
  numbers.set([FORMAT, body - PREAMBLE_BYTES]);
  new Float64Array(bytes.buffer, 16, 1)[0] = bytes.length;
  for (const { name, start } of places) {
    const { buffer, byteOffset, byteLength } = sections.get(name)!;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), body + start);
  }
  const content = body + end;
  new Uint32Array(bytes.buffer, content, 1)[0] = crc32(bytes.subarray(0, content));
  return bytes;
}

/**
 * @throws LinkingError `invalid-index` (not such a file), `index-version` (of another format), `index-checksum`
 *   (truncated or altered).
 */
export function openSections<Header>(
  given: Uint8Array,
): { readonly header: Header } & SectionSource {
  // Typed arrays must start on a multiple of their width.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const body = checkPreamble(bytes);
  const content = bytes.length - CHECKSUM_BYTES;
  const stored = new Uint32Array(bytes.buffer, bytes.byteOffset + content, 1)[0];
  if (crc32(bytes.subarray(0, content)) !== stored) throw damaged(bytes.length);
  const json = new TextDecoder().decode(bytes.subarray(PREAMBLE_BYTES, body));
  const { sections, ...header } = JSON.parse(json) as Header & { readonly sections: Section[] };
  const places = new Map(sections.map((section) => [section.name, section]));
  return {
    header: header as Header,
    take(name, type) {
      const place = places.get(name);
      const make = type as unknown as {
        new (buffer: ArrayBufferLike, offset: number, length: number): InstanceType<typeof type>;
        readonly BYTES_PER_ELEMENT: number;
      };
      if (!place || place.width !== make.BYTES_PER_ELEMENT) {
        throw invalidIndex(`it has no section "${name}" of ${make.BYTES_PER_ELEMENT}-byte numbers`);
      }
      return new make(bytes.buffer, bytes.byteOffset + body + place.start, place.length);
    },
  };
}

/** Where the header ends. */
function checkPreamble(bytes: Uint8Array): number {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < PREAMBLE_BYTES + CHECKSUM_BYTES) {
    throw invalidIndex(`${bytes.length} bytes that are no index of a linker`);
  }
  const [format, headerBytes] = new Uint32Array(bytes.buffer, bytes.byteOffset + MAGIC.length, 2);
  if (format !== FORMAT) {
    throw new LinkingError(
      'index-version',
      `index of format ${format}, this version reads format ${FORMAT}; make it again with encodeLinkerIndex`,
    );
  }
  const [length] = new Float64Array(bytes.buffer, bytes.byteOffset + 16, 1);
  const body = PREAMBLE_BYTES + headerBytes!;
  if (length !== bytes.length || body > bytes.length || bytes.length % 4 !== 0) {
    throw damaged(bytes.length);
  }
  return body;
}

export function invalidIndex(what: string, options: { cause?: unknown } = {}): LinkingError {
  return new LinkingError(
    'invalid-index',
    `index: ${what}; give the bytes that encodeLinkerIndex returned`,
    options,
  );
}

function damaged(length: number): LinkingError {
  return new LinkingError(
    'index-checksum',
    `the index is truncated or was altered (${length} bytes); copy it again or make it again with encodeLinkerIndex`,
  );
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
