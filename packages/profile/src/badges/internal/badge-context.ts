import type { VerifyBadgeOptions } from '../badge.ts';
import { ownMember } from './json-value.ts';

/** The options of one check as its parts use them. */
export interface BadgeContext {
  readonly nowMs: number;
  readonly identities: readonly string[];
  readonly isTrusted: (issuerId: string) => boolean;
  /** What the host fetched from this address, if it did. */
  readonly documentAt: (address: string) => unknown;
  readonly contexts: Readonly<Record<string, object>>;
  readonly jsonld: object | undefined;
}

export function badgeContext(options: VerifyBadgeOptions): BadgeContext {
  const trusted = new Set(options.trustedIssuers);
  return {
    nowMs: options.now.getTime(),
    identities: options.identities ?? [],
    isTrusted: (issuerId) => trusted.has(issuerId),
    documentAt: (address) => ownMember(options.documents, address),
    contexts: options.contexts ?? {},
    jsonld: options.jsonld,
  };
}
