import { createAudit, formatAuditHtml, type AuditReport, type AuditRows } from '@tremplin/fairness';
import { createSeededRandom, type SeededRandom } from '@tremplin/testkit/seeded-random';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { timedTable } from '../measure/timed-table.ts';
import { groupByKeys } from '../naive/group-by-keys.ts';

export const audit: Question = {
  asks: 'How long does it take to audit a million selections by three attributes and all of them together?',
  run: auditQuestion,
};

async function auditQuestion(options: QuestionOptions): Promise<Answer> {
  const count = options.scale === 'tiny' ? 2_000 : 1_000_000;
  const rows = generateRows(count, createSeededRandom(options.seed));
  const report = createAudit(rows);
  checkSameCounts(report, rows);
  const table = await timedTable(
    `${count} rows × 3 attributes, and every two and three of them`,
    [
      { name: 'group by all three, a Map', run: () => groupByKeys(rows, 'all') },
      { name: 'group by each, two and three, Maps', run: () => groupByKeys(rows, 'each') },
      { name: 'createAudit', run: () => createAudit(rows) },
      { name: 'createAudit and its page', run: () => formatAuditHtml(createAudit(rows)) },
    ],
    options,
  );
  return {
    sizes: {
      rows: count,
      tables: report.tables.length,
      groups: report.tables.reduce((sum, { cells }) => sum + cells.length, 0),
      jobs: report.jobs,
      comparisons: report.settings.comparisons,
    },
    tables: [table],
    notes: [
      'The plain ways count and nothing else; the first not even the tables of one and two attributes. The audit counts by job too, and computes intervals, ratios, exact tests and verdicts.',
    ],
  };
}

function generateRows(count: number, random: SeededRandom): AuditRows & PlainRows {
  const column = (values: readonly (string | null)[]): (string | null)[] =>
    Array.from({ length: count }, () => random.pick(values));
  return {
    selected: Array.from({ length: count }, () => random.next() < 0.2),
    attributes: {
      gender: column(['f', 'm', 'x', null]),
      age: column(['18-29', '30-39', '40-49', '50-59', '60+', null]),
      residence: column(['priority', 'other', 'rural', 'abroad']),
    },
    jobs: column(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']),
  };
}

interface PlainRows {
  readonly selected: readonly boolean[];
  readonly attributes: Readonly<Record<string, readonly (string | null)[]>>;
}

function checkSameCounts({ tables }: AuditReport, rows: PlainRows): void {
  const plain = groupByKeys(rows, 'all');
  const same = tables.at(-1)!.cells.every(({ values, selected, total }) => {
    const counts = plain.get(values.join('|'));
    return counts?.selected === selected && counts.total === total;
  });
  if (!same) throw new Error('audit: the two ways count differently, so their times mean nothing');
}
