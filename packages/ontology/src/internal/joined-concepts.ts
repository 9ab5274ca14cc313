import type { ConceptRecord } from '../ontology-data.ts';
import type { OverlayConflict } from '../overlay-report.ts';
import { joinRecords } from './join-records.ts';
import type { Layer } from './overlay-layers.ts';

export interface JoinedConceptsOptions {
  readonly exactMatch: 'join' | 'keep';
  readonly prefer: 'overlay' | 'base';
}

/** The concepts of all layers, each once. */
export interface JoinedConcepts {
  find(id: string): ConceptRecord | undefined;
  /** Where a concept of an overlay is now; a concept of a base is where it was. */
  placeOf(id: string): string;
  /** The concept that a mapping names, if it is there. */
  resolve(target: string): string | undefined;
  records(): readonly ConceptRecord[];
}

/** Lays the layers over each other in their order; what they disagree about goes into `conflicts`. */
export function joinConcepts(
  layers: readonly Layer[],
  options: JoinedConceptsOptions,
  conflicts: OverlayConflict[],
): JoinedConcepts {
  const joined = new Map<string, { record: ConceptRecord; pack: string }>();
  const places = new Map<string, string>();
  const baseIds = new Set(
    layers.filter(({ isBase }) => isBase).flatMap(({ data }) => data.concepts.map(({ id }) => id)),
  );
  const equalsInBase = (record: ConceptRecord): readonly string[] =>
    (record.mappings ?? [])
      .filter(({ relation }) => relation === 'exactMatch')
      .map(({ target }) => targetId(target))
      .filter((id) => baseIds.has(id))
      .toSorted();
  const targetOf = (record: ConceptRecord): string => {
    if (joined.has(record.id) || options.exactMatch === 'keep') return record.id;
    const found = [...new Set(equalsInBase(record))];
    const equals = found.filter((id) => joined.get(id)!.record.kind === record.kind);
    const [first = record.id, ...others] = equals;
    if (others.length > 0) conflicts.push(severalMatches(record, first, others));
    return first;
  };
  const place = (record: ConceptRecord, { isBase, data: { meta } }: Layer): void => {
    const id = isBase ? record.id : targetOf(record);
    const known = joined.get(id);
    places.set(record.id, id);
    if (!known) return void joined.set(id, { record, pack: meta.id });
    if (known.record.kind !== record.kind)
      return void conflicts.push(otherKind(known, record, meta.id));
    const prefer = !isBase && options.prefer === 'overlay' ? 'second' : 'first';
    known.record = joinRecords(known.record, record, {
      prefer,
      pack: meta.id,
      onDifference(what, first, second) {
        const kept = prefer === 'first' ? known.pack : meta.id;
        conflicts.push({
          code: 'differing-value',
          concept: id,
          others: record.id === id ? [] : [record.id],
          message: `${what} of "${id}": ${known.pack} says "${shortened(first)}", ${meta.id} says "${shortened(second)}"; that of ${kept} is kept`,
        });
      },
    });
  };
  for (const layer of layers) {
    for (const record of byId(layer.data.concepts)) place(record, layer);
  }
  return {
    find: (id) => joined.get(id)?.record,
    placeOf: (id) => places.get(id) ?? id,
    resolve(target) {
      const id = targetId(target);
      return places.get(id) ?? (joined.has(id) ? id : undefined);
    },
    records: () => [...joined.values()].map(({ record }) => record),
  };
}

/** ISCO groups have a URI in ESCO, and are named by their code elsewhere. */
export function targetId(target: string): string {
  return target.replace(/^isco:(\d{1,4})$/iu, 'http://data.europa.eu/esco/isco/C$1');
}

function byId(concepts: readonly ConceptRecord[]): readonly ConceptRecord[] {
  return concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Descriptions are long. */
function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function severalMatches(
  { id }: ConceptRecord,
  first: string,
  others: readonly string[],
): OverlayConflict {
  return {
    code: 'several-exact-matches',
    concept: first,
    others,
    message: `"${id}" is an exact match of ${others.length + 1} concepts of the base; it joined "${first}", the others stay as mappings`,
  };
}

function otherKind(
  known: { readonly record: ConceptRecord; readonly pack: string },
  record: ConceptRecord,
  pack: string,
): OverlayConflict {
  return {
    code: 'kind-mismatch',
    concept: known.record.id,
    others: [],
    message: `"${record.id}" is of kind ${known.record.kind} in ${known.pack} and of kind ${record.kind} in ${pack}; that of ${known.pack} is kept, the other is left out`,
  };
}
