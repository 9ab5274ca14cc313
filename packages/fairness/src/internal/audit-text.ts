import type { GroupAssessment } from '../assessment.ts';
import type { Interval } from '../interval.ts';
import type { AuditWords } from './audit-words.ts';

/** The verdict of a comparison, with its direction or the number of people needed. */
export function showsText(assessment: GroupAssessment, words: AuditWords): string {
  const { verdict, direction, membersNeeded } = assessment;
  const said = words.verdict[verdict];
  if (verdict === 'concern') {
    return direction === null ? said : `${said} (${words.direction[direction]})`;
  }
  if (verdict === 'no concern shown') return said;
  return `${said} (${membersNeeded === null ? words.neededUnknown : words.needed(membersNeeded)})`;
}

export function pText(p: number | null, words: AuditWords): string {
  if (p === null) return '–';
  return p < 0.0001 ? `< ${words.number(0.0001, 4)}` : words.number(p, 4);
}

export function intervalText(interval: Interval | null, format: (value: number) => string): string {
  if (interval === null) return '–';
  const upper = interval.upper === Number.POSITIVE_INFINITY ? '∞' : format(interval.upper);
  return `${format(interval.lower)} – ${upper}`;
}
