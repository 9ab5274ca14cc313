import type { BadgeInput, BadgeReason, BadgeVerification } from '../badge.ts';
import type { BadgeClaims } from './badge-claims.ts';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { badgeSource, type BadgeSource } from './badge-source.ts';
import { credentialStatus, openBadge2Status } from './check-status.ts';
import type { JsonObject } from './json-value.ts';
import { matchesRecipient } from './match-recipient.ts';
import { claimsOfCredential, credentialsWithin, isCredential } from './read-credential.ts';
import { claimsOfOpenBadge2, isOpenBadge2, openBadge2 } from './read-open-badge-2.ts';
import { settleBadge } from './settle-badge.ts';
import { verifyDataIntegrity } from './verify-data-integrity.ts';
import { credentialOfJwt, verifyVcJwt } from './verify-vc-jwt.ts';
import { verifyHosted, verifySigned } from './verify-open-badge-2.ts';

/** A badge as the checks left it. Its claims hold identities: they stay within this folder. */
export interface CheckedBadge extends BadgeVerification {
  readonly claims: BadgeClaims | undefined;
  /** The badges within a learner record. */
  readonly within: readonly unknown[];
}

interface OpenedBadge {
  readonly claims: BadgeClaims;
  readonly within: readonly unknown[];
  /** Throws what speaks against the proof. */
  readonly proof: () => Promise<void> | void;
  readonly status: () => Promise<BadgeReason | undefined> | BadgeReason | undefined;
}

/** Makes all checks of one badge, so that each reason is told, not just the first. */
export async function checkBadge(input: BadgeInput, context: BadgeContext): Promise<CheckedBadge> {
  let opened: OpenedBadge;
  try {
    opened = openBadge(badgeSource(input, context), context);
  } catch (fault) {
    return { ...settleBadge('unknown', [reasonOf(fault)]), claims: undefined, within: [] };
  }
  const { claims, within } = opened;
  const reasons = [
    await reasonFrom(opened.proof),
    ...claimReasons(claims, context),
    await reasonFrom(opened.status),
  ].filter((reason) => reason !== undefined);
  return { ...settleBadge(claims.format, reasons), claims, within };
}

function openBadge(source: BadgeSource, context: BadgeContext): OpenedBadge {
  if ('document' in source) {
    const { document } = source;
    if (isOpenBadge2(document)) {
      const badge = openBadge2(document, context);
      return openedBadge2(badge, () => verifyHosted(badge, context), context);
    }
    const claims = claimsOf(document);
    const proof = () => verifyDataIntegrity(document, claims.issuerId ?? '', context);
    return openedCredential(document, { claims, proof }, context);
  }
  const { jws } = source;
  if (isOpenBadge2(jws.payload)) {
    const badge = openBadge2(jws.payload, context);
    return openedBadge2(badge, () => verifySigned(jws, badge, context), context);
  }
  const credential = credentialOfJwt(jws);
  const proof = () => verifyVcJwt(jws, credential, context);
  return openedCredential(credential, { claims: claimsOf(credential), proof }, context);
}

function openedBadge2(
  badge: ReturnType<typeof openBadge2>,
  proof: OpenedBadge['proof'],
  context: BadgeContext,
): OpenedBadge {
  const status = () => openBadge2Status(badge, context);
  return { claims: claimsOfOpenBadge2(badge), within: [], proof, status };
}

function openedCredential(
  credential: JsonObject,
  { claims, proof }: Pick<OpenedBadge, 'claims' | 'proof'>,
  context: BadgeContext,
): OpenedBadge {
  const status = () => credentialStatus(credential, context);
  return { claims, within: credentialsWithin(credential), proof, status };
}

function claimsOf(credential: JsonObject): BadgeClaims {
  if (!isCredential(credential)) throw new BadgeFault('unreadable');
  return claimsOfCredential(credential);
}

/** What speaks against the claims, whoever signed them. */
function claimReasons(
  claims: BadgeClaims,
  context: BadgeContext,
): readonly (BadgeReason | undefined)[] {
  const { issuerId, validFrom, validUntil } = claims;
  return [
    issuerId === undefined ? 'issuer-unknown' : undefined,
    issuerId !== undefined && !context.isTrusted(issuerId) ? 'issuer-untrusted' : undefined,
    isOwnIssuer(claims, context) ? 'issuer-is-recipient' : undefined,
    recipientReason(claims, context),
    validFrom !== undefined && validFrom > context.nowMs ? 'not-yet-valid' : undefined,
    validUntil !== undefined && validUntil <= context.nowMs ? 'expired' : undefined,
  ];
}

function isOwnIssuer({ issuerId, recipients }: BadgeClaims, { identities }: BadgeContext): boolean {
  if (issuerId === undefined) return false;
  return identities.includes(issuerId) || recipients.some(({ value }) => value === issuerId);
}

function recipientReason(
  { recipients }: BadgeClaims,
  { identities }: BadgeContext,
): BadgeReason | undefined {
  if (recipients.length === 0) return 'recipient-missing';
  if (identities.length === 0) return 'recipient-unchecked';
  const matched = recipients.some((recipient) => matchesRecipient(recipient, identities));
  return matched ? undefined : 'recipient-differs';
}

async function reasonFrom(
  check: () => Promise<BadgeReason | undefined | void> | BadgeReason | undefined | void,
): Promise<BadgeReason | undefined> {
  try {
    return (await check()) ?? undefined;
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** Only faults of the badge are reasons; a missing package or a mistake of ours is not. */
function reasonOf(fault: unknown): BadgeReason {
  if (fault instanceof BadgeFault) return fault.reason;
  throw fault;
}
