import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../src/import/index.ts';
import { decodeChunks } from '../src/internal/decode-chunks.ts';
import { findEncoding } from '../src/internal/find-encoding-node.ts';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each<readonly [encoding: string, bytes: Uint8Array]>([
    ['utf-8', Buffer.from('déjà vu')],
    ['utf-8', Buffer.from('\uFEFFdéjà vu')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('déjà vu', 'utf16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be('déjà vu')])],
    ['windows-1252', Buffer.from('déjà vu', 'latin1')],
  ])('reads %s', (encoding, bytes) => {
    expect(decodeText(bytes, 'x')).toEqual({ text: 'déjà vu', encoding });
  });

  it('refuses NUL bytes, saying where', () => {
    expect(() => decodeText(Buffer.from('ab\u0000'), 'cv.txt')).toThrow(
      /cv\.txt: NUL byte at offset 2/u,
    );
  });
});

/** Bytes as any of the encodings, or no encoding at all, in pieces of any size. */
const bytes = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
  fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  fc.string({ unit: 'grapheme' }).map((text) => utf16be(`\uFEFF${text}`)),
  fc.string().map((text) => Buffer.from(text, 'latin1')),
  fc.uint8Array().map((array) => Buffer.from(array)),
  fc
    .array(fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed))
    .map((array) => Buffer.from(array)),
);

async function* cut(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function outcome<T>(action: () => Promise<T> | T): Promise<T | string> {
  try {
    return await action();
  } catch (error) {
    return (error as Error).message;
  }
}

describe('findEncoding', () => {
  it('finds in pieces what decodeText finds in the whole', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
        expect(await outcome(() => findEncoding(cut(whole, size), 'x'))).toBe(
          await outcome(() => decodeText(whole, 'x').encoding),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('decodeChunks', () => {
  const textOf = async (chunks: AsyncIterable<string | Uint8Array>): Promise<string> => {
    let text = '';
    for await (const piece of decodeChunks(chunks, 'x.csv')) text += piece;
    return text;
  };

  it('gives the text of decodeText, and refuses what has to be seen whole to be told', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
        const expected = await outcome(() => decodeText(whole, 'x.csv'));
        const actual = await outcome(() => textOf(cut(whole, size)));
        if (typeof expected === 'string') expect(actual).toMatch(/NUL byte|not UTF-8/u);
        else if (expected.encoding === 'windows-1252') expect(actual).toMatch(/not UTF-8/u);
        else if (!expected.text.includes('\uFFFD')) expect(actual).toBe(expected.text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lets strings through', async () => {
    async function* strings(): AsyncGenerator<string> {
      yield 'é';
      yield 'à';
    }
    expect(await textOf(strings())).toBe('éà');
  });
});
