import type { BadgeFormat } from '../badge.ts';

/** Whom a badge is for: an identity, or a hash of one. */
export interface BadgeRecipient {
  readonly value: string;
  readonly hashed: boolean;
  readonly salt: string;
}

/** One thing that a badge says its holder can do. */
export interface BadgeAchievement {
  readonly id: string | undefined;
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Codes or addresses of a framework, as the badge gives them. */
  readonly targets: readonly string[];
  readonly targetNames: readonly string[];
}

/** What any badge says, whatever its format. Stays within this folder: it can hold identities. */
export interface BadgeClaims {
  readonly format: BadgeFormat;
  readonly issuerId: string | undefined;
  readonly recipients: readonly BadgeRecipient[];
  /** Milliseconds since 1970. */
  readonly validFrom: number | undefined;
  readonly validUntil: number | undefined;
  readonly achievements: readonly BadgeAchievement[];
}
