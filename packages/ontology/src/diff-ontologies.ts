import type { ConceptId, ConceptKind, Language } from './concept.ts';
import { idAt, rowIndex } from './internal/concept-rows.ts';
import { broaderOf, predecessorsIn } from './internal/concept-links.ts';
import { kindOf } from './kind-of.ts';
import { preferredLabel } from './preferred-label.ts';
import { labelsOf } from './labels-of.ts';
import type { Ontology } from './ontology.ts';

interface ChangeBase {
  /** The concept: its id in the older pack, for `added` in the newer one. */
  readonly id: string;
  readonly kind: ConceptKind;
  /** Its name in the pack that `id` is of. */
  readonly label: string;
}

/**
 * What became of one concept between two versions of a classification.
 * - `added`: in the newer pack only, with no older concept behind it;
 * - `retired`: gone, and nothing says where to;
 * - `replaced`: gone, one concept says that it comes from this one;
 * - `split`: several newer concepts come from this one (it may be one of them itself);
 * - `merged`: gone, into a concept (`to`) that several older ones go to;
 * - `moved`: still there, below other concepts than before;
 * - `relabelled`: still there, under another preferred name.
 */
export type ConceptChange =
  | (ChangeBase & { readonly change: 'added' | 'retired' })
  | (ChangeBase & {
      readonly change: 'replaced' | 'split' | 'merged';
      readonly to: readonly string[];
    })
  | (ChangeBase & {
      readonly change: 'moved';
      readonly from: readonly string[];
      readonly to: readonly string[];
    })
  | (ChangeBase & {
      readonly change: 'relabelled';
      readonly language: Language;
      readonly to: string;
    });

/** All changes between two versions, in id order; one concept may have several. */
export interface OntologyDiff {
  readonly before: { readonly id: string; readonly version: string; readonly hash: string };
  readonly after: { readonly id: string; readonly version: string; readonly hash: string };
  /** Concepts of the older pack that are in the newer one under the same id. */
  readonly kept: number;
  readonly changes: readonly ConceptChange[];
  /** Ids of both packs, to tell a code that never was from one that is retired. */
  readonly beforeIds: ReadonlySet<string>;
  readonly afterIds: ReadonlySet<string>;
}

/**
 * What changed from one version of a classification to the next. Successors are read from the newer
 * pack's own mappings to the older version (ROME 4 names for each code its ROME 3 parent).
 *
 * @example
 * ```ts
 * import { createOntology, diffOntologies } from '@tremplin/ontology';
 *
 * const version = (name: string, preferred: string) =>
 *   createOntology({
 *     meta: { id: 'mine', version: name, title: 'Mine', languages: ['en'], licence: 'CC0-1.0', attribution: '' },
 *     concepts: [{ id: 'urn:mine:1', kind: 'skill', labels: { en: { preferred, alternatives: [] } } }],
 *     occupationSkills: [],
 *     skillRelations: [],
 *     broader: [],
 *   });
 * diffOntologies(version('1', 'sewing'), version('2', 'needlework')).changes[0]!.change; // 'relabelled'
 * ```
 */
export function diffOntologies(before: Ontology, after: Ontology): OntologyDiff {
  const older = rowIndex(before);
  const newer = rowIndex(after);
  const successors = successorsOf(before, after);
  const sources = sourceCounts(successors, newer.rows);
  const changes: ConceptChange[] = [];
  for (const id of older.ids) {
    const base = { id, kind: kindOf(before, id), label: preferredLabel(before, id, 'en') };
    const to = successors.get(id) ?? [];
    const isKept = newer.rows.has(id);
    const others = to.filter((successor) => successor !== id);
    if (others.length > 0) changes.push({ ...base, change: fate(others, isKept, sources), to });
    else if (!isKept) changes.push({ ...base, change: 'retired' });
    if (isKept)
      changes.push(...changesOfKept(before, after, id).map((change) => ({ ...base, ...change })));
  }
  const explained = new Set([...successors.values()].flat());
  for (const id of newer.ids) {
    if (older.rows.has(id) || explained.has(id)) continue;
    changes.push({
      id,
      kind: kindOf(after, id),
      label: preferredLabel(after, id, 'en'),
      change: 'added',
    });
  }
  return {
    before: reference(before),
    after: reference(after),
    kept: older.ids.filter((id) => newer.rows.has(id)).length,
    changes,
    beforeIds: new Set(older.ids),
    afterIds: new Set(newer.ids),
  };
}

function reference({ meta, hash }: Ontology): OntologyDiff['before'] {
  return { id: meta.id, version: meta.version, hash };
}

/** Older id → the newer concepts that say they come from it, in id order. */
function successorsOf(before: Ontology, after: Ontology): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>();
  const known = rowIndex(before).rows;
  for (let row = 0; row < after.size; row++) {
    for (const older of predecessorsIn(before, after, row)) {
      const olderRow = known.get(older);
      const sameKind =
        olderRow !== undefined && before.tables.kinds[olderRow] === after.tables.kinds[row];
      if (sameKind) successors.set(older, [...(successors.get(older) ?? []), idAt(after, row)]);
    }
  }
  return successors;
}

/** How many older concepts that are gone go to each newer one. */
function sourceCounts(
  successors: ReadonlyMap<string, readonly string[]>,
  newer: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, to] of successors) {
    if (newer.has(id)) continue;
    for (const successor of to) counts.set(successor, (counts.get(successor) ?? 0) + 1);
  }
  return counts;
}

function fate(
  others: readonly string[],
  isKept: boolean,
  sources: ReadonlyMap<string, number>,
): 'replaced' | 'split' | 'merged' {
  if (isKept || others.length > 1) return 'split';
  return sources.get(others[0]!)! > 1 ? 'merged' : 'replaced';
}

type KeptChange =
  | { readonly change: 'moved'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly change: 'relabelled'; readonly language: Language; readonly to: string };

function changesOfKept(before: Ontology, after: Ontology, id: ConceptId): readonly KeptChange[] {
  const changes: KeptChange[] = [];
  const from = comparableBroader(before, after, id);
  const to = comparableBroader(after, before, id);
  if (from.join(' ') !== to.join(' ')) changes.push({ change: 'moved', from, to });
  for (const language of before.meta.languages) {
    const [was, is] = [labelsOf(before, id, language), labelsOf(after, id, language)];
    if (was && is && was.preferred !== is.preferred) {
      changes.push({ change: 'relabelled', language, to: is.preferred });
    }
  }
  return changes;
}

/** A grouping that only one of the versions has says nothing about a move. */
function comparableBroader(
  ontology: Ontology,
  other: Ontology,
  id: ConceptId,
): readonly ConceptId[] {
  return broaderOf(ontology, id).filter(
    (broader) => !kindOf(ontology, broader).endsWith('Group') || rowIndex(other).rows.has(broader),
  );
}
