import type { ConceptKind, Labels } from '../concept.ts';
import type { ConceptRecord } from '../ontology-data.ts';
import { labelKeyOf } from './overlay-id.ts';
import type { OverlayRow, RowTexts } from './overlay-rows.ts';

type Draft = {
  readonly line: number;
  record: OverlayRow['record'];
  readonly texts: Map<string, RowTexts>;
  readonly exact: Set<string>;
  readonly mappings: Map<string, NonNullable<ConceptRecord['mappings']>[number]>;
};

/** The concepts of a host's list, joined on their ids. */
export interface OverlayConcepts {
  /** Adds a row; what it says against an earlier one of its id is returned, a whole row with `isLeftOut`. */
  add(row: OverlayRow): { readonly isLeftOut: boolean; readonly problems: readonly string[] };
  /** A group that is named by others and has no row of its own. */
  addGroup(id: string, kind: ConceptKind, texts: ReadonlyMap<string, RowTexts>): void;
  kindOf(id: string): ConceptKind | undefined;
  /** Ids of the concepts with this label or alias, in id order. */
  named(label: string): readonly string[];
  records(): readonly ConceptRecord[];
}

const SCALARS = ['kind', 'code', 'skillType', 'reuseLevel', 'learningHours'] as const;

export function createOverlayConcepts(): OverlayConcepts {
  const drafts = new Map<string, Draft>();
  const names = new Map<string, Set<string>>();
  const remember = (id: string, texts: ReadonlyMap<string, RowTexts>): void => {
    for (const { label, aliases } of texts.values()) {
      for (const name of [label, ...aliases]) {
        const key = labelKeyOf(name);
        names.set(key, (names.get(key) ?? new Set()).add(id));
      }
    }
  };
  return {
    add(row) {
      const known = drafts.get(row.record.id);
      const twin = known && [...row.texts.keys()].find((language) => known.texts.has(language));
      if (known && twin !== undefined) {
        return { isLeftOut: true, problems: [duplicate(row.record.id, known.line, twin)] };
      }
      const draft = known ?? newDraft(row);
      drafts.set(row.record.id, draft);
      const problems = [...(known ? joinScalars(known, row) : []), ...addTexts(draft, row)];
      for (const mapping of row.mappings) {
        draft.mappings.set(`${mapping.relation} ${mapping.target}`, mapping);
      }
      remember(row.record.id, row.texts);
      return { isLeftOut: false, problems };
    },
    addGroup(id, kind, texts) {
      if (drafts.has(id)) return;
      drafts.set(id, {
        line: 0,
        record: { id, kind },
        texts: new Map(texts),
        exact: new Set(),
        mappings: new Map(),
      });
      remember(id, texts);
    },
    kindOf: (id) => drafts.get(id)?.record.kind,
    named: (label) => [...(names.get(labelKeyOf(label)) ?? [])].toSorted(),
    records: () => [...drafts.values()].map(toRecord),
  };
}

function duplicate(id: string, line: number, language: string): string {
  return `"${id}" is on line ${line} already, with a label in "${language}"; row left out, join the two or give each its own id`;
}

function newDraft({ line, record }: OverlayRow): Draft {
  return { line, record, texts: new Map(), exact: new Set(), mappings: new Map() };
}

/** Another row of the same concept, in another language, may add values; it may not contradict. */
function joinScalars(draft: Draft, row: OverlayRow): readonly string[] {
  const problems: string[] = [];
  const merged: Record<string, unknown> = { ...draft.record };
  for (const field of SCALARS) {
    const value = row.record[field];
    if (value === undefined || value === merged[field]) continue;
    if (field === 'kind' && !row.hasKind) continue;
    if (merged[field] === undefined) merged[field] = value;
    else problems.push(`${field} "${value}" differs from line ${draft.line}; the first is kept`);
  }
  draft.record = merged as unknown as OverlayRow['record'];
  return problems;
}

function addTexts(draft: Draft, { texts, caseSensitive }: OverlayRow): readonly string[] {
  const labels = new Set<string>();
  for (const [language, text] of texts) {
    draft.texts.set(language, text);
    for (const label of [text.label, ...text.aliases]) labels.add(label);
  }
  for (const label of caseSensitive === 'all' ? labels : caseSensitive) draft.exact.add(label);
  return caseSensitive === 'all'
    ? []
    : caseSensitive
        .filter((label) => !labels.has(label))
        .map((label) => `caseSensitive "${label}" is not a label of the row; left out`);
}

function toRecord({ record, texts, exact, mappings }: Draft): ConceptRecord {
  const described = [...texts].filter(([, { description }]) => description !== '');
  return {
    ...record,
    labels: Object.fromEntries(
      [...texts].map(([language, text]) => [language, toLabels(text, exact)]),
    ),
    ...(described.length > 0 && {
      descriptions: Object.fromEntries(
        described.map(([language, { description }]) => [language, description]),
      ),
    }),
    ...(mappings.size > 0 && { mappings: [...mappings.values()] }),
  };
}

function toLabels({ label, aliases }: RowTexts, exact: ReadonlySet<string>): Labels {
  const alternatives = aliases.filter((alias) => alias !== label);
  const caseSensitive = [label, ...alternatives].filter((name) => exact.has(name));
  return {
    preferred: label,
    alternatives,
    ...(caseSensitive.length > 0 && { caseSensitive }),
  };
}
