import { achievementOf } from './achievement-of.ts';
import type { BadgeContext } from './badge-context.ts';
import type { BadgeClaims, BadgeRecipient } from './badge-claims.ts';
import { asList, idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import { parseTimestamp } from './parse-timestamp.ts';

/** An assertion with its badge class and its issuer's id, given whole or by their address. */
export interface OpenBadge2 {
  readonly assertion: JsonObject;
  readonly badge: JsonObject | undefined;
  readonly issuerId: string | undefined;
}

export function isOpenBadge2(document: JsonObject): boolean {
  const types = asList(document['type']);
  return types.includes('Assertion') && !types.includes('VerifiableCredential');
}

/** Puts an assertion together; what it names by address comes from the documents that the host fetched. */
export function openBadge2(assertion: JsonObject, context: BadgeContext): OpenBadge2 {
  const given = assertion['badge'];
  const badge = typeof given === 'string' ? context.documentAt(given) : given;
  const badgeObject = isJsonObject(badge) ? badge : undefined;
  return { assertion, badge: badgeObject, issuerId: idOf(badgeObject?.['issuer']) };
}

/** What an assertion says. Reference: IMS Global (2018), Open Badges 2.0, Assertion and BadgeClass. */
export function claimsOfOpenBadge2({ assertion, badge, issuerId }: OpenBadge2): BadgeClaims {
  return {
    format: 'open-badges-2',
    issuerId,
    recipients: recipientsOf(assertion['recipient']),
    validFrom: parseTimestamp(assertion['issuedOn']),
    validUntil: parseTimestamp(assertion['expires']),
    achievements: badge ? [achievementOf(badge, 'tags')] : [],
  };
}

function recipientsOf(recipient: unknown): readonly BadgeRecipient[] {
  const value = isJsonObject(recipient) ? stringOf(recipient['identity']) : undefined;
  if (!isJsonObject(recipient) || value === undefined) return [];
  const hashed = recipient['hashed'] === true;
  return [{ value, hashed, salt: stringOf(recipient['salt']) ?? '' }];
}
