import { CHECKSUM_BYTES } from './encode-pack.ts';
import { sectionsToTables, type SectionArray } from './internal/pack-sections.ts';
import {
  PACK_FORMAT,
  PACK_MAGIC,
  PREAMBLE_BYTES,
  type PackHeader,
} from './internal/serialize-pack.ts';
import { sha256Hex } from './internal/sha256-hex.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';

const MINIMUM_BYTES = PREAMBLE_BYTES + CHECKSUM_BYTES;

/**
 * Reads the bytes of a pack file. The arrays are views on `bytes`: nothing is copied, so do not change
 * `bytes` afterwards. A truncated or altered file is refused.
 *
 * @throws OntologyError `invalid-pack` (not a pack), `pack-version` (a later format),
 *   `pack-checksum` (truncated or altered).
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
  checkPreamble(file);
  const hash = verifiedHash(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bodyStart = PREAMBLE_BYTES + view.getUint32(12, true);
  const header = parseHeader(file.subarray(PREAMBLE_BYTES, bodyStart));
  const tables = sectionsToTables(header.meta.languages, sectionReader(file, bodyStart, header));
  return { meta: header.meta, hash, size: tables.kinds.length, tables };
}

/** Typed arrays must start on a multiple of their width; a view at an odd offset is copied once. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function checkPreamble(file: Uint8Array): void {
  const magic = new TextDecoder().decode(file.subarray(0, PACK_MAGIC.length));
  if (file.length < MINIMUM_BYTES || magic !== PACK_MAGIC) {
    throw new OntologyError(
      'invalid-pack',
      `not an ontology pack (${file.length} bytes, no ${PACK_MAGIC} mark); give a file written by \`tremplin ontology import\``,
    );
  }
  const format = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  if (format !== PACK_FORMAT) {
    throw new OntologyError(
      'pack-version',
      `pack of format ${format}, this version reads format ${PACK_FORMAT}; import the classification again or update`,
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

function parseHeader(bytes: Uint8Array): PackHeader {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as PackHeader;
  } catch (cause) {
    throw new OntologyError('invalid-pack', 'the header of the pack is not JSON; import it again', {
      cause,
    });
  }
}

function sectionReader(file: Uint8Array, bodyStart: number, header: PackHeader) {
  const places = new Map(header.sections.map((section) => [section[0], section]));
  return <A extends SectionArray>(name: string, type: abstract new (...args: never[]) => A): A => {
    const place = places.get(name);
    const make = type as unknown as {
      new (buffer: ArrayBufferLike, offset: number, length: number): A;
      readonly BYTES_PER_ELEMENT: number;
    };
    if (!place || place[1] !== make.BYTES_PER_ELEMENT) {
      throw new OntologyError(
        'invalid-pack',
        `the pack has no section "${name}" of ${make.BYTES_PER_ELEMENT}-byte numbers; import it again`,
      );
    }
    return new make(file.buffer, file.byteOffset + bodyStart + place[2], place[3]);
  };
}
