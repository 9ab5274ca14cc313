import type { ConceptKind, Labels } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import type { RowOutcome } from './import-tables.ts';

/** Concepts of one language as they are read, in files that repeat and complete each other. */
export interface ConceptDrafts {
  records(): readonly ConceptRecord[];
  kindOf(id: string): ConceptKind | undefined;
  find(id: string): Pick<ConceptRecord, 'id' | 'kind'> | undefined;
  /** A row that repeats what is known is fine; one that contradicts it is not. */
  add(record: Omit<ConceptRecord, 'labels'>, label: string): RowOutcome;
  addAlternatives(id: string, labels: readonly string[]): RowOutcome;
  /** Sentences of a description may come on rows of their own. */
  addDescription(id: string, sentence: string): RowOutcome;
}

type Draft = { -readonly [K in keyof ConceptRecord]: ConceptRecord[K] } & {
  label: string;
  readonly alternatives: Set<string>;
  readonly sentences: string[];
};

export function createConceptDrafts(language: string): ConceptDrafts {
  const drafts = new Map<string, Draft>();
  const unknown = (id: string): RowOutcome => ({
    code: 'unknown-concept',
    message: `"${id}" is in no concept file; row left out`,
  });
  return {
    kindOf: (id) => drafts.get(id)?.kind,
    find: (id) => drafts.get(id),
    records: () => [...drafts.values()].map((draft) => toRecord(draft, language)),
    add(record, label) {
      const trimmed = label.trim();
      if (trimmed === '') return { code: 'missing-value', message: 'no label; row left out' };
      const known = drafts.get(record.id);
      if (!known) {
        drafts.set(record.id, {
          ...record,
          label: trimmed,
          labels: {},
          alternatives: new Set(),
          sentences: [],
        });
        return undefined;
      }
      if (known.kind === record.kind && known.label === trimmed) return undefined;
      const message = `"${record.id}" is known as ${known.kind} "${known.label}" already; the first is kept`;
      return { code: 'duplicate-id', message };
    },
    addAlternatives(id, labels) {
      const draft = drafts.get(id);
      if (!draft) return unknown(id);
      for (const label of labels) if (label.trim() !== '') draft.alternatives.add(label.trim());
      return undefined;
    },
    addDescription(id, sentence) {
      const draft = drafts.get(id);
      if (!draft) return unknown(id);
      draft.sentences.push(sentence.trim());
      return undefined;
    },
  };
}

function toRecord(draft: Draft, language: string): ConceptRecord {
  const { label, alternatives, sentences, ...record } = draft;
  alternatives.delete(label);
  const labels: Labels = { preferred: label, alternatives: [...alternatives] };
  const description = sentences.join('\n');
  return {
    ...record,
    labels: { [language]: labels },
    ...(description !== '' && { descriptions: { [language]: description } }),
  };
}
