import { FairnessError } from '../fairness-error.ts';
import { requireUniqueIds } from '../internal/top-groups.ts';
import { drawSwap } from '../internal/swaps/draw-swap.ts';
import { seededRandom } from '../internal/seeded-random.ts';
import type { CounterfactualCandidate, SwapName, SwapPair } from './swap-pair.ts';

export interface SwapsOptions {
  /** How many pairs, from 1. @defaultValue `1000` */
  readonly pairs?: number;
  /** @defaultValue `'0'` */
  readonly seed?: string;
  /**
   * First names for the swaps of sex, both sexes among them: names that the audited matcher has never seen.
   * @defaultValue those built in
   */
  readonly names?: readonly SwapName[];
}

/** Has no divisor in common with the number of attributes of a language. */
const STRIDE = 11;

/** Redraws after which a candidate has no new text to give. */
const MOST_TRIES = 50;

/**
 * Pairs of raw CV texts that differ in one personal attribute and nowhere else: names by sex and by origin, with
 * the e-mail address that follows them, titles, French agreement, birth dates and age, addresses and priority
 * neighbourhoods, nationality, family, union, religion, health and the other criteria of article L1132-1 that a
 * text can state, besides proxies (clubs, schools). Every candidate gets every attribute in turn, in changing
 * sentences and places of the text. The same arguments give the same pairs.
 *
 * @throws FairnessError `empty-input` without candidates; `duplicate-id`; `invalid-option`.
 *
 * @example
 * ```ts
 * import { createSwaps } from '@tremplin/fairness';
 *
 * const text = 'Experience\nThree years of SQL and reporting.';
 * const [pair] = createSwaps([{ id: 'c1', text, language: 'en' }], { pairs: 1 });
 * const { before, after, spans } = pair!;
 * const [first] = spans;
 * // The swapped words stand where the spans say, and the CV itself is in both texts:
 * before.startsWith(first!.before.text, first!.before.start); // true
 * after.includes('Three years of SQL'); // true
 * ```
 */
export function createSwaps(
  candidates: readonly CounterfactualCandidate[],
  options: SwapsOptions = {},
): readonly SwapPair[] {
  const { pairs: wanted = 1000, seed = '0', names = [] } = options;
  requireInput(candidates, wanted, names);
  const random = seededRandom(`createSwaps ${seed}`);
  const ordered = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byName = names.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pairs: SwapPair[] = [];
  const seen = new Set<string>();
  for (let i = 0; pairs.length < wanted; i++) {
    const candidate = ordered[i % ordered.length]!;
    // Each starts elsewhere, so that a few pairs already cover many attributes.
    const turn = Math.floor(i / ordered.length) + (i % ordered.length) * STRIDE;
    for (let tries = 0; ; tries++) {
      if (tries === MOST_TRIES) throw exhausted(candidate, pairs.length);
      const pair = drawSwap(candidate, { turn, id: `${pairs.length}`, names: byName, random });
      const key = `${pair.before}\u0000${pair.after}`;
      if (seen.has(key)) continue;
      seen.add(key);
      pairs.push(pair);
      break;
    }
  }
  return pairs;
}

function exhausted({ id }: CounterfactualCandidate, made: number): FairnessError {
  return new FairnessError(
    'invalid-option',
    `createSwaps: after ${made} pairs, candidate ${id} has no new text to give; ask for fewer pairs, or give more candidates`,
  );
}

function requireInput(
  candidates: readonly CounterfactualCandidate[],
  wanted: number,
  names: readonly SwapName[],
): void {
  if (candidates.length === 0) {
    throw new FairnessError('empty-input', 'createSwaps: no candidates; give at least one');
  }
  requireUniqueIds(candidates, 'createSwaps');
  if (!Number.isSafeInteger(wanted) || wanted < 1) {
    throw new FairnessError(
      'invalid-option',
      `createSwaps: pairs is ${wanted}; expected a whole number from 1`,
    );
  }
  const sexes = new Set(names.map(({ sex }) => sex));
  if (sexes.size === 1) {
    throw new FairnessError(
      'invalid-option',
      `createSwaps: all names are of sex ${names[0]!.sex}; give names of both, or none`,
    );
  }
}
