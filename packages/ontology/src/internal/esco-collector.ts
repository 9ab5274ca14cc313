import { REUSE_LEVELS, SKILL_TYPES, type ConceptKind, type Labels } from '../concept.ts';
import type { ImportedFile, ImportIssue, ImportReport } from '../import/import-report.ts';
import type { ConceptRecord, OntologyData } from '../ontology-data.ts';
import { ESCO_KINDS, type EscoFile } from './esco-layout.ts';
import { createEscoRelations, type RowOutcome } from './esco-relations.ts';
import type { CsvRow, CsvTable } from './read-csv.ts';

type Draft = { -readonly [K in keyof ConceptRecord]: ConceptRecord[K] } & {
  labels: Record<string, Labels>;
  descriptions: Record<string, string>;
};

export interface EscoCollector {
  add(table: CsvTable, file: EscoFile): void;
  finish(
    version: string,
    ignored: readonly string[],
  ): { readonly data: OntologyData; readonly report: ImportReport };
}

/** Gathers the rows of all files; relations are checked against the concepts read before them. */
export function createEscoCollector(): EscoCollector {
  const concepts = new Map<string, Draft>();
  const relations = createEscoRelations((uri) => concepts.get(uri)?.kind);
  const issues: ImportIssue[] = [];
  const files: ImportedFile[] = [];
  return {
    add(table, file) {
      let kept = 0;
      issues.push(...table.issues);
      for (const row of table.rows) {
        const outcome = file.language
          ? addConcept(concepts, file.language, row)
          : relations.add(file.role, row.values);
        if (outcome) issues.push({ ...outcome, file: table.file, line: row.line });
        else kept++;
      }
      files.push({ file: table.file, rows: table.rowCount, kept });
    },
    finish(version, ignored) {
      const data = {
        meta: escoMeta(version, languagesOf(concepts)),
        concepts: [...concepts.values()],
        ...relations.rows,
      };
      return { data, report: reportOf(data, { files, ignored, issues }) };
    },
  };
}

function addConcept(
  concepts: Map<string, Draft>,
  language: string,
  { values }: CsvRow,
): RowOutcome {
  const id = values['conceptUri']!;
  const preferred = values['preferredLabel']!.trim();
  const kind = ESCO_KINDS[values['conceptType']!];
  if (!kind)
    return {
      code: 'unknown-value',
      message: `conceptType "${values['conceptType']!}" is not one of ${Object.keys(ESCO_KINDS).join(', ')}; row left out`,
    };
  if (id === '' || preferred === '')
    return {
      code: 'missing-value',
      message: `no ${id === '' ? 'conceptUri' : 'preferredLabel'}; row left out`,
    };
  const known = concepts.get(id);
  if (known?.labels[language])
    return {
      code: 'duplicate-id',
      message: `"${id}" has a row in this language already; the first is kept`,
    };
  const draft = known ?? newDraft(id, kind, values);
  draft.labels[language] = { preferred, alternatives: alternativesOf(values, preferred) };
  const description = values['description']?.trim();
  if (description) draft.descriptions[language] = description;
  concepts.set(id, draft);
  return undefined;
}

function newDraft(id: string, kind: ConceptKind, values: CsvRow['values']): Draft {
  const draft: Draft = { id, kind, labels: {}, descriptions: {} };
  const code = values['code'] ?? '';
  const skillType = SKILL_TYPES.find((type) => type !== '' && type === values['skillType']);
  const reuseLevel = REUSE_LEVELS.find((level) => level !== '' && level === values['reuseLevel']);
  if (code !== '') draft.code = code;
  if (skillType) draft.skillType = skillType;
  if (reuseLevel) draft.reuseLevel = reuseLevel;
  return draft;
}

function alternativesOf(values: CsvRow['values'], preferred: string): readonly string[] {
  const all = `${values['altLabels'] ?? ''}\n${values['hiddenLabels'] ?? ''}`.split(/\n| \| /u);
  const alternatives = new Set(all.map((label) => label.trim()).filter((label) => label !== ''));
  alternatives.delete(preferred);
  return [...alternatives];
}

function languagesOf(concepts: ReadonlyMap<string, Draft>): readonly string[] {
  return [...new Set([...concepts.values()].flatMap((c) => Object.keys(c.labels)))].toSorted();
}

function escoMeta(version: string, languages: readonly string[]): OntologyData['meta'] {
  return {
    id: 'esco',
    version,
    title: 'ESCO: European Skills, Competences, Qualifications and Occupations',
    languages,
    licence: 'CC-BY-4.0',
    attribution: 'This service uses the ESCO classification of the European Commission.',
  };
}

function reportOf(
  data: OntologyData,
  read: Pick<ImportReport, 'files' | 'ignored' | 'issues'>,
): ImportReport {
  const tally = (keep: (concept: ConceptRecord) => boolean): Record<ConceptKind, number> => {
    const counts = { skill: 0, occupation: 0, skillGroup: 0, occupationGroup: 0 };
    for (const concept of data.concepts) if (keep(concept)) counts[concept.kind]++;
    return counts;
  };
  return {
    ...read,
    concepts: tally(() => true),
    occupationSkills: data.occupationSkills.length,
    skillRelations: data.skillRelations.length,
    broader: data.broader.length,
    withoutLabel: Object.fromEntries(
      data.meta.languages.map((language) => [
        language,
        tally((concept) => !concept.labels[language]),
      ]),
    ),
  };
}
