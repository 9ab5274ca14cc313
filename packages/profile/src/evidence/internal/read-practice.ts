import { describeValue } from '../../internal/describe-value.ts';
import type { EvidenceKind } from '../../profile.ts';
import {
  addIssue,
  levelOf,
  periodOf,
  type EvidenceRow,
  type EvidenceSession,
} from './evidence-session.ts';

/**
 * Reads a row that lists skills practised in a period: the evidence of each skill is of the same kind, with the
 * row's level and dates. Verified only where the row says that somebody else confirms it.
 */
export async function readPractice(
  session: EvidenceSession,
  { row, pointer }: EvidenceRow,
  { kind, reason }: { readonly kind: EvidenceKind; readonly reason: string },
): Promise<void> {
  const period = periodOf({ row, pointer }, session);
  const level = levelOf(row['level'], `${pointer}/level`, session);
  const { skills } = row;
  if (!Array.isArray(skills) || skills.length === 0) {
    const message = `skills is ${describeValue(skills)}; list at least one skill`;
    addIssue(session.issues, 'wrong-type', { pointer: `${pointer}/skills`, message });
    return;
  }
  if (!period || level === undefined) return;
  const { recency, duration } = period;
  for (const [index, given] of (skills as readonly unknown[]).entries()) {
    const source = { pointer: `${pointer}/skills/${index}` };
    const skill = await session.skillOf(given, source.pointer);
    if (skill === undefined) continue;
    const verified = row['confirmed'] === true;
    const evidence = { kind, basis: 'stated', level, recency, duration, verified } as const;
    session.items.push({ skill, evidence, source, reason });
  }
}
