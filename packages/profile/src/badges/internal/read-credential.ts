import { achievementOf } from './achievement-of.ts';
import type { BadgeClaims, BadgeRecipient } from './badge-claims.ts';
import { BadgeFault } from './badge-fault.ts';
import { asList, idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import { parseTimestamp } from './parse-timestamp.ts';

const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];
const RECORD_TYPE = 'ClrCredential';

/** Whether this is an Open Badge 3 or a learner record (CLR 2), by its types. */
export function isCredential(document: JsonObject): boolean {
  const types = asList(document['type']);
  return (
    types.includes('VerifiableCredential') &&
    [...BADGE_TYPES, RECORD_TYPE].some((type) => types.includes(type))
  );
}

/**
 * What a credential says. Reference: 1EdTech (2024), Open Badges 3.0 and CLR 2.0; dates of the first data model
 * (`issuanceDate`, `expirationDate`) count alike.
 *
 * @throws BadgeFault `unreadable` (no date, or a bad one; not exactly one subject).
 */
export function claimsOfCredential(credential: JsonObject): BadgeClaims {
  const subject = subjectOf(credential);
  const validFrom = parseTimestamp(credential['validFrom'] ?? credential['issuanceDate']);
  const validUntil = parseTimestamp(credential['validUntil'] ?? credential['expirationDate']);
  if (validFrom === undefined) throw new BadgeFault('unreadable');
  const isRecord = asList(credential['type']).includes(RECORD_TYPE);
  return {
    format: isRecord ? 'clr-2' : 'open-badges-3',
    issuerId: idOf(credential['issuer']),
    recipients: recipientsOf(subject),
    validFrom,
    validUntil,
    achievements: asList(subject['achievement'])
      .filter(isJsonObject)
      .map((achievement) => achievementOf(achievement, 'tag')),
  };
}

/** The credentials within a learner record: objects, or texts of compact JWS. */
export function credentialsWithin(credential: JsonObject): readonly unknown[] {
  if (!asList(credential['type']).includes(RECORD_TYPE)) return [];
  return asList(subjectOf(credential)['verifiableCredential']);
}

/** The one subject of a credential. */
export function subjectOf(credential: JsonObject): JsonObject {
  const [subject, ...more] = asList(credential['credentialSubject']);
  if (!isJsonObject(subject) || more.length > 0) throw new BadgeFault('unreadable');
  return subject;
}

function recipientsOf(subject: JsonObject): readonly BadgeRecipient[] {
  const id = stringOf(subject['id']);
  const identifiers = asList(subject['identifier']).filter(isJsonObject);
  return [
    ...(id === undefined ? [] : [{ value: id, hashed: false, salt: '' }]),
    ...identifiers.flatMap((entry) => {
      const value = stringOf(entry['identityHash']);
      const hashed = entry['hashed'] === true;
      return value === undefined ? [] : [{ value, hashed, salt: stringOf(entry['salt']) ?? '' }];
    }),
  ];
}
