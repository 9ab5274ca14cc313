import type { ConceptId } from '../concept.ts';
import type { Ontology } from '../ontology.ts';
import { idAt, rowOf } from './concept-rows.ts';
import { stringAt } from './string-table.ts';

/** The concepts right above one, in id order. */
export function broaderOf(ontology: Ontology, id: ConceptId): readonly ConceptId[] {
  const { offsets, targets } = ontology.tables.broader;
  const row = rowOf(ontology, id);
  return Array.from(targets.subarray(offsets[row], offsets[row + 1]), (target) =>
    idAt(ontology, target),
  );
}

/**
 * Ids of the older pack that a row of the newer one says it comes from, through a mapping to
 * `<pack id><major version>:<code>` (`rome3:M1805`), where the older pack has `<pack id>:<code>`.
 */
export function predecessorsIn(before: Ontology, after: Ontology, row: number): readonly string[] {
  const { offsets, targets, targetStrings } = after.tables.mappings;
  const scheme = new RegExp(`^${before.meta.id}${majorVersion(before)}:`, 'u');
  return Array.from(targets.subarray(offsets[row], offsets[row + 1]), (target) =>
    stringAt(targetStrings, target),
  )
    .filter((target) => scheme.test(target))
    .map((target) => target.replace(scheme, `${before.meta.id}:`));
}

/** `3` of `v347` (ROME numbers its versions 3.47 as 347), `1` of `1.2.0`. */
function majorVersion({ meta }: Ontology): string {
  const [first = ''] = /\d+/u.exec(meta.version) ?? [];
  return meta.id === 'rome' ? first.slice(0, 1) : first;
}
