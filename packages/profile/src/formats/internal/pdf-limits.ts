import { Unzlib } from 'fflate';
import { ProfileError } from '../../profile-error.ts';

/** All streams of a CV together, inflated. */
const MAXIMUM_INFLATED = 80_000_000;
const PIECE = 4096;
/** Bytes packed with LZW or by runs can become a thousand times as many, and nobody packs so any more. */
const MAXIMUM_OTHER = 1_000_000;
const OTHER_PACKING = /\/(?:LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/u;
const STACKED =
  /\/Filter\s{0,20}\[[^\]]{0,200}\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)[\s/][^\]]{0,200}\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/u;
const DICTIONARY = 600;

/**
 * Refuses a PDF whose streams inflate to far more than a CV holds, before the reader of PDF files takes memory for
 * them. Each stream is inflated piece by piece and thrown away.
 *
 * @throws ProfileError `too-long`.
 */
export function checkPdfStreams(bytes: Uint8Array, importer: string): void {
  const source = new TextDecoder('latin1').decode(bytes);
  const refuse = (): never => {
    throw new ProfileError(
      'too-long',
      `${importer}: the file inflates to more than ${MAXIMUM_INFLATED} bytes, or is packed several times; print it to a new PDF`,
    );
  };
  let left = MAXIMUM_INFLATED;
  for (let at = source.indexOf('stream'); at !== -1; at = source.indexOf('stream', at + 6)) {
    if (source.startsWith('end', at - 3)) continue;
    const dictionary = source.slice(Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const start = at + 6 + (source[at + 6] === '\r' ? 1 : 0) + 1;
    const stop = source.indexOf('endstream', start);
    const end = stop === -1 ? bytes.length : stop;
    if (STACKED.test(own)) refuse();
    if (OTHER_PACKING.test(own) && end - start > MAXIMUM_OTHER) refuse();
    left -= inflatedSize(bytes.subarray(start, end), left);
    if (left < 0) refuse();
    at = end;
  }
}

/** The size of a packed stream, as far as `most`; what is not packed, or damaged, counts nothing more. */
function inflatedSize(packed: Uint8Array, most: number): number {
  const isPacked = (packed[0]! & 15) === 8 && (packed[0]! * 256 + packed[1]!) % 31 === 0;
  if (!isPacked) return 0;
  let size = 0;
  try {
    const stream = new Unzlib((piece) => void (size += piece.length));
    for (let at = 0; at < packed.length && size <= most; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // Damaged: the reader of PDF files decides what can be used of it.
  }
  return size;
}
