import { EmbeddingsError } from '../embeddings-error.ts';
import { murmur3 } from './murmur3.ts';
import type { NgramOptions } from './word-rows.ts';

/*
 * Little-endian: magic (8 bytes), format (4), header length (4), header (JSON, UTF-8, padded with spaces to
 * a multiple of 4), scales (float32 × rows), weight codes (uint8 × slots), table (int8 × rows × dimensions),
 * MurmurHash3 of everything before (4).
 */
const MAGIC = 'TREMPEMB';
const FORMAT = 1;
const PREAMBLE_BYTES = 16;
const CHECKSUM_BYTES = 4;
/** Longer than any word: what a header asks beyond it would only take memory. */
const LONGEST_NGRAM = 64;

/** What a model file says of itself. */
export interface ModelHeader extends NgramOptions {
  readonly name: string;
  readonly languages: readonly string[];
  readonly dimensions: number;
  /** Weight codes, by hash of the word; a multiple of 4. */
  readonly slots: number;
  /** A word's weight is exp(`weightBase` + code × `weightStep`). */
  readonly weightBase: number;
  readonly weightStep: number;
}

export interface ModelParts {
  readonly header: ModelHeader;
  /** What the codes of each row are multiplied by. */
  readonly scales: Float32Array;
  readonly weightCodes: Uint8Array;
  readonly table: Int8Array;
}

export function sealModel({ header, scales, weightCodes, table }: ModelParts): Uint8Array {
  const json = JSON.stringify(header);
  const padded = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const parts = [
    padded,
    new Uint8Array(scales.buffer, scales.byteOffset, scales.byteLength),
    weightCodes,
    new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
  ];
  const end = parts.reduce((sum, part) => sum + part.length, PREAMBLE_BYTES);
  const bytes = new Uint8Array(end + CHECKSUM_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, FORMAT, true);
  view.setUint32(12, padded.length, true);
  let at = PREAMBLE_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(end, murmur3(bytes.subarray(0, end)), true);
  return bytes;
}

/**
 * The parts of a model file as views on its bytes, and its checksum.
 *
 * @throws EmbeddingsError `invalid-model`, `model-version`, `model-checksum`.
 */
export function openModel(bytes: Uint8Array): ModelParts & { readonly checksum: number } {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const headerEnd = checkPreamble(aligned);
  const checksum = checkSum(aligned);
  const header = parseHeader(aligned.subarray(PREAMBLE_BYTES, headerEnd));
  const { rows, slots, dimensions } = header;
  const expected = headerEnd + rows * 4 + slots + rows * dimensions + CHECKSUM_BYTES;
  if (aligned.length !== expected) {
    throw invalidModel(`${aligned.length} bytes where its header calls for ${expected}`);
  }
  const { buffer } = aligned;
  const scalesAt = aligned.byteOffset + headerEnd;
  return {
    header,
    checksum,
    scales: new Float32Array(buffer, scalesAt, rows),
    weightCodes: new Uint8Array(buffer, scalesAt + rows * 4, slots),
    table: new Int8Array(buffer, scalesAt + rows * 4 + slots, rows * dimensions),
  };
}

function invalidModel(what: string, options: { cause?: unknown } = {}): EmbeddingsError {
  return new EmbeddingsError(
    'invalid-model',
    `model: ${what}; give the bytes of a model file of @tremplin/embeddings, or train one again`,
    options,
  );
}

/** Where the header ends. */
function checkPreamble(bytes: Uint8Array): number {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (bytes.length < PREAMBLE_BYTES + CHECKSUM_BYTES || magic !== MAGIC) {
    throw invalidModel('not a model file');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(8, true);
  if (format !== FORMAT) {
    throw new EmbeddingsError(
      'model-version',
      `model: file of format ${format}, this version reads format ${FORMAT}; take the model of this version, or train one again`,
    );
  }
  return PREAMBLE_BYTES + view.getUint32(12, true);
}

function checkSum(bytes: Uint8Array): number {
  const end = bytes.length - CHECKSUM_BYTES;
  const actual = murmur3(bytes.subarray(0, end - (end % 4)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (end % 4 === 0 && actual === view.getUint32(end, true)) return actual;
  throw new EmbeddingsError(
    'model-checksum',
    `model: the file is truncated or was altered (${bytes.length} bytes); copy it again or train one again`,
  );
}

function parseHeader(bytes: Uint8Array): ModelHeader {
  let header: Partial<ModelHeader>;
  try {
    header = (JSON.parse(new TextDecoder().decode(bytes)) ?? {}) as Partial<ModelHeader>;
  } catch (cause) {
    throw invalidModel('the header is not JSON', { cause });
  }
  const sizes = [header.dimensions, header.rows, header.slots, header.minLength, header.maxLength];
  const sound =
    sizes.every((size) => Number.isInteger(size) && size! > 0) &&
    header.slots! % 4 === 0 &&
    Number.isFinite(header.weightBase) &&
    Number.isFinite(header.weightStep) &&
    typeof header.name === 'string' &&
    Array.isArray(header.languages) &&
    header.languages.every((language) => typeof language === 'string') &&
    header.minLength! <= header.maxLength! &&
    header.maxLength! <= LONGEST_NGRAM;
  if (!sound)
    throw invalidModel(
      'a size, the name or the languages in its header is missing or out of range',
    );
  return header as ModelHeader;
}
