import type { BenchContext, BenchResult, BenchRun, BenchTask } from '@tremplin/cli';
import { createLinker, type Linker } from '@tremplin/linking';
import type { Engines } from '../engine/engine.ts';
import { findFiles } from '../data/find-files.ts';
import { loadEngines } from '../engine/load-engines.ts';
import { measureConcepts } from '../engine/measure-concepts.ts';
import { bootstrapInterval } from '../metrics/bootstrap-interval.ts';
import { reciprocalRank } from '../metrics/reciprocal-rank.ts';
import { rpAtK } from '../metrics/rp-at-k.ts';
import type { RankedQuery } from '../metrics/ranked-query.ts';
import {
  ANNOTATIONS,
  readAnnotatedSentences,
  type AnnotatedSentence,
} from '../sets/annotated-sentences.ts';

const FILES = {
  folder: ['bench', 'skill-extraction'],
  isName: (name: string): boolean => ANNOTATIONS.test(name),
  shown: 'bench/skill-extraction/<set>_*_annotations.csv',
};

const METRICS = {
  rpAt5: (query: RankedQuery): number => rpAtK(query, 5),
  mrr: reciprocalRank,
};

/** Sentences of job advertisements. */
export const skillExtraction: BenchTask = {
  name: 'skill-extraction',
  summary: 'sentences of job ads to ESCO skills: ranked, and linked at the default threshold',
  requires: 'esco',
  data: 'required',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const { dataPath = '', note } = context;
  const ontology = context.ontology!;
  const sets = readAnnotatedSentences(findFiles(dataPath, FILES), ontology, note);
  const engines = await loadEngines(context);
  const linker = await createLinker(ontology);
  const results: BenchResult[] = [];
  const thresholds: string[] = [];
  for (const [set, sentences] of sets) {
    if (sentences.every(({ skills }) => skills.length === 0)) {
      note(`${set} left out: no sentence with a skill that the pack has`);
      continue;
    }
    results.push(await measureSet({ set, sentences, linker }, engines, context));
    thresholds.push(await thresholdLine(set, sentences, linker));
  }
  return {
    results,
    embedder: engines.own.embedder,
    remarks: [
      'rpAt5 and mrr: sentences with at least one label in the pack, all skills ranked. precision and coverage: what the linker returns at its default threshold over all sentences; a skill that no span of the sentence is labelled with counts against precision, whatever the span. Published (WorkRB): rpAt5 .594 on TECH and .491 on HOUSE, test sets, zero-shot.',
      ...thresholds,
    ],
  };
}

async function measureSet(
  set: {
    readonly set: string;
    readonly sentences: readonly AnnotatedSentence[];
    readonly linker: Linker;
  },
  engines: Engines,
  context: BenchContext,
): Promise<BenchResult> {
  const { sentences, linker } = set;
  const queries = sentences
    .filter(({ skills }) => skills.length > 0)
    .map(({ text, skills }) => ({ text, relevant: skills }));
  const { ontology } = linker;
  const asked = { kinds: ['skill'], kind: 'sentence', language: 'en', metrics: METRICS } as const;
  const ranked = await measureConcepts(
    { set: set.set, queries, ontology, ...asked },
    engines,
    context,
  );
  const linked = await linkSentences(sentences, linker, context.seed);
  return {
    ...ranked,
    metrics: { ...ranked.metrics, ...linked.metrics },
    interval: { ...ranked.interval, ...linked.interval },
  };
}

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Precision and coverage by `minimumConfidence`. */
async function thresholdLine(
  set: string,
  sentences: readonly AnnotatedSentence[],
  linker: Linker,
): Promise<string> {
  const cells: string[] = [];
  for (const minimumConfidence of THRESHOLDS) {
    const counts = await countLinks(sentences, linker, { minimumConfidence });
    const total = (of: keyof SentenceCounts): number =>
      counts.reduce((sum, each) => sum + each[of], 0);
    const share = (of: 'linked' | 'labelled'): string =>
      total(of) === 0 ? '–' : (total('right') / total(of)).toFixed(3);
    cells.push(
      `${minimumConfidence}: ${share('linked')}/${share('labelled')} (${total('linked')})`,
    );
  }
  return `${set}, precision/coverage (linked) by minimumConfidence: ${cells.join(', ')}.`;
}

interface SentenceCounts {
  readonly right: number;
  readonly linked: number;
  readonly labelled: number;
}

async function countLinks(
  sentences: readonly AnnotatedSentence[],
  linker: Linker,
  options: { readonly minimumConfidence?: number } = {},
): Promise<readonly SentenceCounts[]> {
  const counts: SentenceCounts[] = [];
  for (const { text, skills } of sentences) {
    const mentions = await linker.link(text, { language: 'en', kinds: ['skill'], ...options });
    const linked = new Set<string>(mentions.map(({ concept }) => concept));
    const right = skills.filter((skill) => linked.has(skill)).length;
    counts.push({ right, linked: linked.size, labelled: skills.length });
  }
  return counts;
}

/** What the linker gives, per sentence and skill. */
async function linkSentences(
  sentences: readonly AnnotatedSentence[],
  linker: Linker,
  seed: number,
): Promise<Required<Pick<BenchResult, 'metrics' | 'interval'>>> {
  const counts = await countLinks(sentences, linker);
  const right = counts.map((count) => count.right);
  const linked = counts.map((count) => count.linked);
  const labelled = counts.map((count) => count.labelled);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const coverage = bootstrapInterval(right, { seed, per: labelled });
  const metrics = { coverage: sum(right) / sum(labelled) };
  // A linker that returns nothing has no precision.
  if (sum(linked) === 0) return { metrics, interval: { coverage } };
  const precision = bootstrapInterval(right, { seed, per: linked });
  return {
    metrics: { precision: sum(right) / sum(linked), ...metrics },
    interval: { precision, coverage },
  };
}
