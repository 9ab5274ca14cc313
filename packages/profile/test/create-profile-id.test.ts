import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProfileId, ProfileError } from '../src/index.ts';

/** The slow, obvious way: bits as a string of 0 and 1. */
function oracle(subjectId: string, key: string | Uint8Array): string {
  const digest = createHmac('sha256', key).update(`tremplin/profile-id/1\0${subjectId}`).digest();
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from(
    { length: 26 },
    (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)],
  );
  return `p-${letters.join('')}`;
}

describe('createProfileId', () => {
  it('equals HMAC-SHA-256 computed by node:crypto', () => {
    const key = fc.oneof(fc.string({ minLength: 16 }), fc.uint8Array({ minLength: 16 }));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), key, (subjectId, anyKey) => {
        expect(createProfileId(subjectId, anyKey)).toBe(oracle(subjectId, anyKey));
      }),
    );
  });

  it('keeps its value for ever', () => {
    expect(createProfileId('row-42', 'a key of sixteen bytes or more')).toBe(
      'p-5VP3P578R3YTATK7XFS3JEV8EB',
    );
  });

  it('is another one for another person and under another key', () => {
    const ids = ['a', 'b'].flatMap((subject) =>
      ['k'.repeat(16), 'l'.repeat(16)].map((key) => createProfileId(subject, key)),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ['a short string', 'fifteen bytes..', 'weak-key', '15 bytes'],
    ['a short array', new Uint8Array(8), 'weak-key', '8 bytes'],
    ['no key', undefined, 'weak-key', 'nothing'],
  ])('refuses %s without repeating it', (_, key, code, got) => {
    const error = caught(() => createProfileId('row-42', key as string));
    expect(error.code).toBe(code);
    expect(error.message).toContain(got);
    expect(error.message).not.toContain('fifteen');
  });

  it('counts the bytes of a string key, not its characters', () => {
    expect(() => createProfileId('row-42', 'é'.repeat(8))).not.toThrow();
  });

  it.each([[''], [42]])('refuses the subject id %o', (subjectId) => {
    expect(caught(() => createProfileId(subjectId as string, 'k'.repeat(16))).code).toBe(
      'invalid-subject',
    );
  });
});

function caught(action: () => unknown): ProfileError {
  try {
    action();
  } catch (error) {
    if (ProfileError.is(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
