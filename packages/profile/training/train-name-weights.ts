import { eachGram, nameLogit, type NameWeights } from '../src/names/name-logit.ts';
import type { Lexicons } from './read-lexicons.ts';

const BUCKETS = 1 << 15;
const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 2e-6;
/** One word in ten is kept out, by its hash: the report is of those. */
const HELD_OUT = 10;

interface Sample {
  readonly word: string;
  readonly isName: boolean;
}

/**
 * Logistic regression over hashed character n-grams by stochastic gradient descent, names against words of texts;
 * seeded, and rounded to 8 bits.
 */
export function trainNameWeights(
  { given, surnames, words, skills }: Lexicons,
  seed: number,
): { readonly weights: NameWeights; readonly report: string } {
  const names = new Set([...given, ...surnames]);
  const others = new Set(
    [...words, ...skills].filter((word) => !names.has(word) && word.length > 2),
  );
  const all: Sample[] = [
    ...[...names].map((word) => ({ word, isName: true })),
    ...[...others].map((word) => ({ word, isName: false })),
  ];
  const isHeldOut = ({ word }: Sample): boolean =>
    Array.from(word).reduce((sum, c) => sum + c.charCodeAt(0), 0) % HELD_OUT === 0;
  const learnt = all.filter((sample) => !isHeldOut(sample));
  const share = learnt.filter(({ isName }) => isName).length / learnt.length;
  const float = descend(learnt, { seed, share });
  const weights = quantize(float);
  return { weights, report: describe(all.filter(isHeldOut), weights) };
}

function descend(
  samples: readonly Sample[],
  { seed, share }: { readonly seed: number; readonly share: number },
): { readonly weights: Float64Array; readonly bias: number } {
  const weights = new Float64Array(BUCKETS);
  let bias = 0;
  const order = Uint32Array.from(samples.keys());
  let state = seed >>> 0;
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const grams: number[] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = RATE / (1 + epoch);
    for (const at of order) {
      const { word, isName } = samples[at]!;
      grams.length = 0;
      eachGram(word, [0, word.length], (hash) => grams.push(hash & (BUCKETS - 1)));
      const norm = 1 / Math.sqrt(grams.length);
      let logit = bias;
      for (const gram of grams) logit += weights[gram]! * norm;
      // Both classes count the same, however many there are of each.
      const cost = isName ? 0.5 / share : 0.5 / (1 - share);
      const step = rate * cost * ((isName ? 1 : 0) - 1 / (1 + Math.exp(-logit)));
      bias += step * 0.1;
      for (const gram of grams) weights[gram]! += step * norm - rate * DECAY * weights[gram]!;
    }
  }
  return { weights, bias };
}

function quantize({
  weights,
  bias,
}: {
  readonly weights: Float64Array;
  readonly bias: number;
}): NameWeights {
  const sorted = Float64Array.from(weights, Math.abs).sort();
  const scale = sorted[Math.floor(sorted.length * 0.999)]! / 127;
  const rounded = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { weights: rounded, scale, bias };
}

function describe(samples: readonly Sample[], weights: NameWeights): string {
  const scored = samples
    .map(({ word, isName }) => ({ isName, logit: nameLogit(weights, word) }))
    .toSorted((a, b) => a.logit - b.logit);
  const names = scored.filter(({ isName }) => isName).length;
  let below = 0;
  let pairs = 0;
  for (const { isName } of scored) {
    if (isName) pairs += below;
    else below += 1;
  }
  const auc = pairs / (names * (scored.length - names));
  const right = scored.filter(({ isName, logit }) => isName === logit > 0).length;
  return `held out: ${names} names, ${scored.length - names} words; AUC ${auc.toFixed(4)}, accuracy ${(right / scored.length).toFixed(4)}`;
}
