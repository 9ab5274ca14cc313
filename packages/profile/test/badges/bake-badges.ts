import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one pixel with these chunks before its end. */
export function pngWith(chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function textChunk(
  text: string,
  {
    keyword = 'openbadgecredential',
    type = 'iTXt',
    compressed = 0,
  }: {
    readonly keyword?: string;
    readonly type?: 'iTXt' | 'tEXt';
    readonly compressed?: number;
  } = {},
): Uint8Array {
  const head = type === 'iTXt' ? [0, compressed, 0, 0, 0] : [0];
  return chunk(type, Buffer.concat([Buffer.from(keyword), Buffer.from(head), Buffer.from(text)]));
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

export function svgWith(text: string, { verify = '' }: { readonly verify?: string } = {}): string {
  const attribute = verify === '' ? '' : ` verify="${verify}"`;
  const content = text === '' ? '' : `<![CDATA[${text}]]>`;
  return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential${attribute}>${content}</openbadges:credential><rect width="9"/></svg>`;
}

/** Node 20 has it from 20.15 on; the types know it later. */
function crc(bytes: Uint8Array): number {
  return (crc32 as unknown as (data: Uint8Array) => number)(bytes);
}
