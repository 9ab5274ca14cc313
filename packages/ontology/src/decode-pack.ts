import { checkTables } from './internal/check-tables.ts';
import { readHeader1, readHeader2, type PackHeader } from './internal/pack-header.ts';
import { sectionsToTables, type SectionArray } from './internal/pack-sections.ts';
import {
  CHECKSUM_BYTES,
  PACK_FORMAT,
  PACK_MAGIC,
  PREAMBLE_BYTES,
  serializePack,
} from './internal/serialize-pack.ts';
import { sha256Hex } from './internal/sha256-hex.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';

interface FormatReader {
  readonly preambleBytes: number;
  readonly readHeader: (bytes: Uint8Array) => PackHeader;
}

/** The formats that are read, by number. */
const FORMATS: Readonly<Record<number, FormatReader>> = {
  1: { preambleBytes: 16, readHeader: readHeader1 },
  [PACK_FORMAT]: { preambleBytes: PREAMBLE_BYTES, readHeader: readHeader2 },
};

/** The shortest preamble and the checksum: the least that a pack of any format has. */
const MINIMUM_BYTES = 16 + CHECKSUM_BYTES;

/**
 * Reads the bytes of a pack file, of format 1 or 2. The arrays are views on `bytes`: nothing is copied,
 * so do not change `bytes` afterwards. A truncated or altered file is refused, and so is one whose
 * checksum is right and whose tables contradict each other. A pack of format 1 gets the hash that its
 * content has in format 2, so that equal content has one hash.
 *
 * @throws OntologyError `invalid-pack` (not a pack, or not made of tables that fit each other),
 *   `pack-version` (a format, or a content, that this version does not know), `pack-checksum` (truncated
 *   or altered).
 *
 * @example
 * ```ts
 * import { decodePack, encodePack } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * decodePack(encodePack(digitalPack())).hash === digitalPack().hash; // true
 * ```
 */
export function decodePack(bytes: Uint8Array | ArrayBuffer): Ontology {
  const file = aligned(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  const format = formatOf(file);
  const { preambleBytes, readHeader } = FORMATS[format]!;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (format >= 2) checkLength(file, view);
  const checksum = verifiedHash(file);
  const bodyStart = preambleBytes + view.getUint32(12, true);
  checkBody(bodyStart, file.length - CHECKSUM_BYTES);
  const body = file.subarray(bodyStart, file.length - CHECKSUM_BYTES);
  const header = readHeader(file.subarray(preambleBytes, bodyStart));
  const { meta, size } = header;
  const tables = tablesOf(header, body);
  checkTables(tables, size);
  const hash = format === PACK_FORMAT ? checksum : sha256Hex(serializePack(meta, tables));
  return { meta, hash, size, tables };
}

/** Typed arrays must start on a multiple of their width; a view at an odd offset is copied once. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function formatOf(file: Uint8Array): number {
  const magic = new TextDecoder().decode(file.subarray(0, PACK_MAGIC.length));
  if (file.length < MINIMUM_BYTES || magic !== PACK_MAGIC) {
    throw new OntologyError(
      'invalid-pack',
      `not an ontology pack (${file.length} bytes, no ${PACK_MAGIC} mark); give a file written by \`tremplin ontology import\``,
    );
  }
  const format = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  if (!Object.hasOwn(FORMATS, format)) {
    throw new OntologyError(
      'pack-version',
      `pack of format ${format}, this version reads formats ${Object.keys(FORMATS).join(' and ')}; import the classification again or update`,
    );
  }
  return format;
}

function checkLength(file: Uint8Array, view: DataView): void {
  const expected = file.length < PREAMBLE_BYTES ? 0n : view.getBigUint64(16, true);
  if (expected !== BigInt(file.length)) {
    throw new OntologyError(
      'pack-checksum',
      `the pack is truncated or was altered (${file.length} bytes where it says ${expected}); copy or import it again`,
    );
  }
}

function verifiedHash(file: Uint8Array): string {
  const content = file.length - CHECKSUM_BYTES;
  const actual = sha256Hex(file.subarray(0, content));
  const stored = Array.from(file.subarray(content), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
  if (actual !== stored) {
    throw new OntologyError(
      'pack-checksum',
      `the pack is truncated or was altered (${file.length} bytes; checksum ${stored.slice(0, 12)}…, content ${actual.slice(0, 12)}…); import it again`,
    );
  }
  return actual;
}

function checkBody(start: number, end: number): void {
  if (start % 8 === 0 && start <= end) return;
  throw new OntologyError(
    'invalid-pack',
    `the header of the pack ends at byte ${start}, past its content (${end} bytes) or at no multiple of 8; import it again`,
  );
}

function tablesOf({ sections, meta }: PackHeader, body: Uint8Array): Ontology['tables'] {
  const places = new Map(sections.map((section) => [section.name, section]));
  const known = new Set<string>();
  const take = <A extends SectionArray>(
    name: string,
    type: abstract new (...args: never[]) => A,
  ): A => {
    const place = places.get(name);
    const make = type as unknown as {
      new (buffer: ArrayBufferLike, offset: number, length: number): A;
      readonly BYTES_PER_ELEMENT: number;
    };
    if (!place || place.width !== make.BYTES_PER_ELEMENT) {
      throw new OntologyError(
        'invalid-pack',
        `the pack has no section "${name}" of ${make.BYTES_PER_ELEMENT}-byte numbers; import it again`,
      );
    }
    if (place.start % 8 !== 0 || place.start + place.width * place.length > body.length) {
      throw new OntologyError(
        'invalid-pack',
        `section "${name}" lies outside the pack (bytes ${place.start} and ${place.width * place.length} on, of ${body.length}) or at no multiple of 8; import it again`,
      );
    }
    known.add(name);
    return new make(body.buffer, body.byteOffset + place.start, place.length);
  };
  const tables = sectionsToTables(meta.languages, take);
  const unknown = sections.find(({ name, mustUnderstand }) => mustUnderstand && !known.has(name));
  if (unknown) {
    throw new OntologyError(
      'pack-version',
      `the pack has a section "${unknown.name}" that this version does not know and must not skip; update, or import the classification again`,
    );
  }
  return tables;
}
