import {
  conceptIds,
  describeConcept,
  findConcept,
  kindOf,
  type OccupationId,
  type Ontology,
} from '@tremplin/ontology';
import { readTable } from './internal/read-table.ts';
import type { TableIssue } from './shortage.ts';

/** Occupations of a pack that a family of occupations stands for. */
export type OccupationMapping = ReadonlyMap<string, readonly OccupationId[]>;

export interface OccupationMappingImport {
  readonly mapping: OccupationMapping;
  readonly issues: readonly TableIssue[];
}

/**
 * Reads which occupations of a pack belong to which family (FAP), as CSV with the columns `family` and `occupation`. An
 * occupation is given by its id, by its code in the pack (for ROME packs `M1805`), or by a code that the pack maps to it.
 *
 * @throws MatchingError `invalid-table`: not CSV, or without a column that is needed.
 *
 * @example
 * ```ts
 * import { importOccupationMapping } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const csv = 'family,occupation\nM2Z90,urn:tremplin:digital:occupation:front-end-developer\nM2Z90,urn:gone\n';
 * const { mapping, issues } = importOccupationMapping(csv, { ontology: digitalPack() });
 * mapping.get('M2Z90')!.length; // 1
 * issues[0]!.code; // 'unknown-occupation'
 * ```
 */
export function importOccupationMapping(
  csv: string,
  options: { readonly ontology: Ontology },
): OccupationMappingImport {
  const { rows, issues } = readTable(csv, {
    table: 'mapping of occupations',
    columns: {
      family: ['family', 'fap', 'code_fap'],
      occupation: ['occupation', 'rome', 'code_rome', 'uri', 'conceptUri'],
    },
    required: ['family', 'occupation'],
    renamed: {},
  });
  const byCode = occupationsByCode(options.ontology);
  const mapping = new Map<string, Set<OccupationId>>();
  for (const row of rows) {
    const [family, code] = [row.get('family'), row.get('occupation')];
    const found = occupationsOf(code, options.ontology) ?? byCode.get(code) ?? [];
    if (family === '' || found.length === 0) {
      const { id, version } = options.ontology.meta;
      const message = `${family === '' ? 'no family' : `${code.slice(0, 80)} is no occupation of pack ${id} ${version}`}; correct the row`;
      issues.push({ code: 'unknown-occupation', line: row.line, message });
      continue;
    }
    const list = mapping.get(family) ?? new Set();
    found.forEach((occupation) => list.add(occupation));
    mapping.set(family, list);
  }
  return {
    mapping: new Map([...mapping].map(([family, list]) => [family, [...list].toSorted()])),
    issues: issues.toSorted((a, b) => a.line - b.line),
  };
}

function occupationsOf(id: string, ontology: Ontology): readonly OccupationId[] | undefined {
  const concept = findConcept(ontology, id);
  return concept !== undefined && kindOf(ontology, concept) === 'occupation'
    ? [concept as OccupationId]
    : undefined;
}

/** Codes of the pack's own, and those of other classifications that it maps to (`rome:M1805`, also without the prefix). */
function occupationsByCode(ontology: Ontology): ReadonlyMap<string, readonly OccupationId[]> {
  const found = new Map<string, OccupationId[]>();
  const add = (code: string, occupation: OccupationId): void => {
    const list = found.get(code) ?? [];
    if (!list.includes(occupation)) list.push(occupation);
    found.set(code, list);
  };
  for (const occupation of conceptIds(ontology, 'occupation')) {
    const { code, mappings = [] } = describeConcept(ontology, occupation);
    if (code !== undefined) add(code, occupation);
    for (const { target } of mappings) {
      add(target, occupation);
      if (target.startsWith('rome:')) add(target.slice(5), occupation);
    }
  }
  return found;
}
