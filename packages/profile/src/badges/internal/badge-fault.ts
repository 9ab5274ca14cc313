import type { BadgeReason } from '../badge.ts';

/** A check that failed: caught within this folder and turned into a reason. Carries no text of the badge. */
export class BadgeFault extends Error {
  readonly reason: BadgeReason;

  constructor(reason: BadgeReason) {
    super(reason);
    this.name = 'BadgeFault';
    this.reason = reason;
  }
}
