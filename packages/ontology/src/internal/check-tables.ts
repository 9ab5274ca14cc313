import {
  CONCEPT_KINDS,
  MAPPING_RELATIONS,
  RELATION_TYPES,
  REUSE_LEVELS,
  SKILL_TYPES,
  type ConceptKind,
} from '../concept.ts';
import { OntologyError } from '../ontology-error.ts';
import type { LinkTable, OntologyTables, StringTable } from '../ontology.ts';

/**
 * Refuses tables that contradict each other: whoever wrote the pack, every offset, target and code that
 * the rest of the package follows leads somewhere. One pass over each array.
 *
 * @throws OntologyError `invalid-pack`, naming the section.
 */
export function checkTables(tables: OntologyTables, size: number): void {
  for (const name of ['kinds', 'skillTypes', 'reuseLevels', 'learningHours'] as const)
    checkLength(name, tables[name].length, size);
  checkCodes('kinds', tables.kinds, CONCEPT_KINDS.length);
  checkCodes('skillTypes', tables.skillTypes, SKILL_TYPES.length);
  checkCodes('reuseLevels', tables.reuseLevels, REUSE_LEVELS.length);
  checkStrings('ids', tables.ids, size);
  checkNoEmptyId(tables.ids.offsets);
  checkStrings('codes', tables.codes, size);
  for (const [language, labels] of Object.entries(tables.labels)) {
    const name = `labels.${language}`;
    const count = labels.caseSensitive.length;
    checkOffsets(name, labels.offsets, { rows: size, end: count });
    checkStrings(`${name}.strings`, labels.strings, count);
    checkCodes(`${name}.caseSensitive`, labels.caseSensitive, 2);
  }
  for (const [language, texts] of Object.entries(tables.descriptions))
    checkStrings(`descriptions.${language}`, texts, size);
  checkAllLinks(tables, size);
}

function checkAllLinks(tables: OntologyTables, size: number): void {
  const { occupationSkills, mappings, kinds } = tables;
  const links = (
    name: 'occupationSkills' | 'skillRelations' | 'broader' | 'occupationContexts',
    types: number,
    ends: readonly [ConceptKind?, ConceptKind?] = [],
  ): void => {
    checkLinks(name, tables[name], { rows: size, targets: size, types });
    checkEnds(name, tables[name], { kinds, ends });
  };
  const relations = RELATION_TYPES.length;
  links('occupationSkills', relations, ['occupation', 'skill']);
  checkLength('importances', occupationSkills.importances.length, occupationSkills.targets.length);
  checkLength('levels', occupationSkills.levels.length, occupationSkills.targets.length);
  links('skillRelations', relations, ['skill', 'skill']);
  links('broader', 1);
  links('occupationContexts', 1, ['occupation', 'workContext']);
  const targets = Math.max(0, mappings.targetStrings.offsets.length - 1);
  checkStrings('mappings.targetStrings', mappings.targetStrings, targets);
  checkLinks('mappings', mappings, { rows: size, targets, types: MAPPING_RELATIONS.length });
}

function checkStrings(name: string, table: StringTable, count: number): void {
  checkOffsets(name, table.offsets, { rows: count, end: table.bytes.length });
}

function checkNoEmptyId(offsets: Uint32Array): void {
  for (let i = 1; i < offsets.length; i++)
    if (offsets[i] === offsets[i - 1]) throw broken('ids', `concept ${i - 1} has no id`);
}

function checkLinks(
  name: string,
  table: LinkTable,
  limits: { readonly rows: number; readonly targets: number; readonly types: number },
): void {
  checkOffsets(name, table.offsets, { rows: limits.rows, end: table.targets.length });
  checkLength(`${name}.types`, table.types.length, table.targets.length);
  checkCodes(`${name}.targets`, table.targets, limits.targets);
  checkCodes(`${name}.types`, table.types, limits.types);
}

/** Links that only make sense between concepts of certain kinds. */
function checkEnds(
  name: string,
  { offsets, targets }: LinkTable,
  {
    kinds,
    ends,
  }: { readonly kinds: Uint8Array; readonly ends: readonly [ConceptKind?, ConceptKind?] },
): void {
  const [source, target] = ends.map((kind) => (kind ? CONCEPT_KINDS.indexOf(kind) : -1));
  if (source === undefined || target === undefined) return;
  for (let row = 0; row + 1 < offsets.length; row++) {
    if (offsets[row] !== offsets[row + 1] && kinds[row] !== source)
      throw broken(name, `concept ${row} has links and is no ${ends[0]}`);
  }
  for (let i = 0; i < targets.length; i++) {
    if (kinds[targets[i]!] !== target)
      throw broken(name, `link ${i} leads to concept ${targets[i]}, which is no ${ends[1]}`);
  }
}

/** One more than there are rows, from 0, never falling, to the end. */
function checkOffsets(
  name: string,
  offsets: Uint32Array,
  { rows, end }: { readonly rows: number; readonly end: number },
): void {
  checkLength(`${name}.offsets`, offsets.length, rows + 1);
  let last = 0;
  if (offsets[0] !== 0) throw broken(name, `its offsets start at ${offsets[0]}`);
  for (let i = 1; i < offsets.length; i++) {
    const offset = offsets[i]!;
    if (offset < last) throw broken(name, `offset ${i} falls from ${last} to ${offset}`);
    last = offset;
  }
  if (last !== end) throw broken(name, `its offsets end at ${last}, its content at ${end}`);
}

function checkCodes(name: string, codes: Uint8Array | Uint32Array, limit: number): void {
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! >= limit)
      throw broken(name, `element ${i} is ${codes[i]}, of ${limit} there are`);
  }
}

function checkLength(name: string, actual: number, expected: number): void {
  if (actual !== expected) throw broken(name, `${actual} elements where ${expected} belong`);
}

function broken(section: string, problem: string): OntologyError {
  return new OntologyError(
    'invalid-pack',
    `section "${section}" of the pack does not fit the others: ${problem}; import it again`,
  );
}
