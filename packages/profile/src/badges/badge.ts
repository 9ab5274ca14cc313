import type { Finding } from '../import-result.ts';

/** Which standard a badge follows. `unknown`: nothing of it could be read. */
export type BadgeFormat = 'open-badges-2' | 'open-badges-3' | 'clr-2' | 'unknown';

/**
 * What a badge is worth:
 * `verified` – an issuer that the host trusts signed or hosts it, for this person, and it holds today;
 * `self-asserted` – nobody but the person stands behind it: no proof, or the person is the issuer;
 * `unverifiable` – it may be right, but what is here does not settle it;
 * `rejected` – it was shown to be wrong: changed, forged, revoked, or somebody else's. It gives no evidence.
 */
export type BadgeStatus = 'verified' | 'self-asserted' | 'unverifiable' | 'rejected';

/** What keeps a badge from being `verified`. */
export type BadgeReason =
  | 'unreadable'
  | 'too-large'
  | 'duplicate-key'
  | 'invalid-signature'
  | 'algorithm-not-allowed'
  | 'critical-header'
  | 'private-key-in-header'
  | 'key-mismatch'
  | 'claims-mismatch'
  | 'proof-malformed'
  | 'context-not-allowed'
  | 'terms-outside-context'
  | 'hosted-differs'
  | 'issuer-out-of-scope'
  | 'recipient-differs'
  | 'revoked'
  | 'not-yet-valid'
  | 'no-proof'
  | 'issuer-is-recipient'
  | 'several-proofs'
  | 'unsupported-proof'
  | 'context-unknown'
  | 'key-unknown'
  | 'hosted-unfetched'
  | 'issuer-unknown'
  | 'issuer-untrusted'
  | 'recipient-missing'
  | 'recipient-unchecked'
  | 'status-unknown'
  | 'expired';

/** The status to which each reason leads, gravest first. */
export const BADGE_REASONS: Readonly<Record<BadgeReason, Exclude<BadgeStatus, 'verified'>>> = {
  unreadable: 'rejected',
  'too-large': 'rejected',
  'duplicate-key': 'rejected',
  'invalid-signature': 'rejected',
  'algorithm-not-allowed': 'rejected',
  'critical-header': 'rejected',
  'private-key-in-header': 'rejected',
  'key-mismatch': 'rejected',
  'claims-mismatch': 'rejected',
  'proof-malformed': 'rejected',
  'context-not-allowed': 'rejected',
  'terms-outside-context': 'rejected',
  'hosted-differs': 'rejected',
  'issuer-out-of-scope': 'rejected',
  'recipient-differs': 'rejected',
  revoked: 'rejected',
  'not-yet-valid': 'rejected',
  'no-proof': 'self-asserted',
  'issuer-is-recipient': 'self-asserted',
  'several-proofs': 'unverifiable',
  'unsupported-proof': 'unverifiable',
  'context-unknown': 'unverifiable',
  'key-unknown': 'unverifiable',
  'hosted-unfetched': 'unverifiable',
  'issuer-unknown': 'unverifiable',
  'issuer-untrusted': 'unverifiable',
  'recipient-missing': 'unverifiable',
  'recipient-unchecked': 'unverifiable',
  'status-unknown': 'unverifiable',
  expired: 'unverifiable',
};

/** What the checks of one badge gave. Holds nothing of the recipient, the issuer or the badge's words. */
export interface BadgeVerification {
  readonly format: BadgeFormat;
  readonly status: BadgeStatus;
  /** Why it is not `verified`, in a fixed order; empty for `verified`. */
  readonly reasons: readonly BadgeReason[];
}

/** How the badges of one person are checked. Nothing is ever fetched. */
export interface VerifyBadgeOptions {
  /** The day of the check: dates of the badge are compared with it. */
  readonly now: Date;
  /** Ids of the issuers whose word counts (a URL or DID, as in the badge). @defaultValue none */
  readonly trustedIssuers?: readonly string[];
  /**
   * What the person is known by (e-mail addresses, DIDs, URLs): compared with the badge's recipient, hashed where it
   * is hashed, and then forgotten. @defaultValue none, so that no badge is `verified`
   */
  readonly identities?: readonly string[];
  /**
   * Documents that the host itself fetched, by address: issuer profiles, controller and DID documents, keys, hosted
   * assertions and badge classes, revocation and status lists. They are believed, so never put in what the person
   * handed over. @defaultValue none
   */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** JSON-LD contexts beside the bundled ones, by address: vetted by the host. @defaultValue none */
  readonly contexts?: Readonly<Record<string, object>>;
  /** What `import('jsonld')` gives, where a bundler needs it handed in. @defaultValue the installed package */
  readonly jsonld?: object;
}

/** A badge as a file or a text: JSON (text or parsed), a compact JWS or VC-JWT, or the bytes of a baked PNG or SVG. */
export type BadgeInput = string | Uint8Array | object;

/** What one badge of a batch came to. */
export interface ImportedBadge extends BadgeVerification {
  /** Its place in the input: `/3`, or `/3/credentialSubject/verifiableCredential/0` within a learner record. */
  readonly pointer: string;
  /** How its skills were found; empty for a badge that is `rejected` or names no skill of the pack. */
  readonly findings: readonly Finding[];
}
