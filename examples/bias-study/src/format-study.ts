import type { ForeignMatcher } from './choose-foreign-matcher.ts';
import { biasArguments } from './measure-bias.ts';
import type { StudyMeasures } from './study-figures.ts';
import type { StudySize } from './study-size.ts';

interface StudyPage {
  readonly measures: StudyMeasures;
  readonly foreign: ForeignMatcher;
  readonly size: StudySize;
  readonly seed: number;
}

/** The tables in Markdown, with the figures beside them. No times, so that the same seed gives the same bytes. */
export function formatStudy({ measures, foreign, size, seed }: StudyPage): string {
  const { bias, spreads } = measures;
  const audit = measures.foreign;
  const sections = [
    `# Bias study, seed ${seed}`,
    `From \`tremplin ${biasArguments(size, seed).join(' ')}\`. Intervals of shares are exact, 95 %.`,
    '## Matchers side by side',
    formatTable(
      ['matcher', 'changed by a swap', 'reads', 'by a credential', 'mean change', 'able missed'],
      bias.matchers.map((row) => [
        row.name,
        `${percent(row.swapsChanged)} (≤ ${percent(row.swapsBound)})`,
        percent(row.reads),
        `${percent(row.credentialsChanged)} (≤ ${percent(row.credentialsBound)})`,
        `${row.credentialShift.toFixed(2)} sd`,
        `${row.missedFavoured.toFixed(2)} / ${row.missedOverlooked.toFixed(2)}`,
      ]),
    ),
    '_Able missed_: people who would succeed and are not among the first ten, favoured / overlooked background.',
    figure('swaps.svg', 'pairs of texts whose score changes, by matcher'),
    figure('credentials.svg', 'texts whose score changes, by credential and matcher'),
    '## What gives a background away',
    formatTable(
      ['held of people', 'people', 'area under the curve', '95 %'],
      bias.leaks.map((row) => [
        row.name,
        `${row.people}`,
        row.auc.toFixed(3),
        `${row.lower.toFixed(3)} – ${Math.min(1, row.upper).toFixed(3)}`,
      ]),
    ),
    figure('leaks.svg', 'area under the curve, by what is held'),
    '## A planted bias',
    formatTable(
      ['model', 'gap in able chosen', `${size.redraws} other draws`, 'utility', 'group guessed'],
      bias.planted.map((row) => [
        row.name,
        row.tprGap.toFixed(3),
        `${spreads.get(row.name)!.smallest.toFixed(3)} – ${spreads.get(row.name)!.largest.toFixed(3)}`,
        row.utility.toFixed(3),
        row.leakAuc.toFixed(3),
      ]),
    ),
    figure('planted.svg', 'gap in able chosen, by mitigation'),
    `## ${foreign.name}: a matcher in another language`,
    `Verdict: **${audit.verdict}**. ${audit.overall.changedPairs} of ${audit.overall.pairs} pairs of texts changed the score (≤ ${percent(audit.overall.pairsUpperBound)}); it reads ${percent(audit.sensitivity?.rate ?? 0)} of the skill swaps; ${audit.unscored} texts without a score. Chosen because ${foreign.remark}.`,
    formatTable(
      ['swapped', 'pairs', 'changed', 'verdict'],
      audit.criteria.map((row) => [
        row.criterion,
        `${row.pairs}`,
        `${row.changedPairs}`,
        row.verdict,
      ]),
    ),
    figure('foreign.svg', 'pairs of texts whose score changes, by what is swapped'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function figure(file: string, alt: string): string {
  return `![${alt}](${file})`;
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** To a tenth; below one per cent to two digits, so that a small bound is not none. */
function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 1 ? Number(value.toPrecision(2)) : Math.round(value * 10) / 10} %`;
}
