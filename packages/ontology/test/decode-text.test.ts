import { describe, expect, it } from 'vitest';
import { decodeText } from '../src/import/index.ts';

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
