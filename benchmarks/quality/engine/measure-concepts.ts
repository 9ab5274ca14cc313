import type { BenchContext, BenchMetrics, BenchResult } from '@tremplin/cli';
import type { RankedText } from '@tremplin/linking';
import type { ConceptKind, Language, Ontology } from '@tremplin/ontology';
import { rankRelevant, type RankedQuery } from '../metrics/ranked-query.ts';
import { meansOf, summarize, type QueryMetrics } from '../metrics/summarize.ts';
import type { Engine, Engines } from './engine.ts';

/** Texts, each with the ids of the concepts that are right. */
export interface ConceptQuery {
  readonly text: string;
  readonly relevant: readonly string[];
}

/** Queries to the concepts of an ontology. */
export interface ConceptSet {
  readonly set: string;
  readonly queries: readonly ConceptQuery[];
  readonly ontology: Ontology;
  readonly kinds: readonly ConceptKind[];
  readonly kind: RankedText;
  readonly language: Language;
  readonly metrics: QueryMetrics<RankedQuery>;
}

/** Scores over all concepts are in memory together. */
const TEXTS_PER_CALL = 64;

/** Ranks the concepts for each query, with ours and with the baselines. */
export async function measureConcepts(
  set: ConceptSet,
  engines: Engines,
  context: Pick<BenchContext, 'seed' | 'progress'>,
): Promise<BenchResult> {
  const start = performance.now();
  const own = await rankQueries(set, engines.own, context);
  const seconds = (performance.now() - start) / 1000;
  const baselines: Record<string, BenchMetrics> = {};
  for (const engine of engines.baselines) {
    baselines[engine.name] = meansOf(await rankQueries(set, engine, context), set.metrics);
  }
  return {
    set: set.set,
    n: own.length,
    ...summarize(own, set.metrics, context.seed),
    baselines,
    seconds,
  };
}

async function rankQueries(
  { set, queries, ontology, kinds, kind, language }: ConceptSet,
  engine: Engine,
  { progress }: Pick<BenchContext, 'progress'>,
): Promise<readonly RankedQuery[]> {
  const ranker = await engine.rank(ontology, kinds);
  const places = new Map<string, number>(ranker.concepts.map((id, i) => [id, i]));
  // The same text is asked once, whatever is right for it.
  const askers = new Map<string, number[]>();
  for (const [at, { text }] of queries.entries()) {
    const others = askers.get(text);
    if (others) others.push(at);
    else askers.set(text, [at]);
  }
  const texts = [...askers.keys()];
  const ranked: RankedQuery[] = [];
  for (let start = 0; start < texts.length; start += TEXTS_PER_CALL) {
    progress(start, texts.length, `${set} ${engine.name}`);
    const part = texts.slice(start, start + TEXTS_PER_CALL);
    const scores = await ranker.score(part, { kind, language });
    for (const [i, text] of part.entries()) {
      for (const at of askers.get(text)!) {
        const right = new Set(queries[at]!.relevant.flatMap((id) => places.get(id) ?? []));
        ranked[at] = rankRelevant(scores[i]!, right);
      }
    }
  }
  return ranked;
}
