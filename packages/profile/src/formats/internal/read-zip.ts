import { Inflate } from 'fflate';
import { ProfileError } from '../../profile-error.ts';

/** What of an archive is read, and what it may be. */
export interface ZipOptions {
  readonly importer: string;
  readonly isWanted: (name: string) => boolean;
  /** Bytes of all wanted files together, inflated. @defaultValue 50,000,000 */
  readonly maximum?: number;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly inflated: number;
  readonly offset: number;
}

const MOST_ENTRIES = 20_000;
/** Inflated at a time: one piece gives at most about a thousand times as much. */
const PIECE = 4096;
const STORED = 0;
const DEFLATED = 8;

/**
 * The wanted files of a ZIP archive, by name. Sizes are those of the central directory, checked before anything is
 * inflated, and checked again while inflating, because a directory can lie.
 *
 * @throws ProfileError `invalid-document`, `protected-document`, `too-long`.
 */
export function readZip(
  bytes: Uint8Array,
  { importer, isWanted, maximum = 50_000_000 }: ZipOptions,
): ReadonlyMap<string, Uint8Array> {
  const entries = directoryOf(bytes, importer).filter(({ name }) => isWanted(name));
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  if (total > maximum) throw tooLarge(importer, total, maximum);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (files.has(entry.name)) throw broken(importer, 'two files have one name');
    files.set(entry.name, contentOf(bytes, entry, importer));
  }
  return files;
}

function directoryOf(bytes: Uint8Array, importer: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) throw broken(importer, 'the end of the archive is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || at === 0xffff_ffff) throw broken(importer, 'it has too many files');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x0201_4b50) {
      throw broken(importer, 'its directory is damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x0605_4b50) return at;
  }
  return -1;
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, importer: string): Uint8Array {
  const { offset, packed, method, flags, inflated } = entry;
  if (flags & 1) {
    throw new ProfileError(
      'protected-document',
      `${importer}: the archive is protected by a password; save it without`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x0403_4b50) {
    throw broken(importer, 'a file of it is damaged');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken(importer, 'it is cut off');
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw broken(importer, 'a file of it is packed in an unknown way');
  return inflate(content, inflated, importer);
}

/** Stops as soon as there is more than the directory states, whose sum was checked. */
function inflate(packed: Uint8Array, stated: number, importer: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > stated) throw lying(importer);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    throw ProfileError.is(error) ? error : broken(importer, 'a file of it is damaged');
  }
  if (size !== stated) throw lying(importer);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lying(importer: string): ProfileError {
  return broken(importer, 'a file of it has another size than the archive says');
}

function broken(importer: string, problem: string): ProfileError {
  return new ProfileError(
    'invalid-document',
    `${importer}: the file is no readable archive: ${problem}; save it again`,
  );
}

function tooLarge(importer: string, size: number, maximum: number): ProfileError {
  return new ProfileError(
    'too-long',
    `${importer}: the archive inflates to ${size} bytes or more, the limit is ${maximum}; give one document, without images`,
  );
}
