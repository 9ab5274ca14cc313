import {
  DURATION_BANDS,
  EVIDENCE_BASES,
  EVIDENCE_KINDS,
  PROFICIENCY_LEVELS,
  RECENCY_BANDS,
  type Evidence,
} from '@tremplin/profile';

const LEVELS = [null, ...PROFICIENCY_LEVELS] as const;

/** An item of evidence as one number below 2 ** 16: its members as digits of mixed radix. `-1` for what is no evidence. */
export function encodeEvidence(item: Evidence): number {
  const digits = [
    [EVIDENCE_KINDS.indexOf(item.kind), EVIDENCE_KINDS.length],
    [EVIDENCE_BASES.indexOf(item.basis), EVIDENCE_BASES.length],
    [LEVELS.indexOf(item.level), LEVELS.length],
    [RECENCY_BANDS.indexOf(item.recency), RECENCY_BANDS.length],
    [DURATION_BANDS.indexOf(item.duration), DURATION_BANDS.length],
    [item.verified ? 1 : 0, 2],
  ] as const;
  let code = 0;
  for (const [digit, radix] of digits) {
    if (digit < 0) return -1;
    code = code * radix + digit;
  }
  return code;
}

/** The item of a code that {@link encodeEvidence} gave. */
export function decodeEvidence(code: number): Evidence {
  let left = code;
  const take = <T>(values: readonly T[]): T => {
    const digit = left % values.length;
    left = (left - digit) / values.length;
    return values[digit]!;
  };
  const verified = take([false, true]);
  const duration = take(DURATION_BANDS);
  const recency = take(RECENCY_BANDS);
  const level = take(LEVELS);
  const basis = take(EVIDENCE_BASES);
  const kind = take(EVIDENCE_KINDS);
  return { kind, basis, level, recency, duration, verified };
}
