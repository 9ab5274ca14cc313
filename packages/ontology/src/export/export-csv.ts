// The build for browsers, which Node runs as well: the other one needs Node's `Buffer`.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { describeOntology } from '../describe-ontology.ts';
import { PACK_CSV, RATING_DECIMALS, type PackCsvTableName } from '../internal/pack-csv-layout.ts';
import { toCell, toOptionalCell } from '../internal/spreadsheet-cell.ts';
import type { NamedText } from '../named-text.ts';
import type { ConceptRecord, OccupationSkill, OntologyMeta } from '../ontology-data.ts';
import type { Ontology } from '../ontology.ts';

export interface ExportCsvOptions {
  /** Start each file with the mark by which Excel knows UTF-8. @defaultValue true */
  readonly byteOrderMark?: boolean;
}

type Row = readonly string[];

/**
 * A pack as nine CSV files that a person can read and change in a spreadsheet; `importCsv` makes the same
 * pack of them, with the same hash. Rows are in id order, alternative labels in theirs: equal packs give
 * equal files. Cells that a spreadsheet would compute (`=1+1`) have an apostrophe before them.
 *
 * @example
 * ```ts
 * import { createOntology } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { exportCsv } from '@tremplin/ontology/export';
 * import { importCsv } from '@tremplin/ontology/import';
 *
 * const files = exportCsv(digitalPack());
 * files.length; // 9
 * createOntology(importCsv(files).data).hash === digitalPack().hash; // true
 * ```
 */
export function exportCsv(
  ontology: Ontology,
  options: ExportCsvOptions = {},
): readonly NamedText[] {
  const data = describeOntology(ontology);
  const rows: Readonly<Record<PackCsvTableName, readonly Row[]>> = {
    meta: metaRows(data.meta),
    concepts: data.concepts.map(conceptRow),
    labels: data.concepts.flatMap(labelRows),
    descriptions: data.concepts.flatMap(({ id, descriptions = {} }) =>
      Object.entries(descriptions).map(([language, text]) => [toCell(id), language, toCell(text)]),
    ),
    mappings: data.concepts.flatMap(({ id, mappings = [] }) =>
      mappings.map(({ relation, target }) => [toCell(id), relation, toCell(target)]),
    ),
    occupationSkills: data.occupationSkills.map(occupationSkillRow),
    skillRelations: data.skillRelations.map((row) => [
      toCell(row.skill),
      toCell(row.relatedSkill),
      row.relationType,
    ]),
    broader: data.broader.map((row) => [toCell(row.concept), toCell(row.broader)]),
    occupationContexts: (data.occupationContexts ?? []).map((row) => [
      toCell(row.occupation),
      toCell(row.workContext),
    ]),
  };
  return (Object.keys(PACK_CSV) as PackCsvTableName[]).map((table) => ({
    name: PACK_CSV[table].file,
    text: csvText([PACK_CSV[table].columns, ...rows[table]], options),
  }));
}

function csvText(rows: readonly Row[], { byteOrderMark = true }: ExportCsvOptions): string {
  return stringify(rows as Row[], { bom: byteOrderMark });
}

function metaRows({ id, version, title, languages, licence, attribution }: OntologyMeta): Row[] {
  return [
    ['id', toOptionalCell(id)],
    ['version', toOptionalCell(version)],
    ['title', toOptionalCell(title)],
    ...languages.map((language) => ['language', language]),
    ['licence', toOptionalCell(licence)],
    ['attribution', toOptionalCell(attribution)],
  ];
}

function conceptRow(concept: ConceptRecord): Row {
  const { id, kind, code, skillType, reuseLevel, learningHours } = concept;
  return [
    toCell(id),
    kind,
    toOptionalCell(code),
    skillType ?? '',
    reuseLevel ?? '',
    learningHours === undefined ? '' : String(learningHours),
  ];
}

function labelRows({ id, labels }: ConceptRecord): readonly Row[] {
  return Object.entries(labels).flatMap(
    ([language, { preferred, alternatives, caseSensitive }]) => {
      const exact = new Set(caseSensitive);
      return [preferred, ...alternatives].map((label, i) => [
        toCell(id),
        language,
        i === 0 ? 'preferred' : 'alternative',
        toCell(label),
        exact.has(label) ? 'yes' : '',
      ]);
    },
  );
}

function occupationSkillRow(row: OccupationSkill): Row {
  const rating = (share: number | undefined): string =>
    share === undefined ? '' : String(Number(share.toFixed(RATING_DECIMALS)));
  return [
    toCell(row.occupation),
    toCell(row.skill),
    row.relationType,
    rating(row.importance),
    rating(row.level),
  ];
}
