import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { isSameJson } from './is-same-json.ts';
import type { IssuerKey } from './issuer-keys.ts';
import { asList, idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import type { OpenBadge2 } from './read-open-badge-2.ts';
import { verifyJws, type OpenedJws } from './verify-jws.ts';

const HOSTED: readonly unknown[] = ['hosted', 'HostedBadge', 'HostedVerification'];
const SIGNED: readonly unknown[] = ['signed', 'SignedBadge', 'SignedVerification'];

/**
 * A hosted assertion is what stands at its address: the one that the host fetched there must say the same, and
 * the address must be the issuer's (its verification scope, else its own origin).
 *
 * Reference: IMS Global (2018), Open Badges 2.0, sections VerificationObject and Hosted verification.
 *
 * @throws BadgeFault the first check that fails.
 */
export function verifyHosted({ assertion, issuerId }: OpenBadge2, context: BadgeContext): void {
  const types = verificationTypes(assertion);
  if (types.length > 0 && !types.some((type) => HOSTED.includes(type))) {
    throw new BadgeFault(
      types.some((type) => SIGNED.includes(type)) ? 'no-proof' : 'unsupported-proof',
    );
  }
  const address = stringOf(assertion['id']);
  const fetched = address === undefined ? undefined : context.documentAt(address);
  if (address === undefined) throw new BadgeFault('no-proof');
  if (fetched === undefined) throw new BadgeFault('hosted-unfetched');
  if (!isSameJson(fetched, assertion)) throw new BadgeFault('hosted-differs');
  if (issuerId === undefined) throw new BadgeFault('issuer-unknown');
  if (!isInScope(address, issuerId, context)) throw new BadgeFault('issuer-out-of-scope');
}

/**
 * A signed assertion: the key that it names must be one that the issuer's profile lists, and be owned by it.
 *
 * @throws BadgeFault the first check that fails.
 */
export async function verifySigned(
  jws: OpenedJws,
  { assertion, issuerId }: OpenBadge2,
  context: BadgeContext,
): Promise<void> {
  if (!verificationTypes(assertion).some((type) => SIGNED.includes(type))) {
    throw new BadgeFault('unsupported-proof');
  }
  if (issuerId === undefined) throw new BadgeFault('issuer-unknown');
  const profile = context.documentAt(issuerId);
  if (!isJsonObject(profile) || profile['id'] !== issuerId) throw new BadgeFault('issuer-unknown');
  await verifyJws(jws, keyOf(assertion, profile, context));
}

function keyOf(assertion: JsonObject, profile: JsonObject, context: BadgeContext): IssuerKey {
  const listed = asList(profile['publicKey']);
  const verification = assertion['verification'];
  const creator = isJsonObject(verification) ? stringOf(verification['creator']) : undefined;
  const chosen = listed.filter((entry) => creator === undefined || idOf(entry) === creator);
  if (listed.length > 0 && chosen.length === 0) throw new BadgeFault('key-mismatch');
  const [entry] = chosen;
  const key = typeof entry === 'string' ? context.documentAt(entry) : entry;
  const pem = isJsonObject(key) ? stringOf(key['publicKeyPem']) : undefined;
  if (!isJsonObject(key) || pem === undefined) throw new BadgeFault('key-unknown');
  if (key['owner'] !== profile['id']) throw new BadgeFault('key-mismatch');
  return { pem };
}

function verificationTypes({ verification }: JsonObject): readonly unknown[] {
  return isJsonObject(verification) ? asList(verification['type']) : [];
}

/** The scope that counts is that of the profile at the issuer's own address: an assertion could bring along any. */
function isInScope(address: string, issuerId: string, context: BadgeContext): boolean {
  const profile = context.documentAt(issuerId);
  const scope = isJsonObject(profile) ? profile['verification'] : undefined;
  const starts = isJsonObject(scope) ? asList(scope['startsWith']) : [];
  const origins = isJsonObject(scope) ? asList(scope['allowedOrigins']) : [];
  const host = hostOf(address);
  if (host === undefined) return false;
  if (starts.length > 0) {
    return starts.some(
      (start) => typeof start === 'string' && address.startsWith(start) && hostOf(start) === host,
    );
  }
  return origins.length > 0 ? origins.includes(host) : hostOf(issuerId) === host;
}

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host || undefined;
  } catch {
    return undefined;
  }
}
