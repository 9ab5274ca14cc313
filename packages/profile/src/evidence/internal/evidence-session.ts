import { kindOf, type SkillId } from '@tremplin/ontology';
import { compareDays, utcDay, type CalendarDay } from '../../internal/calendar-day.ts';
import { conceptOfCode } from '../../internal/concept-of-code.ts';
import { createConceptReader } from '../../internal/concept-reader.ts';
import { describeValue } from '../../internal/describe-value.ts';
import { parseStatedDate } from '../../internal/parse-stated-date.ts';
import { earliestDay } from '../../internal/stated-date.ts';
import { periodBands, type PeriodBands, type PeriodBound } from '../../internal/period-bands.ts';
import { ProfileError } from '../../profile-error.ts';
import { PROFICIENCY_LEVELS, type ProficiencyLevel } from '../../profile.ts';
import type { EvidenceIssue, EvidenceItem, EvidenceOptions } from '../evidence-import.ts';

/** One import of evidence under way. */
export interface EvidenceSession {
  readonly now: CalendarDay;
  readonly items: EvidenceItem[];
  readonly issues: EvidenceIssue[];
  readonly skillOf: (name: unknown, pointer: string) => Promise<SkillId | undefined>;
}

/** A row that is an object, and its place. */
export interface EvidenceRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

/** @throws ProfileError `invalid-option`. */
export function startEvidence(name: string, options: EvidenceOptions): EvidenceSession {
  const { now, linker, language } = options;
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
    const got = now instanceof Date ? 'an invalid Date' : describeValue(now);
    throw new ProfileError('invalid-option', `${name}: options.now is ${got}; give a Date`);
  }
  const concepts = createConceptReader(linker, language);
  const issues: EvidenceIssue[] = [];
  const skillOf = async (given: unknown, pointer: string) => {
    const text = typeof given === 'string' ? given.trim() : '';
    const coded = text === '' ? undefined : conceptOfCode(linker.ontology, text);
    if (coded !== undefined && kindOf(linker.ontology, coded) === 'skill') return coded as SkillId;
    const named = text === '' ? undefined : await concepts.skillOfItem(text);
    if (named) return named.concept;
    addIssue(issues, 'unknown-skill', {
      pointer,
      message: `no skill of the pack has this code or name (${describeValue(given)}); give an id of the pack, a code that it maps to, or one of its labels`,
    });
    return undefined;
  };
  return { now: utcDay(now), items: [], issues, skillOf };
}

/** The rows that are objects; the others become issues. */
export function* evidenceRows(
  name: string,
  rows: readonly unknown[],
  session: EvidenceSession,
): Generator<EvidenceRow> {
  if (!Array.isArray(rows)) {
    throw new ProfileError(
      'invalid-input',
      `${name}: got ${describeValue(rows)}; give a list of rows`,
    );
  }
  for (const [index, row] of (rows as readonly unknown[]).entries()) {
    const pointer = `/${index}`;
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) {
      yield { row: row as Readonly<Record<string, unknown>>, pointer };
    } else {
      const message = `a row is an object, got ${describeValue(row)}; leave it out`;
      addIssue(session.issues, 'wrong-type', { pointer, message });
    }
  }
}

/** Bands of a row's `start` and `end`, or `undefined` with an issue: what has not begun shows nothing. */
export function periodOf(
  { row, pointer }: EvidenceRow,
  session: EvidenceSession,
): PeriodBands | undefined {
  const [start, end] = [boundOf(row['start']), boundOf(row['end'])];
  for (const [key, bound] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (bound !== 'invalid') continue;
    addIssue(session.issues, 'invalid-date', {
      pointer: `${pointer}/${key}`,
      message: `not a date (${describeValue(row[key])}); give YYYY, YYYY-MM or YYYY-MM-DD`,
    });
    return undefined;
  }
  const bands = periodBands(start, end, session.now);
  // Without a start, the end is the day on which it took place.
  const isAhead =
    start === 'absent' && typeof end === 'object' && compareDays(earliestDay(end), session.now) > 0;
  const problem = isAhead ? 'future-start' : bands.problem;
  if (!problem) return bands;
  const message =
    problem === 'future-start'
      ? 'dated after the day of import; import it once it has taken place'
      : 'ends before it starts; mend one of the two dates';
  addIssue(session.issues, problem, { pointer, message });
  return undefined;
}

/** A level of 1–4, `null` where none is given; `undefined` with an issue for anything else. */
export function levelOf(
  value: unknown,
  pointer: string,
  { issues }: EvidenceSession,
): ProficiencyLevel | null | undefined {
  if (value === undefined || value === null) return null;
  const level = PROFICIENCY_LEVELS.find((known) => known === value);
  if (level === undefined) {
    const message = `a level is 1, 2, 3 or 4, got ${describeValue(value)}; mend it or leave it out`;
    addIssue(issues, 'unknown-level', { pointer, message });
  }
  return level;
}

export function addIssue(
  issues: EvidenceIssue[],
  code: EvidenceIssue['code'],
  { pointer, message }: { readonly pointer: string; readonly message: string },
): void {
  issues.push({ code, source: { pointer }, message });
}

function boundOf(value: unknown): PeriodBound {
  if (value === undefined || value === null || value === '') return 'absent';
  return (typeof value === 'string' ? parseStatedDate(value) : null) ?? 'invalid';
}
