import { BadgeFault } from './badge-fault.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** Length, type and checksum. */
const CHUNK_FRAME = 12;
const KEYWORDS: readonly string[] = ['openbadges', 'openbadgecredential'];

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * The badge that is baked into a PNG: the text of its one `iTXt` chunk with the keyword of a badge, or of the
 * `tEXt` chunk of old. Each chunk must lie within the file and keep its checksum; two badges are none.
 *
 * Reference: W3C (2025), PNG third edition, sections 5.3, 5.5, 11.3.3; Open Badges 2.0 and 3.0, Baking.
 *
 * @throws BadgeFault `unreadable` (not whole, or no badge in it).
 */
export function readPngBadge(bytes: Uint8Array): string {
  const found: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let ended = false;
  for (let at: number = SIGNATURE.length; !ended;) {
    if (at + CHUNK_FRAME > bytes.length) throw new BadgeFault('unreadable');
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME + length;
    if (end > bytes.length) throw new BadgeFault('unreadable');
    const typed = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(typed) !== view.getUint32(end - 4)) throw new BadgeFault('unreadable');
    const type = latin1(typed.subarray(0, 4));
    const data = typed.subarray(4);
    const text =
      type === 'iTXt' ? internationalText(data) : type === 'tEXt' ? plainText(data) : undefined;
    if (text !== undefined) found.push(text);
    ended = type === 'IEND';
    at = end;
  }
  if (found.length !== 1) throw new BadgeFault('unreadable');
  return found[0]!;
}

/** Keyword, 0, compression flag and method, language, 0, translated keyword, 0, text. A badge is not compressed. */
function internationalText(data: Uint8Array): string | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 0 || !KEYWORDS.includes(latin1(data.subarray(0, keywordEnd)))) return undefined;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (data[keywordEnd + 1] !== 0 || translatedEnd < 0) throw new BadgeFault('unreadable');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(translatedEnd + 1));
  } catch {
    throw new BadgeFault('unreadable');
  }
}

function plainText(data: Uint8Array): string | undefined {
  const end = data.indexOf(0);
  if (end < 0 || !KEYWORDS.includes(latin1(data.subarray(0, end)))) return undefined;
  return latin1(data.subarray(end + 1));
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Reference: PNG third edition, annex D (CRC-32 of ISO 3309, reflected polynomial EDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
