import {
  broaderOf,
  conceptIds,
  describeConcept,
  type ConceptId,
  type ConceptKind,
  type Ontology,
} from '@tremplin/ontology';
import { titleVariants } from '../../title-variants.ts';

/** A concept as it is compared. */
export interface RankedRecord {
  readonly id: ConceptId;
  /** Stands for many concepts, one of which is nearly always meant. */
  readonly isGroup: boolean;
  /** Names by language, preferred first; of titles each form of "boulanger/boulangère" apart. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly descriptions: Readonly<Record<string, string>>;
  /** Place in the list of what is right above it, −1 when that is not ranked. */
  readonly group: number;
}

const GROUPS: ReadonlySet<ConceptKind> = new Set(['occupationGroup', 'skillGroup']);
const TITLES: ReadonlySet<ConceptKind> = new Set(['occupation', 'jobTitle', 'occupationGroup']);

/** The concepts of these kinds, in id order. */
export function rankerConcepts(
  ontology: Ontology,
  kinds: readonly ConceptKind[],
): readonly RankedRecord[] {
  const ids = [...new Set(kinds)].flatMap((kind) => conceptIds(ontology, kind) as ConceptId[]);
  ids.sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(ids.map((id, i) => [id, i]));
  return ids.map((id) => {
    const { kind, labels, descriptions = {} } = describeConcept(ontology, id);
    const forms = (label: string): readonly string[] =>
      TITLES.has(kind) ? titleVariants(label) : [label];
    const byLanguage = Object.entries(labels).map(
      ([language, { preferred, alternatives }]) =>
        [language, [...new Set([preferred, ...alternatives].flatMap(forms))]] as const,
    );
    return {
      id,
      isGroup: GROUPS.has(kind),
      labels: new Map(byLanguage),
      descriptions,
      group: broaderOf(ontology, id).flatMap((each) => places.get(each) ?? [])[0] ?? -1,
    };
  });
}
