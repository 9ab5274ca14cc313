import type { ConceptId } from '../../concept.ts';
import { idAt } from '../../internal/concept-rows.ts';
import { reverseLinkTable } from '../../internal/link-table.ts';
import type { Ontology } from '../../ontology.ts';
import { vectorCosine, type ConceptVectors } from '../concept-vectors.ts';
import { conceptTextsOf } from './concept-texts.ts';
import { hierarchyOf } from './hierarchy.ts';
import { occupationRowsOf, type OccupationRows } from './occupation-rows.ts';
import { createRatingCorrelations } from './rating-correlations.ts';
import { skillSubstitutesOf, type Substitutes } from './skill-substitutes.ts';
import { createTfIdfMatrix, rowProducts, transposed } from './sparse-matrix.ts';
import { countItems } from './tf-idf-index.ts';

/** What speaks for going from one occupation to another. Each ∈ [0, 1]. */
export const OCCUPATION_SIGNALS = [
  /** Share of what the other occupation needs that this one brings, each skill by its best substitute. */
  'coverage',
  /** Share of what this occupation brings that the other has a use for. */
  'use',
  /** Cosine of the skills and work contexts that both have. */
  'skills',
  /** Cosine of the words of names, description and skills. */
  'words',
  /** Cosine of the words of all names. */
  'titles',
  /** Correlation of rated profiles, where the pack has them. */
  'ratings',
  /** Closeness in the hierarchy. */
  'hierarchy',
  /** Cosine of the vectors that the host gives. */
  'vectors',
] as const;
export type OccupationSignal = (typeof OCCUPATION_SIGNALS)[number];

/** Signals from one occupation to every occupation; absent: this pack, or this call, has none. */
export type SignalRows = Readonly<Partial<Record<OccupationSignal, Float64Array>>>;

type RowSignal = (occupation: number) => Float64Array;

interface CompiledSignals {
  readonly occupations: OccupationRows;
  readonly rows: Readonly<Partial<Record<OccupationSignal, RowSignal>>>;
  /** The last row asked for: ranking and explaining ask for the same. */
  last?: { readonly occupation: number; readonly signals: SignalRows };
}

const caches = new WeakMap<Ontology, CompiledSignals>();

/** All signals from one occupation, by number of the other occupation. */
export function occupationSignals(
  ontology: Ontology,
  occupation: number,
  vectors: ConceptVectors | undefined,
): SignalRows {
  let compiled = caches.get(ontology);
  if (!compiled) {
    compiled = compileSignals(ontology);
    caches.set(ontology, compiled);
  }
  if (compiled.last?.occupation !== occupation) {
    const signals = Object.fromEntries(
      Object.entries(compiled.rows).map(([name, rowSignal]) => [name, rowSignal(occupation)]),
    ) as SignalRows;
    compiled.last = { occupation, signals };
  }
  if (!vectors) return compiled.last.signals;
  return {
    ...compiled.last.signals,
    vectors: vectorRow(ontology, compiled.occupations, { occupation, vectors }),
  };
}

function compileSignals(ontology: Ontology): CompiledSignals {
  const occupations = occupationRowsOf(ontology);
  const texts = conceptTextsOf(ontology);
  const titles = Array.from(occupations.rows, (row) => texts.labelWordsOf(row));
  const words = Array.from(occupations.rows, (row, i) => [
    ...titles[i]!,
    ...texts.descriptionWordsOf(row),
    ...Array.from(occupations.skills[i]!).flatMap((skill) => texts.names[skill]!),
  ]);
  const needs = Array.from(occupations.skills, (skills, i) => [
    ...skills,
    ...occupations.contexts[i]!,
  ]);
  const ratings = createRatingCorrelations(ontology, occupations);
  const hierarchy = hierarchyOf(ontology);
  return {
    occupations,
    rows: {
      ...coverageSignals(ontology, occupations),
      skills: cosineSignal(needs, ontology.size),
      words: cosineSignal(words, texts.wordCount),
      titles: cosineSignal(titles, texts.wordCount),
      ...(ratings && { ratings }),
      hierarchy: (occupation) =>
        Float64Array.from(occupations.rows, (row) =>
          hierarchy.similarity(occupations.rows[occupation]!, row),
        ),
    },
  };
}

function cosineSignal(items: readonly (readonly number[])[], columnCount: number): RowSignal {
  const matrix = createTfIdfMatrix(items.map(countItems), columnCount);
  const byColumn = transposed(matrix);
  return (occupation) => rowProducts(matrix, byColumn, occupation);
}

/**
 * Both directions of soft coverage: Σ w(s) · best share for s / Σ w(s), over the skills of one side, the best
 * over the skills of the other.
 *
 * Reference: Mihalcea, Corley & Strapparava (2006), Corpus-based and knowledge-based measures of text
 * semantic similarity, eq. 1, its two halves kept apart; the two weights of Tversky (1977), Features of
 * similarity, eq. 4, make the sum asymmetric.
 */
function coverageSignals(
  ontology: Ontology,
  { rows, numberOf, skills, weights }: OccupationRows,
): Readonly<Record<'coverage' | 'use', RowSignal>> {
  const substitutes = skillSubstitutesOf(ontology);
  const neededBy = reverseLinkTable(ontology.size, ontology.tables.occupationSkills);
  return {
    coverage: (occupation) => {
      const best = new Float64Array(ontology.size);
      for (const skill of skills[occupation]!) {
        const found = substitutes.from(skill);
        found.skills.forEach((other, k) => {
          if (found.shares[k]! > best[other]!) best[other] = found.shares[k]!;
        });
      }
      return Float64Array.from(rows, (_, other) =>
        weightedMean(weights[other]!, (k) => best[skills[other]![k]!]!),
      );
    },
    use: (occupation) => {
      const used = new Float64Array(rows.length);
      let total = 0;
      skills[occupation]!.forEach((skill, k) => {
        const weight = weights[occupation]![k]!;
        total += weight;
        bestByOccupation(substitutes.from(skill)).forEach((best, other) => {
          used[other]! += weight * best;
        });
      });
      return total === 0 ? used : used.map((sum) => sum / total);
    },
  };

  /** The best share that a skill brings to a skill of each occupation; those without one are left out. */
  function bestByOccupation(found: Substitutes): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    found.skills.forEach((needed, k) => {
      for (let i = neededBy.offsets[needed]!; i < neededBy.offsets[needed + 1]!; i++) {
        const other = numberOf[neededBy.targets[i]!]!;
        if (found.shares[k]! > (best.get(other) ?? 0)) best.set(other, found.shares[k]!);
      }
    });
    return best;
  }
}

function weightedMean(weights: Float64Array, valueAt: (k: number) => number): number {
  let sum = 0;
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    sum += weights[k]! * valueAt(k);
    total += weights[k]!;
  }
  return total === 0 ? 0 : sum / total;
}

function vectorRow(
  ontology: Ontology,
  { rows }: OccupationRows,
  of: { readonly occupation: number; readonly vectors: ConceptVectors },
): Float64Array {
  const vectorOf = (row: number): Float32Array | undefined =>
    of.vectors.get(idAt(ontology, row) as ConceptId);
  const own = vectorOf(rows[of.occupation]!);
  return Float64Array.from(rows, (row) => vectorCosine(own, vectorOf(row)));
}
