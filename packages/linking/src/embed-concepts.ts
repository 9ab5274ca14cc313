import type { Embedder } from '@tremplin/embeddings';
import {
  conceptIds,
  describeConcept,
  skillsOf,
  type ConceptId,
  type ConceptRecord,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';

export interface EmbedConceptsOptions {
  /** Stops between two batches by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Texts handed to the embedder at once. */
const BATCH = 512;

/**
 * One vector of length 1 for each skill and occupation of a pack, for `createDistances(ontology, { vectors })`.
 * A skill is the mean of its preferred names in all languages. An occupation is the sum of three vectors of
 * length 1: the mean of all its names, its description, and the mean of its skills, those that few occupations
 * need counting more (log((n + 1) / df)). Concepts without any word have no vector.
 *
 * @example
 * ```ts
 * import { staticEmbedder } from '@tremplin/embeddings';
 * import { embedConcepts } from '@tremplin/linking';
 * import { createDistances } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const vectors = await embedConcepts(ontology, await staticEmbedder());
 * const distances = createDistances(ontology, { vectors });
 * ```
 */
export async function embedConcepts(
  ontology: Ontology,
  embedder: Embedder,
  options: EmbedConceptsOptions = {},
): Promise<ReadonlyMap<ConceptId, Float32Array>> {
  const skills = conceptIds(ontology, 'skill') as readonly SkillId[];
  const occupations = conceptIds(ontology, 'occupation') as readonly OccupationId[];
  const records = new Map<ConceptId, ConceptRecord>(
    [...skills, ...occupations].map((id) => [id, describeConcept(ontology, id)]),
  );
  const texts = [...records.values()].flatMap((record) => [
    ...namesOf(record, record.kind === 'occupation'),
    ...Object.values(record.descriptions ?? {}).filter(() => record.kind === 'occupation'),
  ]);
  const embedded = await embedTexts([...new Set(texts)], embedder, options);
  const vectorOf = (text: string): Float32Array => embedded.get(text)!;
  const vectors = new Map<ConceptId, Float32Array>();
  for (const skill of skills) {
    put(vectors, skill, meanOf(namesOf(records.get(skill)!, false).map(vectorOf)));
  }
  const weights = skillWeights(ontology, occupations);
  for (const occupation of occupations) {
    const record = records.get(occupation)!;
    const needed = skillsOf(ontology, occupation).filter(({ skill }) => vectors.has(skill));
    put(
      vectors,
      occupation,
      meanOf([
        meanOf(namesOf(record, true).map(vectorOf)),
        meanOf(Object.values(record.descriptions ?? {}).map(vectorOf)),
        meanOf(
          needed.map(({ skill }) => vectors.get(skill)!),
          needed.map(({ skill, relationType }) =>
            relationType === 'essential' ? weights.get(skill)! : weights.get(skill)! / 2,
          ),
        ),
      ]),
    );
  }
  return vectors;
}

function put(
  vectors: Map<ConceptId, Float32Array>,
  id: ConceptId,
  vector: Float32Array | undefined,
): void {
  if (vector) vectors.set(id, vector);
}

function namesOf({ labels }: ConceptRecord, isEveryName: boolean): readonly string[] {
  return Object.values(labels).flatMap(({ preferred, alternatives }) =>
    isEveryName ? [preferred, ...alternatives] : [preferred],
  );
}

async function embedTexts(
  texts: readonly string[],
  embedder: Embedder,
  { signal }: EmbedConceptsOptions,
): Promise<ReadonlyMap<string, Float32Array>> {
  const width = embedder.dimensions;
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < texts.length; at += BATCH) {
    signal?.throwIfAborted();
    const batch = texts.slice(at, at + BATCH);
    const flat = await embedder.embed(batch, { kind: 'passage', ...(signal && { signal }) });
    batch.forEach((text, i) => vectors.set(text, flat.subarray(i * width, (i + 1) * width)));
  }
  return vectors;
}

/** The weighted mean brought to length 1; `undefined` when there is nothing, or nothing but zeros. */
function meanOf(
  vectors: readonly (Float32Array | undefined)[],
  weights?: readonly number[],
): Float32Array | undefined {
  const first = vectors.find((vector) => vector !== undefined);
  if (!first) return undefined;
  const sum = new Float64Array(first.length);
  vectors.forEach((vector, i) => {
    if (!vector) return;
    const weight = weights?.[i] ?? 1;
    for (let k = 0; k < sum.length; k++) sum[k]! += weight * vector[k]!;
  });
  const length = Math.sqrt(sum.reduce((squares, x) => squares + x * x, 0));
  return length === 0 ? undefined : Float32Array.from(sum, (x) => x / length);
}

/** Log((n + 1) / occupations with the skill). */
function skillWeights(
  ontology: Ontology,
  occupations: readonly OccupationId[],
): ReadonlyMap<SkillId, number> {
  const counts = new Map<SkillId, number>();
  for (const occupation of occupations) {
    for (const { skill } of skillsOf(ontology, occupation))
      counts.set(skill, (counts.get(skill) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([skill, count]) => [skill, Math.log((occupations.length + 1) / count)]),
  );
}
