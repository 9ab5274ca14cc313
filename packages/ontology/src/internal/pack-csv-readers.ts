import { MAPPING_RELATIONS, type RelationType } from '../concept.ts';
import type { OntologyData } from '../ontology-data.ts';
import { createPackConcepts, type PackConcepts } from './pack-csv-concepts.ts';
import type { RowOutcome, TableReader } from './import-tables.ts';
import { createPackMeta } from './pack-csv-meta.ts';
import { PACK_CSV, type PackCsvTableName } from './pack-csv-layout.ts';
import { PARSE_VALUE } from './parse-overlay-value.ts';
import type { CsvRow } from './read-csv.ts';
import { createRelationRows } from './relation-rows.ts';
import { fromCell } from './spreadsheet-cell.ts';

type Values = CsvRow['values'];
type Read = (values: Values) => RowOutcome | (() => RowOutcome);

/** Columns that a table may lack and cells that may be empty; the others must be there. */
const OPTIONAL_COLUMNS: ReadonlySet<string> = new Set([
  'value',
  'code',
  'skillType',
  'reuseLevel',
  'learningHours',
  'caseSensitive',
  'importance',
  'level',
]);

/** Readers of a pack as CSV, in the order in which its files refer to each other. */
export function createPackCsvReaders(): {
  readonly readers: readonly TableReader[];
  data(): OntologyData;
} {
  const meta = createPackMeta();
  const concepts = createPackConcepts(meta);
  const relations = createRelationRows(concepts);
  const readers = [
    tableReader('meta', (values) => meta.add(values['key']!.trim(), values['value'] ?? '')),
    tableReader('concepts', (values) => concepts.add(values)),
    tableReader('labels', (values) => concepts.addLabel(values)),
    tableReader('descriptions', (values) => concepts.addDescription(values)),
    tableReader('mappings', (values) => addMapping(concepts, values)),
    tableReader('occupationSkills', (values) => {
      const importance = PARSE_VALUE.rating(values['importance'] ?? '', 'importance');
      const level = PARSE_VALUE.rating(values['level'] ?? '', 'level');
      const outcome = relations.addOccupationSkill({
        occupation: values['occupation']!,
        skill: values['skill']!,
        relationType: relationTypeOf(values),
        ...('value' in importance &&
          importance.value !== undefined && { importance: importance.value }),
        ...('value' in level && level.value !== undefined && { level: level.value }),
      });
      return outcome ?? unreadValues([importance, level]);
    }),
    tableReader('skillRelations', (values) =>
      relations.addSkillRelation({
        skill: values['skill']!,
        relatedSkill: values['relatedSkill']!,
        relationType: relationTypeOf(values),
      }),
    ),
    tableReader('broader', (values) =>
      relations.addBroader({ concept: values['concept']!, broader: values['broader']! }),
    ),
    tableReader('occupationContexts', (values) =>
      relations.addOccupationContext({
        occupation: values['occupation']!,
        workContext: values['workContext']!,
      }),
    ),
  ];
  return {
    readers,
    data: () => {
      const records = concepts.records();
      return { meta: meta.meta(records), concepts: records, ...relations.rows };
    },
  };
}

function tableReader(table: PackCsvTableName, read: Read): TableReader {
  const { file, columns } = PACK_CSV[table];
  const required = columns.filter((column) => !OPTIONAL_COLUMNS.has(column));
  let isFirst = true;
  return {
    pattern: new RegExp(`^${file.replaceAll('.', '\\.')}$`, 'iu'),
    columns: required,
    // Spreadsheets leave out empty cells at the end of a row.
    allowsShortRows: true,
    read(cells) {
      const missing = required.filter((column) => cells[column] === '');
      if (missing.length > 0) {
        return { code: 'missing-value', message: `no ${missing.join(', no ')}; row left out` };
      }
      const outcome = read(withoutMarks(cells));
      if (!isFirst || outcome) return outcome;
      isFirst = false;
      return unknownColumns(Object.keys(cells).filter((column) => !columns.includes(column)));
    },
  };
}

/** Most rows have no marked cell and are given on as they are. */
function withoutMarks(cells: Values): Values {
  let values = cells;
  for (const column in cells) {
    const cell = cells[column]!;
    if (!cell.startsWith("'")) continue;
    if (values === cells) values = { ...cells };
    (values as Record<string, string>)[column] = fromCell(cell);
  }
  return values;
}

/** Said once, at the first row that has no other problem. */
function unknownColumns(columns: readonly string[]): RowOutcome {
  if (columns.length === 0) return undefined;
  const names = columns.map((column) => `"${column}"`).join(', ');
  return {
    code: 'not-carried',
    message: `column ${names} is not part of this file and is not read; remove it or rename it`,
    isKept: true,
  };
}

function relationTypeOf(values: Values): RelationType {
  return values['relationType']!.trim().toLowerCase() as RelationType;
}

function addMapping(concepts: PackConcepts, values: Values): RowOutcome {
  const word = values['relation']!.trim().toLowerCase();
  const relation = MAPPING_RELATIONS.find((candidate) => candidate.toLowerCase() === word);
  if (!relation) {
    const message = `relation "${values['relation']!}" is not one of ${MAPPING_RELATIONS.join(', ')}; row left out`;
    return { code: 'unknown-value', message };
  }
  return concepts.addMapping(values['id']!, { relation, target: values['target']! });
}

/** Values that could not be read cost the value, not the row. */
function unreadValues(values: readonly object[]): RowOutcome {
  const problems = values.flatMap((value) => ('problem' in value ? [value.problem] : []));
  if (problems.length === 0) return undefined;
  return { code: 'unknown-value', message: `${problems.join('; ')}; left empty`, isKept: true };
}
