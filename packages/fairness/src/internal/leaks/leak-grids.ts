import type { LeakReport } from '../../leaks/leak-report.ts';
import { auditWords, type AuditLanguage } from '../audit-words.ts';
import { intervalText } from '../audit-text.ts';
import type { TextGrid } from '../barometer-grid.ts';
import { leakWords } from './leak-words.ts';

/** One row per test and adversary. */
export function leakGrid({ tests }: LeakReport, language: AuditLanguage): TextGrid {
  const words = leakWords[language];
  const number = (value: number): string => auditWords[language].number(value, 3);
  return {
    caption: words.caption,
    headings: words.columns,
    numbersFrom: 3,
    rows: tests.flatMap(({ attribute, on, result }) =>
      result.adversaries.map(({ adversary, found, shuffled }) => [
        attribute,
        on,
        words.adversary[adversary],
        number(found.auc),
        intervalText(found.interval, number),
        number(shuffled.auc),
        `${found.positives + found.negatives}`,
      ]),
    ),
  };
}

export function linkageGrid(
  linkage: NonNullable<LeakReport['linkage']>,
  language: AuditLanguage,
): TextGrid {
  const words = leakWords[language];
  const { percent } = auditWords[language];
  return {
    caption: words.linkage,
    headings: words.linkageColumns,
    numbersFrom: 1,
    rows: linkage.map(({ on, result }) => [
      on,
      `${result.people}`,
      percent(result.rate),
      intervalText(result.interval, percent),
      percent(result.chance),
      `${result.distinctRows}`,
    ]),
  };
}

/** Tests whose control does not hold one half. */
export function suspiciousTests({ tests }: LeakReport, language: AuditLanguage): readonly string[] {
  return tests.flatMap(({ attribute, on, result }) =>
    result.adversaries.some(
      ({ shuffled }) => shuffled.interval.lower > 0.5 || shuffled.interval.upper < 0.5,
    )
      ? [leakWords[language].suspicious(attribute, on)]
      : [],
  );
}
