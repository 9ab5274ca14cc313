import { CONCEPT_KINDS, type ConceptId, type SkillId } from '../concept.ts';
import { idAt, rowOf } from '../internal/concept-rows.ts';
import { helpersOf, type TransferReason } from '../internal/transfers.ts';
import { OntologyError } from '../ontology-error.ts';
import type { Ontology } from '../ontology.ts';
import { vectorCosine } from './concept-vectors.ts';
import type { DistanceContext } from './distance-context.ts';
import { coRequirement, sharedOccupations } from './signals/co-requirement.ts';
import { conceptTextsOf } from './signals/concept-texts.ts';
import { ancestorsOf, hierarchyOf } from './signals/hierarchy.ts';
import { rowProduct } from './signals/sparse-matrix.ts';

/** What relates two skills. Each ∈ [0, 1]. */
export interface RelatednessSignals {
  /** The share of hours that one spares in learning the other, the better of both directions. */
  readonly transfer: number;
  /** How much the same occupations need both. */
  readonly coRequirement: number;
  /** Closeness in the hierarchy. */
  readonly hierarchy: number;
  /** Cosine of the words of their names. */
  readonly words: number;
  /** Cosine of their vectors, where both have one. */
  readonly vectors: number;
}

/** How close two skills are, and why. Made by {@link relatedness}. */
export interface Relatedness {
  /** ∈ [0, 1]; 1 for a skill and itself. */
  readonly value: number;
  readonly signals: RelatednessSignals;
  /** Why one shortens learning the other, when it does. */
  readonly because: TransferReason | undefined;
  /** The closest concept above both, if any. */
  readonly commonBroader: ConceptId | undefined;
  /** Number of occupations that need both. */
  readonly sharedOccupations: number;
}

/**
 * How far each signal alone may go: a direct link in the ontology says most, names alone least ("project
 * management", "waste management"). Estimates of this project.
 */
const STRENGTH: Readonly<Record<keyof RelatednessSignals, number>> = {
  transfer: 1,
  coRequirement: 0.8,
  hierarchy: 0.5,
  words: 0.5,
  vectors: 0.6,
};

/**
 * 1 − Π (1 − strength · signal), so that independent signs add up and each alone is
 * capped by its strength. Symmetric. `createLearningMap` gives the direction and the hours.
 *
 * Reference: Pearl (1988), Probabilistic reasoning in intelligent systems, eq. 4.41 (noisy OR).
 */
export function relatedness(
  { ontology, vectors }: DistanceContext,
  a: SkillId,
  b: SkillId,
): Relatedness {
  const rows = [skillRow(ontology, a), skillRow(ontology, b)] as const;
  const transfer = bestTransfer(ontology, rows);
  const signals: RelatednessSignals = {
    transfer: transfer.share,
    coRequirement: coRequirement(ontology, ...rows),
    hierarchy: hierarchyOf(ontology).similarity(...rows),
    words: Math.min(1, rowProduct(conceptTextsOf(ontology).nameMatrix, ...rows)),
    vectors: vectorCosine(vectors?.get(a), vectors?.get(b)),
  };
  return {
    value: a === b ? 1 : noisyOr(signals),
    signals,
    because: transfer.because,
    commonBroader: closestCommon(ontology, rows),
    sharedOccupations: sharedOccupations(ontology, ...rows),
  };
}

function noisyOr(signals: RelatednessSignals): number {
  let rest = 1;
  for (const [name, strength] of Object.entries(STRENGTH)) {
    rest *= 1 - strength * signals[name as keyof RelatednessSignals];
  }
  return 1 - rest;
}

function skillRow(ontology: Ontology, skill: SkillId): number {
  const row = rowOf(ontology, skill);
  const kind = CONCEPT_KINDS[ontology.tables.kinds[row]!]!;
  if (kind === 'skill') return row;
  throw new OntologyError(
    'unknown-concept',
    `"${skill}" is of kind ${kind}, not a skill; give the id of a skill of pack ${ontology.meta.id}`,
  );
}

type Pair = readonly [number, number];

/** The better of learning one from the other and the other from the one. */
function bestTransfer(
  ontology: Ontology,
  [a, b]: Pair,
): { readonly share: number; readonly because: TransferReason | undefined } {
  if (a === b) return { share: 1, because: undefined };
  const forward = helpersOf(ontology, b).find(({ row }) => row === a);
  const back = helpersOf(ontology, a).find(({ row }) => row === b);
  const best = (back?.transfer ?? 0) > (forward?.transfer ?? 0) ? back : forward;
  return { share: best?.transfer ?? 0, because: best?.because };
}

/** The common ancestor that is highest up in information: ties by id. */
function closestCommon(ontology: Ontology, [a, b]: Pair): ConceptId | undefined {
  const { contentOf } = hierarchyOf(ontology);
  const above = ancestorsOf(ontology, a);
  const common = [...ancestorsOf(ontology, b)].filter(
    (row) => above.has(row) && row !== a && row !== b,
  );
  if (common.length === 0) return undefined;
  const best = common.toSorted((x, y) => contentOf(y) - contentOf(x) || x - y)[0]!;
  return idAt(ontology, best);
}
