import { CONCEPT_KINDS, type ConceptId, type OccupationId, type SkillId } from '../concept.ts';
import { idAt, rowOf } from '../internal/concept-rows.ts';
import type { Ontology } from '../ontology.ts';
import { vectorCosine } from './concept-vectors.ts';
import type { DistanceContext } from './distance-context.ts';
import { conceptTextsOf } from './signals/concept-texts.ts';
import { hierarchyOf } from './signals/hierarchy.ts';
import { occupationRowsOf, type OccupationRows } from './signals/occupation-rows.ts';
import { countItems, createTfIdfIndex, type TfIdfIndex } from './signals/tf-idf-index.ts';

/** What is known of a job or an occupation whose list of skills is not complete. All parts but one may be absent. */
export interface OccupationSketch {
  /** Skills that are known to be needed. */
  readonly essential: readonly SkillId[];
  /** Skills that are known to be useful. @defaultValue none */
  readonly optional?: readonly SkillId[];
  /** Titles, in any language of the pack. @defaultValue none */
  readonly titles?: readonly string[];
  /** @defaultValue none */
  readonly description?: string;
  /** Concepts that it is narrower than: groups of occupations, or an occupation. @defaultValue none */
  readonly broader?: readonly ConceptId[];
  /** Its vector, of the embedder whose vectors the distances were made with. @defaultValue none */
  readonly vector?: Float32Array;
}

export interface SuggestSkillsOptions {
  /** Longest list. @defaultValue 10 */
  readonly limit?: number;
}

/** A skill that is likely needed too. */
export interface SuggestedSkill {
  readonly skill: SkillId;
  /** Comparable within one list only. */
  readonly score: number;
  /** The most similar occupations that need it, at most three. */
  readonly because: readonly OccupationId[];
}

/** How many similar occupations are asked. */
const NEIGHBORS = 40;

/** Similar ones count much more than those that are a little like it. */
const SIMILARITY_POWER = 3;

/** What makes an occupation similar to a sketch, beside the skills that both need (1). */
const WEIGHTS = { optional: 0.3, crossed: 0.15, titles: 0.3, description: 0.3, hierarchy: 0.2 };

/** How much the vector of a skill counts against the share of similar occupations that need it. */
const VECTOR_WEIGHT = 0.6;

/**
 * See `Distances.suggestSkills`. Score of a skill: Σ similarity³ of the 40 most similar occupations that need it /
 * Σ similarity³ of all 40, and where there are vectors 0.6 · cosine of the sketch's vector with the skill's.
 *
 * Reference: Sarwar et al. (2000), Analysis of recommendation algorithms for e-commerce, § 3.2 (most frequent
 * items of the neighbourhood), with the case amplification of Breese, Heckerman & Kadie (1998), § 2.2.3.
 */
export function suggestSkills(
  { ontology, vectors }: DistanceContext,
  sketch: OccupationSketch,
  options: SuggestSkillsOptions = {},
): readonly SuggestedSkill[] {
  const index = neighborIndexOf(ontology);
  const known = new Set(sketch.essential.map((skill) => rowOf(ontology, skill)));
  const neighbors = nearest(similarities(ontology, index, sketch));
  const total = neighbors.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<number, { score: number; because: number[] }>();
  for (const { occupation, weight } of neighbors) {
    for (const skill of index.essential[occupation]!) {
      const entry = scores.get(skill) ?? { score: 0, because: [] };
      entry.score += weight / total;
      if (entry.because.length < 3) entry.because.push(occupation);
      scores.set(skill, entry);
    }
  }
  if (vectors && sketch.vector) addVectorScores({ ontology, vectors }, scores, sketch.vector);
  return [...scores]
    .filter(([row]) => !known.has(row))
    .toSorted(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, options.limit ?? 10)
    .map(([row, { score, because }]) => ({
      skill: idAt(ontology, row) as SkillId,
      score,
      because: because.map((i) => idAt(ontology, index.occupations.rows[i]!) as OccupationId),
    }));
}

/** Skills that no similar occupation needs come in by their vector alone. */
function addVectorScores(
  { ontology, vectors }: Required<DistanceContext>,
  scores: Map<number, { score: number; because: number[] }>,
  vector: Float32Array,
): void {
  const skill = CONCEPT_KINDS.indexOf('skill');
  for (let row = 0; row < ontology.size; row++) {
    if (ontology.tables.kinds[row] !== skill) continue;
    const cosine = vectorCosine(vector, vectors?.get(idAt(ontology, row)));
    if (cosine === 0) continue;
    const entry = scores.get(row) ?? { score: 0, because: [] };
    entry.score += VECTOR_WEIGHT * cosine;
    scores.set(row, entry);
  }
}

function nearest(
  similarity: Float64Array,
): readonly { readonly occupation: number; readonly weight: number }[] {
  return [...similarity.keys()]
    .filter((i) => similarity[i]! > 0)
    .toSorted((a, b) => similarity[b]! - similarity[a]! || a - b)
    .slice(0, NEIGHBORS)
    .map((occupation) => ({ occupation, weight: similarity[occupation]! ** SIMILARITY_POWER }));
}

interface NeighborIndex {
  readonly occupations: OccupationRows;
  /** Concept rows of the essential skills, by occupation. */
  readonly essential: readonly Uint32Array[];
  readonly byEssential: TfIdfIndex;
  readonly byOptional: TfIdfIndex;
  readonly byTitles: TfIdfIndex;
  readonly byDescription: TfIdfIndex;
}

const caches = new WeakMap<Ontology, NeighborIndex>();

function neighborIndexOf(ontology: Ontology): NeighborIndex {
  let index = caches.get(ontology);
  if (!index) {
    index = createNeighborIndex(ontology);
    caches.set(ontology, index);
  }
  return index;
}

const ESSENTIAL = 0;

function createNeighborIndex(ontology: Ontology): NeighborIndex {
  const occupations = occupationRowsOf(ontology);
  const texts = conceptTextsOf(ontology);
  const { offsets, types } = ontology.tables.occupationSkills;
  const split = (isWanted: (type: number) => boolean): readonly Uint32Array[] =>
    Array.from(occupations.rows, (row, i) =>
      occupations.skills[i]!.filter((_, k) => isWanted(types[offsets[row]! + k]!)),
    );
  const essential = split((type) => type === ESSENTIAL);
  const titles = Array.from(occupations.rows, texts.labelWordsOf);
  const descriptions = Array.from(occupations.rows, texts.descriptionWordsOf);
  return {
    occupations,
    essential,
    byEssential: createTfIdfIndex(essential.map(countItems), ontology.size),
    byOptional: createTfIdfIndex(
      split((type) => type !== ESSENTIAL).map(countItems),
      ontology.size,
    ),
    byTitles: createTfIdfIndex(titles.map(countItems), texts.wordCount),
    byDescription: createTfIdfIndex(descriptions.map(countItems), texts.wordCount),
  };
}

/** How similar each occupation is to the sketch; those without essential skills are not. */
function similarities(
  ontology: Ontology,
  index: NeighborIndex,
  sketch: OccupationSketch,
): Float64Array {
  const { knownWordsOf } = conceptTextsOf(ontology);
  const rowsOf = (skills: readonly SkillId[] = []): ReadonlyMap<number, number> =>
    countItems(new Set(skills.map((skill) => rowOf(ontology, skill))));
  const essential = rowsOf(sketch.essential);
  const optional = rowsOf(sketch.optional);
  const signals: readonly (readonly [number, Float64Array])[] = [
    [1, index.byEssential.cosinesWith(essential)],
    [WEIGHTS.optional, index.byOptional.cosinesWith(optional)],
    [WEIGHTS.crossed, index.byOptional.cosinesWith(essential)],
    [WEIGHTS.crossed, index.byEssential.cosinesWith(optional)],
    [
      WEIGHTS.titles,
      index.byTitles.cosinesWith(countItems((sketch.titles ?? []).flatMap(knownWordsOf))),
    ],
    [
      WEIGHTS.description,
      index.byDescription.cosinesWith(countItems(knownWordsOf(sketch.description ?? ''))),
    ],
    [WEIGHTS.hierarchy, hierarchyCloseness(ontology, index, sketch.broader ?? [])],
  ];
  return Float64Array.from(index.essential, (skills, i) =>
    skills.length === 0 ? 0 : signals.reduce((sum, [weight, row]) => sum + weight * row[i]!, 0),
  );
}

/** The sketch stands below its broader concepts: the closest of them counts. */
function hierarchyCloseness(
  ontology: Ontology,
  { occupations }: NeighborIndex,
  broader: readonly ConceptId[],
): Float64Array {
  const { similarity } = hierarchyOf(ontology);
  const rows = broader.map((concept) => rowOf(ontology, concept));
  return Float64Array.from(occupations.rows, (row) =>
    Math.max(0, ...rows.map((above) => similarity(above, row))),
  );
}
