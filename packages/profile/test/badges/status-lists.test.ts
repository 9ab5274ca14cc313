import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyBadge, type VerifyBadgeOptions } from '../../src/index.ts';
import { badgeOf, HOLDER, SCHOOL, SCHOOL_DOCUMENT, signDataIntegrity } from './sign-badges.ts';

const withDocuments = (documents: Readonly<Record<string, unknown>>): VerifyBadgeOptions => ({
  now: new Date('2026-11-22'),
  documents: { [SCHOOL]: SCHOOL_DOCUMENT, ...documents },
  trustedIssuers: [SCHOOL],
  identities: [HOLDER],
});

describe('status lists', () => {
  it.each([
    [7, 'revoked'],
    [8, undefined],
  ])('reads bit %i of a status list', async (index, reason) => {
    const list = 'https://school.example/list';
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: list,
    };
    const bits = Buffer.alloc(16_384);
    bits[0] = 1;
    const encodedList = `u${gzipSync(bits).toString('base64url')}`;
    const options = withDocuments({
      [list]: { credentialSubject: { statusPurpose: 'revocation', encodedList } },
    });
    const badge = await signDataIntegrity(badgeOf({}, { credentialStatus: entry }));
    const result = await verifyBadge(badge, options);
    expect(result.reasons).toEqual(reason === undefined ? [] : [reason]);
  });

  it('stops at a status list that would unzip to gigabytes', async () => {
    const list = 'https://school.example/list';
    const bomb = `u${gzipSync(Buffer.alloc(40_000_000)).toString('base64url')}`;
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: list,
    };
    const options = withDocuments({
      [list]: { credentialSubject: { statusPurpose: 'revocation', encodedList: bomb } },
    });
    const badge = await signDataIntegrity(badgeOf({}, { credentialStatus: entry }));
    expect((await verifyBadge(badge, options)).reasons).toEqual(['status-unknown']);
  });
});
