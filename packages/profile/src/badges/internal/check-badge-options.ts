import { describeValue } from '../../internal/describe-value.ts';
import { ProfileError } from '../../profile-error.ts';
import type { VerifyBadgeOptions } from '../badge.ts';

/** @throws ProfileError `invalid-option`. */
export function checkBadgeOptions(name: string, { now, identities }: VerifyBadgeOptions): void {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
    const got = now instanceof Date ? 'an invalid Date' : describeValue(now);
    throw new ProfileError(
      'invalid-option',
      `${name}: options.now is ${got}; give the day of the check as a Date`,
    );
  }
  const wrong = identities?.findIndex(
    (identity) => typeof identity !== 'string' || identity === '',
  );
  if (wrong !== undefined && wrong >= 0) {
    throw new ProfileError(
      'invalid-option',
      `${name}: options.identities[${wrong}] is not a string, or empty; give addresses or DIDs of the person`,
    );
  }
}
