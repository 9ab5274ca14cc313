import type { TextTable } from './text-table.ts';
import type { CsvRow, TrainingFiles } from './training-files.ts';
import {
  listsBy,
  numbered,
  synonyms,
  trainingSource,
  type TrainingSource,
} from './training-source.ts';

const CODE = 'O*NET-SOC Code';

/** Titles with their alternates, tasks with their work activities, tools with their kind, descriptions. */
export function onetSources(files: TrainingFiles, table: TextTable): readonly TrainingSource[] {
  const occupations = files.rows('onet/Occupation_Data.csv');
  const alternates = files.rows('onet/Alternate_Titles.csv.gz');
  const titles = new Map(
    [
      ...listsBy([
        ...pairs(occupations, CODE, 'Title'),
        ...pairs(alternates, CODE, 'Alternate Title'),
        ...pairs(alternates, CODE, 'Short Title'),
      ]),
    ].map(([code, list]) => [code, numbered(table, list)]),
  );
  const tasks = listsBy(pairs(files.rows('onet/Task_Statements.csv.gz'), CODE, 'Task'));
  const activities = listsBy(pairs(files.rows('onet/Tasks_to_DWAs.csv.gz'), 'DWA Title', 'Task'));
  const tools = listsBy(
    pairs(files.rows('onet/Technology_Skills.csv.gz'), 'Commodity Title', 'Example'),
  );
  const named = (lists: Map<string, string[]>): TrainingSource['groups'] =>
    [...lists].map(([name, texts]) => ({
      left: numbered(table, [name]),
      right: numbered(table, texts),
    }));
  return [
    trainingSource({
      name: 'title: alternates',
      weight: 2,
      hard: true,
      groups: [...titles.values()].map(synonyms),
    }),
    trainingSource({ name: 'task: work activity', weight: 1.5, groups: named(activities) }),
    trainingSource({
      name: 'title: tasks',
      weight: 0.7,
      bag: 3,
      groups: [...titles].map(([code, left]) => ({
        left,
        right: numbered(table, tasks.get(code) ?? []),
      })),
    }),
    trainingSource({ name: 'tool: kind', weight: 0.3, groups: named(tools) }),
    trainingSource({
      name: 'title: description',
      weight: 0.5,
      groups: occupations.map((row) => ({
        left: numbered(table, [row['Description'] ?? '']),
        right: titles.get(row[CODE] ?? '') ?? [],
      })),
    }),
  ];
}

function pairs(rows: readonly CsvRow[], key: string, value: string): (readonly [string, string])[] {
  return rows.map((row) => [row[key] ?? '', row[value] ?? ''] as const);
}
