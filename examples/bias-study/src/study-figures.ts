import { clopperPearsonInterval } from '@tremplin/fairness';
import type { ForeignAudit } from './audit-foreign-matcher.ts';
import type { Estimate, EstimatePlot } from './draw-estimates.ts';
import type { BiasMeasures, LeakRow, MatcherRow, PlantedRow } from './measure-bias.ts';
import type { Spread } from './redraw-planted.ts';

export interface StudyMeasures {
  readonly bias: BiasMeasures;
  readonly foreign: ForeignAudit;
  readonly spreads: ReadonlyMap<string, Spread>;
  /** Pairs of texts that differ in one credential. */
  readonly perturbations: number;
}

/** Figures by file name. Shares carry exact intervals of 95 %. */
export function studyFigures(measures: StudyMeasures): ReadonlyMap<string, EstimatePlot> {
  const { bias, foreign, spreads, perturbations } = measures;
  return new Map([
    ['swaps.svg', drawSwaps(bias.matchers)],
    ['credentials.svg', drawCredentials(bias.matchers, perturbations)],
    ['leaks.svg', drawLeaks(bias.leaks)],
    ['planted.svg', drawPlanted(bias.planted, spreads)],
    ['foreign.svg', drawForeign(foreign)],
  ]);
}

function drawSwaps(matchers: readonly MatcherRow[]): EstimatePlot {
  return {
    title: 'How often a matcher changes its score when a personal detail is swapped in the text',
    axis: 'pairs of texts whose score changes',
    domain: [0, 1],
    isShare: true,
    estimates: matchers.map(({ name, swapsChanged, pairs }) => ({
      row: name,
      ...shareOf(swapsChanged, pairs),
    })),
  };
}

function drawCredentials(matchers: readonly MatcherRow[], perturbations: number): EstimatePlot {
  return {
    title: 'How often one credential changes the score, by credential and matcher',
    axis: 'texts whose score changes',
    domain: [0, 1],
    isShare: true,
    estimates: matchers.flatMap((matcher) => {
      requireAllScored(matcher, perturbations);
      const { name, byCredential } = matcher;
      const credentials = Object.entries(byCredential);
      // Drawn in turn: the first ones come once more where the number does not divide.
      return credentials.map(([row, changed], i): Estimate => {
        const drawn = Math.ceil((perturbations - i) / credentials.length);
        return { row, panel: name, ...shareOf(changed, drawn) };
      });
    }),
  };
}

/**
 * The table says which share changed and its bound, not of how many. Of all that were drawn, if and only if the bound
 * is that of all that were drawn.
 */
function requireAllScored(
  { name, credentialsChanged, credentialsBound }: MatcherRow,
  total: number,
): void {
  const count = { selected: Math.round(credentialsChanged * total), total };
  const { upper } = clopperPearsonInterval(count, { confidence: 0.9 });
  if (Math.abs(upper - credentialsBound) < 1e-9) return;
  throw new Error(
    `${name}: its bound ${credentialsBound} is not that of ${total} texts; some have no score, and no interval can be drawn`,
  );
}

function drawLeaks(leaks: readonly LeakRow[]): EstimatePlot {
  return {
    title: 'How well the background of a person is guessed from what is held of them',
    axis: 'area under the curve; .5 is a guess by chance',
    domain: [0, 1],
    isShare: false,
    reference: 0.5,
    estimates: leaks.map(({ name, auc, lower, upper }) => ({
      row: name,
      value: auc,
      lower,
      upper: Math.min(1, upper),
    })),
  };
}

function drawPlanted(
  planted: readonly PlantedRow[],
  spreads: ReadonlyMap<string, Spread>,
): EstimatePlot {
  const estimates = planted.map(({ name, tprGap }): Estimate => {
    const spread = spreads.get(name);
    if (spread === undefined) throw new Error(`${name}: no other draw of this mitigation`);
    return { row: name, value: tprGap, lower: spread.smallest, upper: spread.largest };
  });
  const edges = estimates.flatMap(({ value, lower, upper }) => [value, lower, upper, 0]);
  return {
    title: 'A planted bias, and what each mitigation leaves of it; bars: other draws',
    axis: 'able people chosen, of one group less of the other; 0 is equal',
    domain: [Math.min(...edges) - 0.02, Math.max(...edges) + 0.02],
    isShare: false,
    reference: 0,
    estimates,
  };
}

function drawForeign({ criteria }: ForeignAudit): EstimatePlot {
  return {
    title: 'A matcher in another language: how often each swap changes its score',
    axis: 'pairs of texts whose score changes',
    domain: [0, 1],
    isShare: true,
    estimates: criteria.map(({ criterion, pairs, changedPairs }) => ({
      row: criterion,
      ...shareOf(changedPairs / pairs, pairs),
    })),
  };
}

/** Exact, two-sided, 95 %. */
function shareOf(share: number, total: number): Pick<Estimate, 'value' | 'lower' | 'upper'> {
  const selected = Math.round(share * total);
  return { value: share, ...clopperPearsonInterval({ selected, total }) };
}
