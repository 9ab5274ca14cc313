import type { AuditReport } from './audit-report.ts';
import type { CounterfactualReport } from './counterfactual/counterfactual-report.ts';
import { evidenceWords } from './internal/evidence-words.ts';
import type { AuditLanguage } from './internal/audit-words.ts';

/** What was examined; whatever is left out is listed as not examined. */
export interface Evidence {
  readonly audit?: AuditReport;
  readonly counterfactual?: CounterfactualReport;
}

export interface EvidenceOptions {
  /** @defaultValue `'en'` */
  readonly language?: AuditLanguage;
}

/** One line of the sheet. */
export interface EvidenceRow {
  /** What the regulation asks about, with the articles. */
  readonly subject: string;
  /** What was examined; says so when nothing was. */
  readonly examined: string;
  /** On how many and which data. */
  readonly on: string;
  readonly result: string;
  readonly limits: string;
}

/**
 * What was examined, on what, with what result and within what limits: material for the technical file of a
 * recruitment system under the EU AI Act (Annex III, 4). Subjects that nothing was examined for stay in, and
 * say so; no line says that a duty is met.
 *
 * Reference: Regulation (EU) 2024/1689, articles 10, 12, 14, 15, 26.
 *
 * @example
 * ```ts
 * import { createAudit, createEvidenceSheet } from '@tremplin/fairness';
 *
 * const audit = createAudit({ selected: [true, false], attributes: { gender: ['f', 'm'] } });
 * const sheet = createEvidenceSheet({ audit });
 * sheet[0]?.on; // '2 rows, 1 job'
 * sheet[1]?.examined; // 'not examined'
 * ```
 */
export function createEvidenceSheet(
  { audit, counterfactual }: Evidence,
  options: EvidenceOptions = {},
): readonly EvidenceRow[] {
  const words = evidenceWords[options.language ?? 'en'];
  return [
    outcomesRow(audit, words),
    swapsRow(counterfactual, words),
    notExamined(words.subjects.oversight, words),
    notExamined(words.subjects.logs, words),
    notExamined(words.subjects.accuracy, words),
  ];
}

type Words = (typeof evidenceWords)[AuditLanguage];

function notExamined(subject: string, words: Words): EvidenceRow {
  return { subject, examined: words.notExamined, on: '–', result: '–', limits: words.elsewhere };
}

function outcomesRow(audit: AuditReport | undefined, words: Words): EvidenceRow {
  const { subjects } = words;
  if (audit === undefined) return notExamined(subjects.outcomes, words);
  const attributes = new Set(audit.tables.flatMap((table) => table.attributes));
  return {
    subject: subjects.outcomes,
    examined: words.ratesBy(Array.from(attributes).join(', '), audit.settings.comparisons),
    on: words.rows(audit.rows, audit.jobs),
    result: words.verdict[audit.verdict],
    limits: words.outcomeLimits,
  };
}

function swapsRow(report: CounterfactualReport | undefined, words: Words): EvidenceRow {
  const { subjects } = words;
  if (report === undefined) return notExamined(subjects.swaps, words);
  const { triples, flips, flipsUpperBound, texts, pairs } = report.overall;
  return {
    subject: subjects.swaps,
    examined: words.swaps(report.criteria.length),
    on: words.triples(triples, texts, pairs),
    result: words.flips(flips, flipsUpperBound, report.sensitivity?.rate ?? null),
    limits: words.swapLimits,
  };
}
