import type { BadgeReason } from '../badge.ts';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { decodeBase64Url } from './decode-base64url.ts';
import { asList, idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import type { OpenBadge2 } from './read-open-badge-2.ts';

/** 2²⁷ credentials on one list; the standard starts at 2¹⁷. */
const MAXIMUM_LIST_BYTES = 1 << 24;
/** Purposes that take a credential out of force. Others (`message`, `refresh`) do not. */
const ENDING_PURPOSES: readonly unknown[] = ['revocation', 'suspension'];

/** Whether a credential was taken back, by the lists that the host fetched. `undefined` where nothing speaks against it. */
export async function credentialStatus(
  credential: JsonObject,
  context: BadgeContext,
): Promise<BadgeReason | undefined> {
  const found = await Promise.all(
    asList(credential['credentialStatus']).map((entry) => entryStatus(entry, credential, context)),
  );
  return found.includes('revoked') ? 'revoked' : found.find((reason) => reason !== undefined);
}

/** The same of an Open Badge 2: its own flag, or the issuer's list. */
export function openBadge2Status(
  { assertion, issuerId }: OpenBadge2,
  context: BadgeContext,
): BadgeReason | undefined {
  if (assertion['revoked'] === true) return 'revoked';
  const profile = issuerId === undefined ? undefined : context.documentAt(issuerId);
  const address = isJsonObject(profile) ? idOf(profile['revocationList']) : undefined;
  if (address === undefined) return undefined;
  const list = context.documentAt(address);
  if (!isJsonObject(list)) return 'status-unknown';
  const keys = [assertion['id'], assertion['uid']].flatMap((key) => stringOf(key) ?? []);
  const revoked = asList(list['revokedAssertions']).flatMap((entry) =>
    isJsonObject(entry) ? [entry['id'], entry['uid']] : [entry],
  );
  return keys.some((key) => revoked.includes(key)) ? 'revoked' : undefined;
}

async function entryStatus(
  entry: unknown,
  credential: JsonObject,
  context: BadgeContext,
): Promise<BadgeReason | undefined> {
  if (!isJsonObject(entry)) return 'status-unknown';
  const types = asList(entry['type']);
  if (types.includes('1EdTechRevocationList')) return listedStatus(entry, credential, context);
  if (types.includes('BitstringStatusListEntry') || types.includes('StatusList2021Entry')) {
    return ENDING_PURPOSES.includes(entry['statusPurpose']) ? bitStatus(entry, context) : undefined;
  }
  return 'status-unknown';
}

/** Reference: 1EdTech (2024), Verifiable Credential Revocation List 1.0. */
function listedStatus(
  entry: JsonObject,
  credential: JsonObject,
  context: BadgeContext,
): BadgeReason | undefined {
  const list = context.documentAt(stringOf(entry['id']) ?? '');
  if (!isJsonObject(list)) return 'status-unknown';
  const revoked = asList(list['revokedCredential']).map((row) => idOf(row));
  return revoked.includes(stringOf(credential['id'])) ? 'revoked' : undefined;
}

/** Reference: Longley, Sporny (2025), W3C Bitstring Status List 1.0, section 3.2 (validate algorithm). */
async function bitStatus(
  entry: JsonObject,
  context: BadgeContext,
): Promise<BadgeReason | undefined> {
  const list = context.documentAt(stringOf(entry['statusListCredential']) ?? '');
  const subject = isJsonObject(list) ? list['credentialSubject'] : undefined;
  const index = Number(entry['statusListIndex']);
  if (!isJsonObject(subject) || subject['statusPurpose'] !== entry['statusPurpose']) {
    return 'status-unknown';
  }
  const size = Number(entry['statusSize'] ?? 1);
  if (size !== 1 || !Number.isSafeInteger(index) || index < 0) return 'status-unknown';
  const bits = await bitstringOf(stringOf(subject['encodedList']) ?? '');
  const byte = bits?.[Math.floor(index / 8)];
  if (byte === undefined) return 'status-unknown';
  return (byte >> (7 - (index % 8))) & 1 ? 'revoked' : undefined;
}

/** Unzips a list, and stops once it is longer than any. */
async function bitstringOf(encoded: string): Promise<Uint8Array | undefined> {
  const zipped = decodeBase64Url(encoded.startsWith('u') ? encoded.slice(1) : encoded);
  if (!zipped) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([zipped as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > MAXIMUM_LIST_BYTES) throw new BadgeFault('too-large');
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  const bits = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bits.set(chunk, at);
    at += chunk.length;
  }
  return bits;
}
