import {
  REUSE_LEVELS,
  SKILL_TYPES,
  type ConceptKind,
  type Labels,
  type Language,
} from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import { firstProblem, type RowOutcome } from './import-tables.ts';
import type { CsvRow } from './read-csv.ts';
import type { KnownConcepts } from './relation-rows.ts';

type Values = CsvRow['values'];

/** The concepts of ESCO as they are read, each joined over the languages on its URI. */
export interface EscoConcepts extends KnownConcepts {
  records(): readonly ConceptRecord[];
  /** A row of a file of concepts in one language. */
  add(language: Language, values: Values): RowOutcome;
  /** A row in a regional form of a language: its names join those there are. */
  addRegional(language: Language, values: Values): RowOutcome;
  /** A skill group that a hierarchy names; what is known of it already stays. */
  addGroup(language: Language, group: EscoGroup): void;
}

/** One level of the skills hierarchy. */
export interface EscoGroup {
  readonly id: string;
  readonly label: string;
  readonly code: string;
  readonly description: string;
}

const KINDS: Readonly<Record<string, ConceptKind>> = {
  KnowledgeSkillCompetence: 'skill',
  Occupation: 'occupation',
  SkillGroup: 'skillGroup',
  ISCOGroup: 'occupationGroup',
};

/** `status` of what a release offers; files of ESCO 1.0 have no such column. */
const CURRENT_STATUS: readonly string[] = ['', 'released'];

type Draft = { -readonly [K in keyof ConceptRecord]: ConceptRecord[K] } & {
  labels: Record<Language, Labels>;
  descriptions: Record<Language, string>;
};

export function createEscoConcepts(): EscoConcepts {
  const drafts = new Map<string, Draft>();
  const withdrawn = new Map<string, string>();
  /** The row's identity, or why it has none. */
  const identify = (values: Values): { id: string; kind: ConceptKind } | RowOutcome => {
    const id = values['conceptUri']!.trim();
    const kind = KINDS[values['conceptType']!.trim()];
    const status = (values['status'] ?? '').trim();
    if (!kind) return unknownType(values['conceptType']!);
    if (id === '') return missing('conceptUri');
    if (values['preferredLabel']!.trim() === '') return missing('preferredLabel');
    if (CURRENT_STATUS.includes(status)) return { id, kind };
    withdrawn.set(id, status);
    return { code: 'not-carried', message: `status "${status}", not released; row left out` };
  };
  const draftOf = (id: string, kind: ConceptKind): Draft => {
    const draft = drafts.get(id) ?? { id, kind, labels: {}, descriptions: {} };
    drafts.set(id, draft);
    return draft;
  };
  return {
    records: () => [...drafts.values()],
    find: (id) => drafts.get(id),
    whyMissing(id) {
      const status = withdrawn.get(id);
      return status === undefined ? undefined : `has status "${status}" in its file`;
    },
    add(language, values) {
      const row = identify(values);
      if (!row || !('id' in row)) return row;
      if (drafts.get(row.id)?.labels[language]) {
        const message = `"${row.id}" has a row in this language already; the first is kept`;
        return { code: 'duplicate-id', message };
      }
      const isNew = !drafts.has(row.id);
      const draft = draftOf(row.id, row.kind);
      draft.labels[language] = labelsOf(values);
      describe(draft, language, values['description']);
      return isNew ? classify(draft, values) : undefined;
    },
    addRegional(language, values) {
      const row = identify(values);
      if (!row || !('id' in row)) return row;
      const draft = draftOf(row.id, row.kind);
      draft.labels[language] = joined(draft.labels[language], labelsOf(values));
      if (!draft.descriptions[language]) describe(draft, language, values['description']);
      return undefined;
    },
    addGroup(language, { id, label, code, description }) {
      const draft = draftOf(id, 'skillGroup');
      if (draft.labels[language]) return;
      draft.labels[language] = { preferred: label, alternatives: [] };
      if (code !== '' && draft.code === undefined) draft.code = code;
      describe(draft, language, description);
    },
  };
}

function unknownType(type: string): RowOutcome {
  const message = `conceptType "${type}" is not one of ${Object.keys(KINDS).join(', ')}; row left out`;
  return { code: 'unknown-value', message };
}

function missing(column: string): RowOutcome {
  return { code: 'missing-value', message: `no ${column}; row left out` };
}

function describe(draft: Draft, language: Language, text: string | undefined): void {
  const description = text?.trim();
  if (description) draft.descriptions[language] = description;
}

/** Code, type and reuse level, from the first row of a concept. */
function classify(draft: Draft, values: Values): RowOutcome {
  const [code, type, reuse] = ['code', 'skillType', 'reuseLevel'].map((column) =>
    (values[column] ?? '').trim(),
  );
  const skillType = SKILL_TYPES.find((known) => known === type);
  const reuseLevel = REUSE_LEVELS.find((known) => known === reuse);
  if (code) draft.code = code;
  if (skillType) draft.skillType = skillType;
  if (reuseLevel) draft.reuseLevel = reuseLevel;
  return firstProblem(
    knownValue('skillType', type!, SKILL_TYPES),
    knownValue('reuseLevel', reuse!, REUSE_LEVELS),
  );
}

function knownValue(column: string, value: string, known: readonly string[]): RowOutcome {
  if (known.includes(value)) return undefined;
  const message = `${column} "${value}" is not one of ${known.slice(1).join(', ')}; row kept without it`;
  return { code: 'unknown-value', message, isKept: true };
}

/** One label per line in the official files, ` | ` between them in those derived from them. */
function labelsOf(values: Values): Labels {
  const preferred = values['preferredLabel']!.trim();
  const alternatives = new Set<string>();
  for (const column of ['altLabels', 'hiddenLabels']) {
    for (const line of (values[column] ?? '').split('\n')) {
      for (const label of line.split(' | ')) alternatives.add(label.trim());
    }
  }
  alternatives.delete('');
  alternatives.delete(preferred);
  return { preferred, alternatives: [...alternatives] };
}

/** The names of a region after those of the language; its preferred one is one more alternative. */
function joined(known: Labels | undefined, more: Labels): Labels {
  if (!known) return more;
  const alternatives = new Set([...known.alternatives, more.preferred, ...more.alternatives]);
  alternatives.delete(known.preferred);
  return { preferred: known.preferred, alternatives: [...alternatives] };
}
