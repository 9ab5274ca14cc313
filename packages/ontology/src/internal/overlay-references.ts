import type { ConceptKind, RelationType } from '../concept.ts';
import type { BroaderLink, OccupationSkill, SkillRelation } from '../ontology-data.ts';
import type { OutsideLinks } from '../overlay-data.ts';
import type { OverlayConcepts } from './overlay-concepts.ts';
import { idFromCode, idFromLabel, isReference } from './overlay-id.ts';
import {
  namespaceOf,
  type OverlayReading,
  type OverlayRow,
  type ReferenceColumn,
  type RowTexts,
} from './overlay-rows.ts';

/** Links of a host's list as its references are resolved; each is kept once. */
export interface OverlayReferences {
  /** Resolves the references of one row; those that cannot be are returned. */
  add(row: OverlayRow): readonly string[];
  links(): OutsideLinks;
}

interface Link {
  readonly table: keyof OutsideLinks;
  readonly relationType: RelationType;
  /** Kinds of the row and of what it names; `undefined`: any. */
  readonly own: ConceptKind | undefined;
  readonly other: ConceptKind | undefined;
}

const LINKS: Readonly<Record<ReferenceColumn, Link>> = {
  group: { table: 'broader', relationType: 'essential', own: undefined, other: undefined },
  broader: { table: 'broader', relationType: 'essential', own: undefined, other: undefined },
  buildsOn: { table: 'skillRelations', relationType: 'essential', own: 'skill', other: 'skill' },
  relatedTo: { table: 'skillRelations', relationType: 'optional', own: 'skill', other: 'skill' },
  essentialFor: {
    table: 'occupationSkills',
    relationType: 'essential',
    own: 'skill',
    other: 'occupation',
  },
  optionalFor: {
    table: 'occupationSkills',
    relationType: 'optional',
    own: 'skill',
    other: 'occupation',
  },
  essentialSkills: {
    table: 'occupationSkills',
    relationType: 'essential',
    own: 'occupation',
    other: 'skill',
  },
  optionalSkills: {
    table: 'occupationSkills',
    relationType: 'optional',
    own: 'occupation',
    other: 'skill',
  },
};

export function createOverlayReferences(
  concepts: OverlayConcepts,
  reading: OverlayReading,
): OverlayReferences {
  const broader = new Map<string, BroaderLink>();
  const skillRelations = new Map<string, SkillRelation>();
  const occupationSkills = new Map<string, OccupationSkill>();
  const put = ({ table, relationType, own }: Link, id: string, other: string): void => {
    const key = `${relationType} ${id} ${other}`;
    if (table === 'broader') broader.set(key, { concept: id, broader: other });
    else if (table === 'skillRelations') {
      skillRelations.set(key, { skill: id, relatedSkill: other, relationType });
    } else {
      const [skill, occupation] = own === 'skill' ? [id, other] : [other, id];
      occupationSkills.set(`${relationType} ${occupation} ${skill}`, {
        occupation,
        skill,
        relationType,
      });
    }
  };
  return {
    add: (row) =>
      row.references.flatMap(({ column, text }) => {
        const link = LINKS[column];
        const kind = concepts.kindOf(row.record.id)!;
        if (link.own !== undefined && kind !== link.own) {
          return [`${column} "${text}": this row is of kind ${kind}, not ${link.own}; left out`];
        }
        const found = resolve(text, { column, row, link, concepts, reading });
        if ('problem' in found) return [`${column} "${text}" ${found.problem}; left out`];
        put(link, row.record.id, found.id);
        return [];
      }),
    links: () => ({
      occupationSkills: [...occupationSkills.values()],
      skillRelations: [...skillRelations.values()],
      broader: [...broader.values()],
    }),
  };
}

interface Reference {
  readonly column: ReferenceColumn;
  readonly row: OverlayRow;
  readonly link: Link;
  readonly concepts: OverlayConcepts;
  readonly reading: OverlayReading;
}

/** A concept of the list by its id, its short id or its label; else one of another pack by its URI. */
function resolve(
  text: string,
  { column, row, link, concepts, reading }: Reference,
): { readonly id: string } | { readonly problem: string } {
  const self = row.record.id;
  const isGroupLabel = column === 'group' && !isReference(text);
  const fits = (id: string): boolean => {
    const kind = concepts.kindOf(id);
    if (isGroupLabel) return kind?.endsWith('Group') === true;
    return kind !== undefined && (link.other === undefined || kind === link.other);
  };
  const ids = [text, idFromCode(reading.namespace, text)];
  const own = ids.find((id) => id !== self && fits(id));
  if (own !== undefined) return { id: own };
  if (isGroupLabel) return { id: groupOf(text, row, { concepts, reading }) };
  const named = concepts.named(text).filter((id) => id !== self && fits(id));
  if (named.length === 1) return { id: named[0]! };
  if (named.length > 1) {
    return { problem: `names ${named.length} concepts (${named.join(', ')})` };
  }
  const other = ids.map((id) => concepts.kindOf(id)).find((kind) => kind !== undefined);
  if (ids.includes(self) || concepts.named(text).includes(self)) {
    return { problem: 'names the row itself' };
  }
  if (other !== undefined) return { problem: `is of kind ${other}, not ${link.other}` };
  if (isReference(text)) return { id: text };
  const ofKind = link.other === undefined ? '' : ` of kind ${link.other}`;
  return { problem: `is neither an id nor a label of this list${ofKind}, nor a URI` };
}

/** A group is made by being named; one label, one group for each pillar. */
function groupOf(
  label: string,
  row: OverlayRow,
  { concepts, reading }: Pick<Reference, 'concepts' | 'reading'>,
): string {
  const kind = /^(?:occupation|jobTitle)/u.test(concepts.kindOf(row.record.id)!)
    ? 'occupationGroup'
    : 'skillGroup';
  const known = concepts.named(label).find((id) => concepts.kindOf(id) === kind);
  if (known !== undefined) return known;
  const id = idFromLabel(namespaceOf(kind, reading), label);
  const text: RowTexts = { label, aliases: [], description: '' };
  const language = reading.language ?? [...row.texts.keys()].toSorted()[0]!;
  concepts.addGroup(id, kind, new Map([[language, text]]));
  return id;
}
