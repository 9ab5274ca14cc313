import { staticEmbedder } from '@tremplin/embeddings';
import { embedConcepts } from '@tremplin/linking';
import {
  conceptIds,
  createDistances,
  describeConcept,
  skillsOf,
  type OccupationId,
  type Ontology,
} from '@tremplin/ontology';
import { createIdfCosine, jaccardRow } from './set-cosines.ts';

/** Scores of all occupations for one of them, by place; its own is meaningless. */
export type ScoreRow = (from: number) => ArrayLike<number>;

/** Ways to rank the occupations of a pack, by name: ours first, then what it is compared with. */
export interface OccupationRankers {
  /** The code of each occupation, by place. */
  readonly codes: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly embedder: string;
  /** `createDistances` with the vectors of the bundled model. */
  readonly ours: ScoreRow;
  readonly baselines: Readonly<Record<string, ScoreRow>>;
}

export async function createOccupationRankers(ontology: Ontology): Promise<OccupationRankers> {
  const ids = conceptIds(ontology, 'occupation') as readonly OccupationId[];
  const codes = ids.map((id) => describeConcept(ontology, id).code ?? id);
  const embedder = await staticEmbedder();
  const places = new Map(ids.map((id, place) => [id, place]));
  const scoresBy = (distances: ReturnType<typeof createDistances>): ScoreRow => {
    return (from) => {
      const scores = new Float64Array(ids.length);
      for (const { occupation, value } of distances.rankOccupations(ids[from]!))
        scores[places.get(occupation)!] = value;
      return scores;
    };
  };
  const skillNumbers = new Map<string, number>();
  const sets = ids.map(
    (id) =>
      new Set(
        skillsOf(ontology, id).map(({ skill }) => {
          if (!skillNumbers.has(skill)) skillNumbers.set(skill, skillNumbers.size);
          return skillNumbers.get(skill)!;
        }),
      ),
  );
  return {
    codes,
    placeOf: new Map(codes.map((code, place) => [code, place])),
    embedder: embedder.id,
    ours: scoresBy(createDistances(ontology, { vectors: await embedConcepts(ontology, embedder) })),
    baselines: {
      'without vectors': scoresBy(createDistances(ontology)),
      'idf-cosine': createIdfCosine(sets),
      jaccard: (from) => jaccardRow(sets, from),
    },
  };
}
