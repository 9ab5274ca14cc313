import {
  BADGE_REASONS,
  type BadgeReason,
  type BadgeStatus,
  type BadgeVerification,
} from '../badge.ts';

/** What outweighs what: a badge that was shown to be wrong stays so, whatever else is unknown. */
const GRAVITY: readonly BadgeStatus[] = ['rejected', 'self-asserted', 'unverifiable'];

/** The verdict on a badge from the reasons found: each once, in the order of `BADGE_REASONS`. */
export function settleBadge(
  format: BadgeVerification['format'],
  found: readonly BadgeReason[],
): BadgeVerification {
  const reasons = (Object.keys(BADGE_REASONS) as BadgeReason[]).filter((reason) =>
    found.includes(reason),
  );
  const status = GRAVITY.find((each) => reasons.some((reason) => BADGE_REASONS[reason] === each));
  return { format, status: status ?? 'verified', reasons };
}
