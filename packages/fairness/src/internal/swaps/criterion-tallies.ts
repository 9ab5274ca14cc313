import { adjustPValues } from '../../adjust-p-values.ts';
import type { Verdict } from '../../assessment.ts';
import type {
  CounterfactualReport,
  CriterionTally,
  Sensitivity,
  SwapFlip,
  SwapTally,
} from '../../counterfactual/counterfactual-report.ts';
import { UNTESTED_CRITERIA, type SwapCriterion } from '../../counterfactual/swap-criterion.ts';
import type { SwapPair } from '../../counterfactual/swap-pair.ts';
import { FairnessError } from '../../fairness-error.ts';
import { createSwapTally, type ScoredTriple, type SwapTallyBuilder } from './swap-tally.ts';

/** A control that changes less often than this shows nothing. */
const LEAST_SENSITIVITY = 0.5;
const MOST_FLIPS = 50;

/** What the report needs beyond the triples. */
export interface TallyContext {
  readonly sensitivity: Sensitivity | null;
  readonly unscored: number;
  readonly tolerance: number;
}

export interface Tallies {
  add(triple: ScoredTriple): void;
  /** @throws FairnessError `empty-input` when no triple was added. */
  report(context: TallyContext): CounterfactualReport;
}

/** Tallies of all triples, and by criterion, attribute, position and language. */
export function createTallies(): Tallies {
  const overall = createSwapTally();
  const criteria = new Map<SwapCriterion, SwapTallyBuilder>();
  const fields = new Map<string, SwapTallyBuilder>();
  const positions = new Map<SwapPair['position'], SwapTallyBuilder>();
  const languages = new Map<string, SwapTallyBuilder>();
  const criterionOf = new Map<string, SwapCriterion>();
  const flips: SwapFlip[] = [];
  return {
    add(triple) {
      const { pair, job } = triple;
      const isFlip = overall.add(triple);
      tallyIn(criteria, pair.criterion).add(triple);
      tallyIn(fields, pair.field).add(triple);
      tallyIn(positions, pair.position).add(triple);
      tallyIn(languages, pair.language).add(triple);
      criterionOf.set(pair.field, pair.criterion);
      if (!isFlip || flips.length === MOST_FLIPS) return;
      const { id, candidate, field, position } = pair;
      const delta = triple.after.score - triple.before.score;
      flips.push({ pair: id, candidate, job, field, position, delta });
    },
    report(context) {
      const { sensitivity, unscored, tolerance } = context;
      if (overall.result().triples === 0) throw nothingScored(unscored);
      const judged = judgeCriteria(sorted(criteria), context);
      return {
        overall: overall.result(),
        criteria: judged,
        fields: sorted(fields).map(([field, tally]) => ({
          field,
          criterion: criterionOf.get(field)!,
          ...tally,
        })),
        positions: sorted(positions).map(([position, tally]) => ({ position, ...tally })),
        languages: sorted(languages).map(([language, tally]) => ({ language, ...tally })),
        sensitivity,
        unscored,
        flips,
        untested: UNTESTED_CRITERIA,
        verdict: worst(judged.map(({ verdict }) => verdict)),
        settings: { tolerance },
      };
    },
  };
}

function judgeCriteria(
  criteria: readonly (readonly [SwapCriterion, SwapTally])[],
  { sensitivity, tolerance }: TallyContext,
): readonly CriterionTally[] {
  const adjusted = adjustPValues(criteria.map(([, tally]) => tally.pValue));
  const isRead = sensitivity !== null && sensitivity.lowerBound >= LEAST_SENSITIVITY;
  return criteria.map(([criterion, tally], i) => {
    const isEnough = isRead && tally.flipsUpperBound <= tolerance;
    const verdict: Verdict =
      tally.flips > 0 ? 'concern' : isEnough ? 'no concern shown' : 'insufficient evidence';
    return { criterion, ...tally, adjustedPValue: adjusted[i]!, verdict };
  });
}

function nothingScored(unscored: number): FairnessError {
  return new FairnessError(
    'empty-input',
    `auditMatcher: no triple was scored, ${unscored} were asked for; check that the matcher answers { id, score } with the ids that it was given`,
  );
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('concern')) return 'concern';
  return verdicts.includes('insufficient evidence') ? 'insufficient evidence' : 'no concern shown';
}

function tallyIn<Key>(tallies: Map<Key, SwapTallyBuilder>, key: Key): SwapTallyBuilder {
  const found = tallies.get(key);
  if (found) return found;
  const made = createSwapTally();
  tallies.set(key, made);
  return made;
}

function sorted<Key extends string>(
  tallies: ReadonlyMap<Key, SwapTallyBuilder>,
): readonly (readonly [Key, SwapTally])[] {
  return Array.from(tallies)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tally]) => [key, tally.result()] as const);
}
