import { writeFileSync } from 'node:fs';
import {
  CliError,
  type BenchContext,
  type BenchResult,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { auditMatcher, type CounterfactualMaterial } from '@tremplin/fairness';
import type { Ontology } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { drawMarket, type Market } from '@tremplin/testkit/market';
import type { BiasMatcher } from '../../bias/bias-matcher.ts';
import { BIAS_MATCHERS, loadBiasMatcher } from '../../bias/bias-matchers.ts';
import { drawPerturbations, type Perturbation } from '../../bias/credentials.ts';
import { drawFairCv } from '../../bias/fair-cv.ts';
import { formatBiasHtml } from '../../bias/format-bias-html.ts';
import { marketGaps, rankerOf } from '../../bias/market-gaps.ts';
import { measureLeaks } from '../../bias/measure-leaks.ts';
import { measureMitigations } from '../../bias/measure-mitigations.ts';
import { measurePerturbations } from '../../bias/measure-perturbations.ts';
import { counterfactualMaterial } from '../counterfactual/material.ts';
import { loadPeer } from '../engine/load-peer.ts';
import { embeddingCosine } from '../../bias/matchers/embedding-cosine.ts';
import { bm25 } from '../rankers/bm25.ts';
import { odoo } from '../rankers/odoo.ts';
import type { Ranker } from '../rankers/ranker.ts';
import { tremplin } from '../rankers/tremplin.ts';

const DEFAULTS = {
  triples: 10_000,
  perturbations: 10_000,
  candidates: 300,
  jobs: 40,
  rows: 20_000,
};

/**
 * Those that read more than two texts in the market: the fields of a form, the evidence of a profile, how rare words
 * are among its CVs.
 */
const OWN_RANKERS: readonly Ranker[] = [tremplin, odoo, bm25];

/** Matchers through the same swaps, credentials and market; mitigations on a planted bias. */
export const bias: BenchTask = {
  name: 'bias',
  summary: 'matchers through the same swaps, credentials and market; mitigations of a planted bias',
  requires: undefined,
  data: 'none',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const { seed, ontology = digitalPack(), progress } = context;
  const { numbers, html, matcher, peer } = readParameters(context.params);
  const [unknown] = Object.keys(peer);
  if (unknown !== undefined && context.modelPath === undefined) {
    throw new CliError(
      'usage',
      `bias: no parameter ${unknown}; it takes ${[...Object.keys(DEFAULTS), 'html', 'matcher'].join(', ')}`,
    );
  }
  const matchers = [...BIAS_MATCHERS];
  if (matcher !== undefined) matchers.push(await loadBiasMatcher(matcher));
  if (context.modelPath !== undefined) {
    matchers.push(embeddingCosine('peer-cosine', await loadPeer(context.modelPath, peer)));
  }
  const { triples, perturbations, candidates, jobs, rows } = numbers;
  const material = counterfactualMaterial({ ontology, names: [], triples, seed: `${seed}` });
  const tasks: Tasks = {
    ontology,
    material,
    perturbations: drawPerturbations(material.candidates, { count: perturbations, seed }),
    market: drawMarket({ ontology, seed, candidates, jobs }),
  };
  const results: BenchResult[] = [];
  for (const [i, each] of matchers.entries()) {
    progress(i, matchers.length, each.name);
    results.push(await measureMatcher(each, tasks));
  }
  progress(matchers.length, matchers.length, 'leaks');
  results.push(...(await measureLeaks(tasks.market, { ontology, seed })));
  for (const { name, ...metrics } of measureMitigations(drawFairCv({ rows, seed }))) {
    results.push({ set: `planted: ${name}`, n: rows, metrics, seconds: 0 });
  }
  if (html !== undefined) writeFileSync(html, formatBiasHtml(results, { seed }));
  return { results, embedder: null, remarks: REMARKS };
}

const REMARKS: readonly string[] = [
  'swapsChanged: of pairs of raw texts that differ in a name, an age, an address…, the share in which any score changed; swapsBound its exact bound. reads: the share of skill swaps that change the score: a matcher that ignores its input changes never. credentialsChanged, credentialsBound: the same for one diploma, school, employer, gap, name, birth date or address; credentialShift: the mean change in standard deviations of the scores.',
  'missedFavoured, missedOverlooked: in the made-up market, of the able of each background, who are not among the first ten; gap the difference. tremplin and odoo read profiles and forms there, the others the texts. odoo in the swaps: the form is filled from the text by exact words.',
  'leak: how well somebody guesses the background of the people of that market, as area under the curve with its interval, by regression, from profiles by the stronger of that and boosted trees (byTrees: 1); shuffled: after dealing the backgrounds out anew. The text and its vector hold the credentials, the profile is what our import makes of the text; erased: LEACE fitted on half of the people, the others guessed.',
  'planted: models trained on labels from which one group loses, scored against labels from which it does not. tprGap: of the able, chosen of m less of f. share: of f among the chosen. utility: rank correlation with the blind score. chosenQuality: blind score of the chosen, of the best possible. leakAuc: the group guessed from the score. Groups of one size, equally able.',
];

interface Tasks {
  readonly ontology: Ontology;
  readonly material: Required<CounterfactualMaterial>;
  readonly perturbations: readonly Perturbation[];
  readonly market: Market;
}

async function measureMatcher(
  { name, create }: BiasMatcher,
  { ontology, material, perturbations, market }: Tasks,
): Promise<BenchResult> {
  const start = performance.now();
  const matcher = await create({ ontology, material });
  // Places among the others cost most and show nothing more here.
  const { overall, sensitivity } = await auditMatcher(matcher, { ...material, candidates: [] });
  const credentials = await measurePerturbations(matcher, perturbations, material.jobs);
  const ranker = OWN_RANKERS.find((each) => each.name === name) ?? rankerOf(name, matcher);
  const missed = await marketGaps(ranker, market, ontology);
  return {
    set: name,
    n: overall.pairs,
    metrics: {
      swapsChanged: overall.changedPairs / overall.pairs,
      swapsBound: overall.pairsUpperBound,
      ...(sensitivity && { reads: sensitivity.rate }),
      credentialsChanged: credentials.changed / Math.max(1, credentials.scored),
      credentialsBound: credentials.upperBound,
      credentialShift: credentials.meanShift,
      missedFavoured: missed.favoured,
      missedOverlooked: missed.overlooked,
      gap: missed.overlooked - missed.favoured,
    },
    groups: Object.fromEntries(
      Object.entries(credentials.byCredential).map(([credential, changed]) => [
        credential,
        { credentialsChanged: changed },
      ]),
    ),
    seconds: (performance.now() - start) / 1000,
  };
}

interface Parameters {
  readonly numbers: Record<keyof typeof DEFAULTS, number>;
  readonly html: string | undefined;
  readonly matcher: string | undefined;
  /** For the encoder of `--model`. */
  readonly peer: Readonly<Record<string, string>>;
}

function readParameters(params: BenchContext['params']): Parameters {
  const { html, matcher, ...rest } = params;
  const numbers = { ...DEFAULTS };
  const peer: Record<string, string> = {};
  for (const [name, text] of Object.entries(rest)) {
    if (!(name in DEFAULTS)) {
      peer[name] = text;
      continue;
    }
    if (!/^[1-9]\d{1,6}$/u.test(text)) {
      throw new CliError('usage', `bias: ${name} is ${text}; give 10 to 9999999`);
    }
    numbers[name as keyof typeof DEFAULTS] = Number(text);
  }
  return { numbers, html, matcher, peer };
}
