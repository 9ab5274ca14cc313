import {
  CliError,
  type BenchContext,
  type BenchMetrics,
  type BenchRun,
  type BenchTask,
} from '@tremplin/cli';
import { auditMatcher, type CounterfactualReport, type SwapName } from '@tremplin/fairness';
import { digitalPack } from '@tremplin/ontology/digital';
import { createEngineMatcher, wordOverlapMatcher } from '../counterfactual/engine-matcher.ts';
import { counterfactualMaterial } from '../counterfactual/material.ts';
import { readCsvRows } from '../data/read-csv-rows.ts';

const TRIPLES = 100_000;

/** Does anything change when a name, an age, an address… in the raw text does? */
export const counterfactual: BenchTask = {
  name: 'counterfactual',
  summary: 'names, ages, addresses… swapped in raw CVs, French and English: does anything change',
  requires: undefined,
  data: 'optional',
  run,
};

async function run(context: BenchContext): Promise<BenchRun> {
  const { seed, note, progress, ontology = digitalPack() } = context;
  const triples = triplesOf(context);
  const names = context.dataPath === undefined ? [] : namesOf(context.dataPath, note);
  const material = counterfactualMaterial({ ontology, names, triples, seed: `${seed}` });
  const start = performance.now();
  const engine = await createEngineMatcher(ontology);
  const own = await auditMatcher(engine.matcher, material, { onProgress: progress });
  const seconds = (performance.now() - start) / 1000;
  const { flips, sensitivity } = own;
  for (const { pair, job, field, position } of flips.slice(0, 20)) {
    note(`changed: pair ${pair}, ${job}, ${field} at ${position}`);
  }
  const { importedTexts, matches } = engine.work();
  const overlap = await auditMatcher(wordOverlapMatcher, material);
  return {
    results: [
      {
        set: 'tremplin',
        n: own.overall.triples,
        metrics: metricsOf(own),
        interval: sensitivity ? { sensitivity: [sensitivity.lowerBound, 1] } : {},
        groups: Object.fromEntries(
          own.criteria.map(({ criterion, ...tally }) => [criterion, talliesOf(tally)]),
        ),
        baselines: { wordOverlap: metricsOf(overlap) },
        seconds,
      },
    ],
    embedder: null,
    remarks: [
      `Of ${own.overall.pairs} pairs of texts each was imported again: ${importedTexts} imports. A match is computed once per job and profile by its bytes (${matches} of them) and compared whole: score, verdicts and reasons.`,
      'flipsUpperBound is exact, one-sided, 95 %, over triples; pairsUpperBound counts each pair of texts once. sensitivity is the share of skill swaps that change the score, its interval one-sided. wordOverlap, the cosine of the sets of words, is what the swaps catch.',
      names.length === 0
        ? 'First names: those built into @tremplin/fairness; --data <CSV name,sex,count> draws others.'
        : `First names drawn from ${names.length} of --data.`,
    ],
  };
}

function metricsOf(report: CounterfactualReport): BenchMetrics {
  const { overall, sensitivity } = report;
  return {
    ...talliesOf(overall),
    ...(sensitivity && { sensitivity: sensitivity.rate }),
    unscored: report.unscored,
  };
}

function talliesOf(tally: CounterfactualReport['overall']): BenchMetrics {
  const { triples, flips, flipsUpperBound, pairsUpperBound, largestDelta, rankChanges } = tally;
  return { triples, flips, flipsUpperBound, pairsUpperBound, largestDelta, rankChanges };
}

function triplesOf({ params }: BenchContext): number {
  const { triples = `${TRIPLES}`, ...others } = params;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new CliError('usage', `counterfactual: no parameter ${unknown}; it takes triples`);
  }
  if (/^[1-9]\d{1,6}$/u.test(triples)) return Number(triples);
  throw new CliError('usage', `counterfactual: triples is ${triples}; give 10 to 9999999`);
}

/** @throws CliError `bad-input` when names of a sex are lacking. */
function namesOf(file: string, note: (message: string) => void): readonly SwapName[] {
  const rows = readCsvRows(file, ['name', 'sex']);
  const names = rows.flatMap(({ name = '', sex = '' }): readonly SwapName[] => {
    const known = sex.trim().toUpperCase();
    const isName = /^\p{L}[\p{L} '’-]+$/u.test(name.trim());
    return isName && (known === 'F' || known === 'M')
      ? [{ name: titleCase(name.trim()), sex: known }]
      : [];
  });
  if (names.length < rows.length) {
    note(`${rows.length - names.length} rows without a name and a sex (F, M) left out`);
  }
  if (new Set(names.map(({ sex }) => sex)).size === 2) return names;
  throw new CliError('bad-input', `${file}: names of both sexes are needed (F, M in column sex)`);
}

/** `JEAN-PIERRE` → `Jean-Pierre`. */
function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
