import { createHash } from 'node:crypto';
import { staticEmbedder } from '@tremplin/embeddings';
import { embedConcepts } from '@tremplin/linking';
import type { BenchContext, BenchRun, BenchTask } from '@tremplin/cli';
import {
  broaderOf,
  conceptIds,
  createDistances,
  describeConcept,
  skillsOf,
  type ConceptId,
  type Distances,
  type OccupationId,
  type OccupationSketch,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { createKnnCompletion } from '../occupations/knn-completion.ts';
import { withOccupationSkills } from '../occupations/with-occupation-skills.ts';
import { meansOf, summarize, type QueryMetrics } from '../metrics/summarize.ts';

const OCCUPATIONS = 400;
const LEAST_ESSENTIAL = 10;
const DEPTH = 10;

/** Half of what an occupation needs is hidden: is it among the first ten suggested? */
export const occupationCompletion: BenchTask = {
  name: 'occupation-completion',
  summary: 'hidden essential skills of 400 ESCO occupations, suggested from the rest',
  requires: 'esco',
  data: 'none',
  run,
};

interface Question {
  readonly occupation: OccupationId;
  readonly visible: readonly SkillId[];
  readonly optional: readonly SkillId[];
  readonly hidden: ReadonlySet<SkillId>;
}

/** Share of the hidden skills among the first ten, of those that have room there. */
interface Answer {
  readonly hits: number;
  readonly possible: number;
}

const METRICS: QueryMetrics<Answer> = { recallAt10: ({ hits, possible }) => hits / possible };

async function run({ ontology: pack, progress, seed }: BenchContext): Promise<BenchRun> {
  const ontology = pack!;
  const questions = questionsOf(ontology);
  const start = performance.now();
  // The occupations asked about have no skills at all in the pack that suggests.
  const asked = new Set<string>(questions.map(({ occupation }) => occupation));
  const others = withOccupationSkills(ontology, ({ occupation }) => !asked.has(occupation));
  const embedder = await staticEmbedder();
  const vectors = await visibleVectors(ontology, questions, embedder);
  const withVectors = createDistances(others, { vectors });
  const withoutVectors = createDistances(others);
  const knn = createKnnCompletion(others);
  const answersOf = (
    name: string,
    suggest: (question: Question) => readonly SkillId[],
  ): readonly Answer[] =>
    questions.map((question, i) => {
      progress(i, questions.length, name);
      const hits = suggest(question)
        .slice(0, DEPTH)
        .filter((skill) => question.hidden.has(skill));
      return { hits: hits.length, possible: Math.min(DEPTH, question.hidden.size) };
    });
  const sketchOf = (question: Question): OccupationSketch => sketch(ontology, question, vectors);
  const suggest = (distances: Distances) => (question: Question) =>
    distances.suggestSkills(sketchOf(question), { limit: DEPTH }).map(({ skill }) => skill);
  const ours = summarize(answersOf('tremplin', suggest(withVectors)), METRICS, seed);
  const baselines = {
    'without vectors': meansOf(answersOf('without vectors', suggest(withoutVectors)), METRICS),
    'occupation-knn': meansOf(
      answersOf('occupation-knn', ({ visible }) => knn(visible)),
      METRICS,
    ),
  };
  const seconds = (performance.now() - start) / 1000;
  return {
    results: [{ set: 'esco', n: questions.length, ...ours, baselines, seconds }],
    embedder: embedder.id,
    remarks: [
      'Hidden found among the first ten / min(10, hidden). The 400 occupations are in no neighbourhood; their names, description, groups and optional skills may be used.',
      'The vectors were trained without the skill lists of these occupations.',
    ],
  };
}

/** The 400 occupations with the lowest SHA-256 of their URI of those with ten essential skills; of each list, the half with the lowest is hidden. */
function questionsOf(ontology: Ontology): readonly Question[] {
  return (conceptIds(ontology, 'occupation') as readonly OccupationId[])
    .map((occupation) => ({ occupation, skills: skillsOf(ontology, occupation) }))
    .map(({ occupation, skills }) => ({
      occupation,
      essential: byHash(skills.flatMap((s) => (s.relationType === 'essential' ? [s.skill] : []))),
      optional: skills.flatMap((s) => (s.relationType === 'optional' ? [s.skill] : [])),
    }))
    .filter(({ essential }) => essential.length >= LEAST_ESSENTIAL)
    .map((question) => ({ question, hash: sha256(question.occupation) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, OCCUPATIONS)
    .map(({ question: { occupation, essential, optional } }) => ({
      occupation,
      optional,
      hidden: new Set(essential.slice(0, Math.floor(essential.length / 2))),
      visible: essential.slice(Math.floor(essential.length / 2)),
    }));
}

function byHash<Id extends string>(ids: readonly Id[]): readonly Id[] {
  return ids
    .map((id) => ({ id, hash: sha256(id) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ id }) => id);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Vectors of all concepts of the pack without its hidden links. */
function visibleVectors(
  ontology: Ontology,
  questions: readonly Question[],
  embedder: Awaited<ReturnType<typeof staticEmbedder>>,
): Promise<ReadonlyMap<ConceptId, Float32Array>> {
  const hidden = new Map<string, ReadonlySet<string>>(
    questions.map((question) => [question.occupation, question.hidden]),
  );
  const visible = withOccupationSkills(
    ontology,
    ({ occupation, skill, isEssential }) => !isEssential || !hidden.get(occupation)?.has(skill),
  );
  return embedConcepts(visible, embedder);
}

function sketch(
  ontology: Ontology,
  { occupation, visible, optional }: Question,
  vectors: ReadonlyMap<ConceptId, Float32Array>,
): OccupationSketch {
  const { labels, descriptions = {} } = describeConcept(ontology, occupation);
  const vector = vectors.get(occupation);
  return {
    essential: visible,
    optional,
    titles: Object.values(labels).flatMap(({ preferred, alternatives }) => [
      preferred,
      ...alternatives,
    ]),
    description: Object.values(descriptions).join('\n'),
    broader: broaderOf(ontology, occupation),
    ...(vector && { vector }),
  };
}
