import type { ConceptKind, Labels, Mapping } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { RowOutcome } from './import-tables.ts';
import type { PackMeta } from './pack-csv-meta.ts';
import { PARSE_VALUE, type ParsedValue } from './parse-overlay-value.ts';
import type { CsvRow } from './read-csv.ts';
import type { KnownConcepts } from './relation-rows.ts';

type Values = CsvRow['values'];

/** `concepts.csv`, and what `labels.csv`, `descriptions.csv` and `mappings.csv` say of the concepts. */
export interface PackConcepts extends KnownConcepts {
  add(values: Values): RowOutcome;
  addLabel(values: Values): RowOutcome | (() => RowOutcome);
  addDescription(values: Values): RowOutcome;
  addMapping(id: string, mapping: Mapping): RowOutcome;
  records(): readonly ConceptRecord[];
}

interface LabelDraft {
  preferred?: string;
  readonly alternatives: string[];
  readonly caseSensitive: string[];
}

interface Draft {
  readonly record: Omit<ConceptRecord, 'labels'>;
  readonly labels: Map<string, LabelDraft>;
  readonly descriptions: Map<string, string>;
  readonly mappings: Map<string, Mapping>;
}

export function createPackConcepts(meta: PackMeta): PackConcepts {
  const drafts = new Map<string, Draft>();
  return {
    find: (id) => drafts.get(id)?.record,
    whyMissing: () => 'is not in concepts.csv',
    add: (values) => addConcept(drafts, values),
    addLabel: (values) =>
      textProblem(drafts, meta, values) ?? addLabel(drafts.get(values['id']!)!, values),
    addDescription: (values) =>
      textProblem(drafts, meta, values) ?? addDescription(drafts.get(values['id']!)!, values),
    addMapping(id, mapping) {
      const draft = drafts.get(id);
      if (!draft) return unknownConcept(id);
      const key = `${mapping.relation} ${mapping.target}`;
      if (draft.mappings.has(key)) {
        return {
          code: 'duplicate-row',
          message: 'the same mapping stands on an earlier line; kept once',
        };
      }
      draft.mappings.set(key, mapping);
      return undefined;
    },
    records: () => [...drafts.values()].map(toRecord),
  };
}

function addConcept(drafts: Map<string, Draft>, values: Values): RowOutcome {
  const id = values['id']!;
  const kind = PARSE_VALUE.kind(values['kind']!);
  if ('problem' in kind) return { code: 'unknown-value', message: `${kind.problem}; row left out` };
  if (!kind.value) return { code: 'missing-value', message: 'no kind; row left out' };
  if (drafts.has(id)) {
    return {
      code: 'duplicate-id',
      message: `"${id}" is on an earlier line already; the first is kept`,
    };
  }
  const { record, problems } = readRecord(id, kind.value, values);
  drafts.set(id, { record, labels: new Map(), descriptions: new Map(), mappings: new Map() });
  if (problems.length === 0) return undefined;
  return { code: 'unknown-value', message: `${problems.join('; ')}; left empty`, isKept: true };
}

function readRecord(
  id: string,
  kind: ConceptKind,
  values: Values,
): { readonly record: Omit<ConceptRecord, 'labels'>; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const valueOf = <T>(parsed: ParsedValue<T>): T | undefined => {
    if ('value' in parsed) return parsed.value;
    problems.push(parsed.problem);
    return undefined;
  };
  const code = values['code'] ?? '';
  const skillType = valueOf(PARSE_VALUE.skillType(values['skillType'] ?? ''));
  const reuseLevel = valueOf(PARSE_VALUE.reuseLevel(values['reuseLevel'] ?? ''));
  const learningHours = valueOf(PARSE_VALUE.learningHours(values['learningHours'] ?? ''));
  const record = {
    id,
    kind,
    ...(code !== '' && { code }),
    ...(skillType && { skillType }),
    ...(reuseLevel && { reuseLevel }),
    ...(learningHours !== undefined && { learningHours }),
  };
  return { record, problems };
}

/** What labels and descriptions need alike: a known concept and a language of the pack. */
function textProblem(
  drafts: ReadonlyMap<string, Draft>,
  meta: PackMeta,
  values: Values,
): RowOutcome {
  const id = values['id']!;
  if (!drafts.has(id)) return unknownConcept(id);
  const problem = meta.languageProblem(values['language']!);
  if (problem === undefined) return undefined;
  return { code: 'unknown-value', message: `${problem}; row left out` };
}

const CASE_SENSITIVE: Readonly<Record<string, boolean>> = {
  '': false,
  no: false,
  yes: true,
  true: true,
  x: true,
  '1': true,
};

function addLabel({ labels }: Draft, values: Values): RowOutcome | (() => RowOutcome) {
  const label = values['label']!;
  const role = values['role']!.trim().toLowerCase();
  if (role !== 'preferred' && role !== 'alternative') {
    const message = `role "${values['role']!}" is neither preferred nor alternative; row left out`;
    return { code: 'unknown-value', message };
  }
  const language = values['language']!;
  const draft = labels.get(language) ?? { alternatives: [], caseSensitive: [] };
  labels.set(language, draft);
  const isRepeated = draft.preferred === label || draft.alternatives.includes(label);
  if (role === 'preferred' && draft.preferred !== undefined) {
    const message = `a preferred label in "${language}" is on an earlier line already; the first is kept`;
    return { code: 'duplicate-id', message };
  }
  if (isRepeated) {
    return { code: 'duplicate-row', message: 'the same label is on an earlier line; kept once' };
  }
  if (role === 'preferred') draft.preferred = label;
  else draft.alternatives.push(label);
  const isExact = CASE_SENSITIVE[(values['caseSensitive'] ?? '').trim().toLowerCase()];
  if (isExact) draft.caseSensitive.push(label);
  return () => {
    if (draft.preferred === undefined) {
      const message = `the concept has no preferred label in "${language}"; row left out, make one of them preferred`;
      return { code: 'missing-value', message };
    }
    if (isExact !== undefined) return undefined;
    const message = `caseSensitive "${values['caseSensitive']!}" is neither yes nor empty; left empty`;
    return { code: 'unknown-value', message, isKept: true };
  };
}

function addDescription({ descriptions }: Draft, values: Values): RowOutcome {
  const language = values['language']!;
  if (descriptions.has(language)) {
    const message = `a description in "${language}" is on an earlier line already; the first is kept`;
    return { code: 'duplicate-id', message };
  }
  descriptions.set(language, values['description']!);
  return undefined;
}

function unknownConcept(id: string): RowOutcome {
  return { code: 'unknown-concept', message: `"${id}" is not in concepts.csv; row left out` };
}

function toRecord({ record, labels, descriptions, mappings }: Draft): ConceptRecord {
  return {
    ...record,
    labels: Object.fromEntries([...labels].flatMap(toLabels)),
    ...(descriptions.size > 0 && { descriptions: Object.fromEntries(descriptions) }),
    ...(mappings.size > 0 && { mappings: [...mappings.values()] }),
  };
}

function toLabels([language, draft]: readonly [string, LabelDraft]): readonly (readonly [
  string,
  Labels,
])[] {
  const { preferred, alternatives, caseSensitive } = draft;
  if (preferred === undefined) return [];
  const labels = {
    preferred,
    alternatives,
    ...(caseSensitive.length > 0 && { caseSensitive }),
  };
  return [[language, labels]];
}
