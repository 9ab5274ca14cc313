import type { BarometerReport, BarometerTable, BarometerTrend } from '../barometer-report.ts';
import { auditWords, type AuditLanguage } from './audit-words.ts';
import { pText } from './audit-text.ts';
import { barometerWords } from './barometer-words.ts';

/** A table as text, the same for Markdown and HTML. */
export interface TextGrid {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Columns before this one hold words, from it on numbers. */
  readonly numbersFrom: number;
  readonly rows: readonly (readonly string[])[];
}

/** Stages and groups down, periods across. */
export function peopleGrid(
  table: BarometerTable,
  { periods, stages }: BarometerReport,
  language: AuditLanguage,
): TextGrid {
  const words = barometerWords[language];
  const { percent } = auditWords[language];
  const rowOf = new Map(table.rows.map((row) => [JSON.stringify([row.period, row.stage]), row]));
  const at = (period: string, stage: string) => rowOf.get(JSON.stringify([period, stage]))!;
  return {
    caption: words.tableOf(table.attribute),
    headings: [words.group, words.stage, ...periods],
    numbersFrom: 2,
    rows: stages.flatMap((stage) => [
      ...table.rows[0]!.cells.map(({ group }, g) => [
        group ?? words.notSaid,
        stage,
        ...periods.map((period) => {
          const { people, share } = at(period, stage).cells[g]!;
          if (people === null) return '…';
          return share === null ? `${people}` : `${people} (${percent(share)})`;
        }),
      ]),
      [words.everybody, stage, ...periods.map((period) => `${at(period, stage).total ?? '…'}`)],
    ]),
  };
}

export function trendGrid(table: BarometerTable, language: AuditLanguage): TextGrid {
  const words = barometerWords[language];
  const audit = auditWords[language];
  return {
    caption: words.trendsOf(table.attribute),
    headings: [
      words.group,
      words.stage,
      words.number,
      words.trend,
      words.method,
      words.periods,
      'z',
      'p',
      words.adjusted,
    ],
    numbersFrom: 5,
    rows: table.trends.map((trend) => [
      trend.group,
      trend.stage,
      words.of[trend.of],
      showsOf(trend, language),
      words.exact[trend.method],
      `${trend.periods}`,
      audit.number(trend.z, 2),
      pText(trend.pValue, audit),
      pText(trend.adjustedPValue, audit),
    ]),
  };
}

function showsOf({ isShown, direction }: BarometerTrend, language: AuditLanguage): string {
  const words = barometerWords[language];
  return isShown && direction !== null ? words[direction] : words.none;
}
