import type { BadgeInput, BadgeVerification, VerifyBadgeOptions } from './badge.ts';
import { badgeContext } from './internal/badge-context.ts';
import { checkBadge } from './internal/check-badge.ts';
import { checkBadgeOptions } from './internal/check-badge-options.ts';

/**
 * Checks one badge offline: Open Badges 2.0 (hosted, signed, baked into PNG or SVG), Open Badges 3.0 and CLR 2.0
 * (Data Integrity `eddsa-rdfc-2022`, VC-JWT). Signature, key of the issuer, issuer, recipient, dates, revocation:
 * whatever would need the network must be in `options.documents`, or the badge is `unverifiable`. Of a learner
 * record the record itself is checked, not the badges within: `importBadges` checks those too.
 *
 * A bad badge never throws.
 *
 * @throws ProfileError `invalid-option`; `missing-peer` (a Data Integrity proof, and `jsonld` is not installed).
 *
 * @example
 * ```ts
 * import { verifyBadge } from '@tremplin/profile';
 *
 * const badge = { type: 'Assertion', id: 'https://issuer.example/1', badge: 'https://issuer.example/b', verification: { type: 'hosted' } };
 * const { status, reasons } = await verifyBadge(badge, { now: new Date('2026-11-22') });
 * status; // 'unverifiable'
 * reasons[0]; // 'hosted-unfetched'
 * ```
 */
export async function verifyBadge(
  badge: BadgeInput,
  options: VerifyBadgeOptions,
): Promise<BadgeVerification> {
  checkBadgeOptions('verifyBadge', options);
  const { format, status, reasons } = await checkBadge(badge, badgeContext(options));
  return { format, status, reasons };
}
