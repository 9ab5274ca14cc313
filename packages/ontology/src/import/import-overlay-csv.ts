import { CONCEPT_KINDS, type ConceptKind, type Language } from '../concept.ts';
import { importReport } from '../internal/import-tables.ts';
import { findOverlayColumns, type OverlayColumn } from '../internal/overlay-columns.ts';
import { createOverlayConcepts } from '../internal/overlay-concepts.ts';
import { isReference } from '../internal/overlay-id.ts';
import { createOverlayReferences } from '../internal/overlay-references.ts';
import { readOverlayRow, type OverlayReading, type OverlayRow } from '../internal/overlay-rows.ts';
import { overlayMeta } from '../internal/overlay-meta.ts';
import type { CsvTable } from '../internal/read-csv.ts';
import { readSheet } from '../internal/read-sheet.ts';
import { splitOutsideLinks } from '../internal/split-outside-links.ts';
import type { NamedText } from '../named-text.ts';
import { OntologyError } from '../ontology-error.ts';
import type { OntologyMeta } from '../ontology-data.ts';
import type { OverlayData } from '../overlay-data.ts';
import type { ImportIssue, ImportReport } from './import-report.ts';

export interface ImportOverlayCsvOptions {
  /** Start of the ids of concepts that have no URI of their own: `urn:acme:skill:`. */
  readonly namespace: string;
  /**
   * Language of the texts, where neither the name of their column (`label_fr`) nor a column `language` says.
   * @defaultValue none: a file that needs it is refused
   */
  readonly language?: Language;
  /**
   * Our names of columns → the host's: `{ label: 'Compétence', aliases: 'Synonymes', label_en: 'Skill' }`.
   * @defaultValue the columns have our names, in any case
   */
  readonly columns?: Readonly<Record<string, string>>;
  /** Kind of the rows that do not say. @defaultValue `'skill'` */
  readonly kind?: ConceptKind;
  /** Between several values of a cell; a line end always is one. @defaultValue `'|'` */
  readonly separator?: string;
  /** @defaultValue id `overlay`, version `unknown`, title the name of the file, no licence and attribution */
  readonly meta?: Partial<Omit<OntologyMeta, 'languages'>>;
}

/**
 * Reads a host's own list of skills (or of occupations), one on each row; a column `label` is enough. The
 * other columns are in the README of this package. Cells may be separated by commas, semicolons or tabs.
 * Concepts without an id get one from their label: the same at each import, whatever the order of the rows.
 * Every row is used or listed with its line; a cell that cannot be used is listed and does not cost its row.
 *
 * `data` stands by itself; links to concepts of other packs, by their URI, are in `data.outside`.
 *
 * @throws OntologyError `missing-column` (no label, or no language), `empty-file`, `invalid-option`,
 *   `unreadable-file` (more than 1000 broken rows).
 *
 * @example
 * ```ts
 * import { createOntology, findConcept, labelsOf } from '@tremplin/ontology';
 * import { importOverlayCsv } from '@tremplin/ontology/import';
 *
 * const { data, report } = importOverlayCsv(
 *   { name: 'skills.csv', text: 'label,aliases\nTig welding,TIG|GTAW\n,no label\n' },
 *   { namespace: 'urn:acme:skill:', language: 'en' },
 * );
 * report.issues.map(({ line, code }) => `${line} ${code}`); // ['3 missing-value']
 * const ontology = createOntology(data);
 * labelsOf(ontology, findConcept(ontology, 'urn:acme:skill:tig-welding')!, 'en')!.alternatives; // ['TIG', 'GTAW']
 * ```
 */
export function importOverlayCsv(
  file: NamedText,
  options: ImportOverlayCsvOptions,
): { readonly data: OverlayData; readonly report: ImportReport } {
  const table = readSheet(file);
  const reading = readingOf(table, options);
  const issues: ImportIssue[] = [...table.issues, ...unreadColumns(table, reading)];
  const note = (line: number, issue: Omit<ImportIssue, 'file' | 'line'>): void =>
    void issues.push({ ...issue, file: file.name, line });
  const concepts = createOverlayConcepts();
  const kept: OverlayRow[] = [];
  for (const each of table.rows) {
    const row = readOverlayRow(each, reading);
    if ('refused' in row) {
      note(each.line, { code: row.refused, message: row.message });
      continue;
    }
    const { isLeftOut, problems } = concepts.add(row);
    if (isLeftOut) note(row.line, { code: 'duplicate-id', message: problems[0]! });
    else {
      kept.push(row);
      for (const message of [...row.problems, ...problems])
        note(row.line, { code: 'unknown-value', message, isKept: true });
    }
  }
  const references = createOverlayReferences(concepts, reading);
  for (const row of kept) {
    for (const message of references.add(row))
      note(row.line, { code: 'unknown-concept', message, isKept: true });
  }
  const records = concepts.records();
  const { inside, outside } = splitOutsideLinks(records, references.links());
  const data = {
    meta: overlayMeta(records, file.name, options.meta),
    concepts: records,
    ...inside,
    outside,
  };
  const leftOut = table.rowCount - kept.length;
  const read = { file: file.name, rows: table.rowCount, kept: kept.length, leftOut };
  issues.sort((a, b) => a.line - b.line);
  return { data, report: importReport(data, { files: [read], ignored: [], issues }) };
}

function readingOf(table: CsvTable, options: ImportOverlayCsvOptions): OverlayReading {
  const { namespace, language, kind = 'skill', separator = '|' } = options;
  if (!isReference(`${namespace}x`)) {
    throw invalidOption(
      `namespace "${namespace}" does not start a URI; give one such as urn:acme:skill:`,
    );
  }
  if (!CONCEPT_KINDS.includes(kind)) {
    throw invalidOption(`kind "${kind}" is not one of ${CONCEPT_KINDS.join(', ')}`);
  }
  if (separator === '') throw invalidOption('separator is empty; give one such as |');
  const columns = findOverlayColumns(table, options.columns ?? {});
  const plain = (
    ['label', 'aliases', 'description'] as const satisfies readonly OverlayColumn[]
  ).find((name) => columns.names.has(name));
  if (plain !== undefined && language === undefined && !columns.names.has('language')) {
    throw new OntologyError(
      'missing-column',
      `${table.file}: line 1: the language of column "${columns.names.get(plain)}" is not known; name it ${plain}_en or ${plain}_fr, add a column language, or give the option language`,
    );
  }
  return { columns, namespace, language, kind, separator };
}

function unreadColumns(table: CsvTable, { columns }: OverlayReading): readonly ImportIssue[] {
  return columns.unknown.map((column) => ({
    code: 'not-carried',
    file: table.file,
    line: 1,
    message: `column "${column}" is not one of an overlay and is not read; the option columns can say what it is`,
    isKept: true,
  }));
}

function invalidOption(message: string): OntologyError {
  return new OntologyError('invalid-option', message);
}
