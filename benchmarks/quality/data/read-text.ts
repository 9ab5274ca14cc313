import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CliError } from '@tremplin/cli';

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * A UTF-8 file of the data, plain or compressed: `titles.csv` also finds `titles.csv.gz` and the other way round.
 * What counts is the content, not the name.
 *
 * @throws CliError `bad-input` when it is not there, is not UTF-8 or a broken archive.
 */
export function readText(path: string): string {
  const bytes = readFileSync(findFile(path) ?? path);
  try {
    const isZipped = GZIP_MAGIC.every((byte, i) => bytes[i] === byte);
    return new TextDecoder('utf-8', { fatal: true }).decode(isZipped ? gunzipSync(bytes) : bytes);
  } catch (cause) {
    throw new CliError('bad-input', `${path}: neither UTF-8 nor gzip of it; fetch the file again`, {
      cause,
    });
  }
}

/** The path, or the same with or without `.gz`, if that is there. */
export function findFile(path: string): string | undefined {
  const other = path.endsWith('.gz') ? path.slice(0, -3) : `${path}.gz`;
  return [path, other].find((each) => existsSync(each));
}
