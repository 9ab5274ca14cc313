import { CONCEPT_KINDS } from '../../concept.ts';
import { helpersOf } from '../../internal/transfers.ts';
import type { Ontology } from '../../ontology.ts';
import { conceptTextsOf } from './concept-texts.ts';
import { rowProducts } from './sparse-matrix.ts';

/** Names that share less than this say little of each other: "use a saw", "use a lathe". */
const SMALLEST_SHARE = 0.3;

const SKILL = CONCEPT_KINDS.indexOf('skill');

/** The skills that one skill stands in for, ascending by row, each with its share ∈ (0, 1]. */
export interface Substitutes {
  readonly skills: Uint32Array;
  readonly shares: Float64Array;
}

/**
 * What having one skill brings for others: 1 for the same skill, else the larger of the share of hours that it
 * spares (see `transfers.ts`) and the cosine of the words of their names. By row; made when first asked for.
 */
export interface SkillSubstitutes {
  from(row: number): Substitutes;
}

const caches = new WeakMap<Ontology, SkillSubstitutes>();

export function skillSubstitutesOf(ontology: Ontology): SkillSubstitutes {
  let substitutes = caches.get(ontology);
  if (!substitutes) {
    substitutes = createSkillSubstitutes(ontology);
    caches.set(ontology, substitutes);
  }
  return substitutes;
}

function createSkillSubstitutes(ontology: Ontology): SkillSubstitutes {
  const { nameMatrix, nameMatrixByWord } = conceptTextsOf(ontology);
  const helped = helpedBy(ontology);
  const kinds = ontology.tables.kinds;
  const made = new Map<number, Substitutes>();
  return {
    from(row) {
      const known = made.get(row);
      if (known) return known;
      const shares = rowProducts(nameMatrix, nameMatrixByWord, row);
      for (const { skill, transfer } of helped[row] ?? [])
        shares[skill] = Math.max(shares[skill]!, transfer);
      shares[row] = 1;
      const skills = Uint32Array.from(
        // Plain loops: this runs once for each skill of a pack.
        rowsAbove(shares, (other) => kinds[other] === SKILL),
      );
      const found = {
        skills,
        shares: Float64Array.from(skills, (other) => Math.min(1, shares[other]!)),
      };
      made.set(row, found);
      return found;
    },
  };
}

function rowsAbove(shares: Float64Array, isWanted: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let i = 0; i < shares.length; i++)
    if (shares[i]! >= SMALLEST_SHARE && isWanted(i)) rows.push(i);
  return rows;
}

/** The skills that each skill shortens learning, with the share spared. */
function helpedBy(
  ontology: Ontology,
): readonly (readonly { readonly skill: number; readonly transfer: number }[] | undefined)[] {
  const helped: { skill: number; transfer: number }[][] = [];
  for (let skill = 0; skill < ontology.size; skill++) {
    if (ontology.tables.kinds[skill] !== SKILL) continue;
    for (const { row, transfer } of helpersOf(ontology, skill))
      (helped[row] ??= []).push({ skill, transfer });
  }
  return helped;
}
