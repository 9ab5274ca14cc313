import type { LinkCandidate } from '../mention.ts';
import { isSameCase, admitHits } from './admit-hits.ts';
import { bestPerConcept, toCandidate, toRanked, type Ranked } from './candidates.ts';
import type { LinkSettings } from './check-options.ts';
import { findHits, type FormMatch, type Hit, type Reading } from './find-hits.ts';
import { CASE_SENSITIVE, type LabelIndex } from './label-index.ts';
import { resolveTokens } from './resolve-tokens.ts';
import { QUALIFIERS, STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** A keyword in another case than its label: "excel" alone in a field is Excel, less surely. */
const OTHER_CASE = 0.85;
/** A label inside another one leaves a doubt even when only qualifiers stand around it. */
const CONTAINED = 0.95;

/** The concepts of the whole label; else those of its parts, by the share of it that they cover. */
export function linkWholeLabel(
  index: LabelIndex,
  label: string,
  settings: LinkSettings,
): readonly LinkCandidate[] {
  const tokens = tokenize(label);
  const reading = { index, tokens, words: resolveTokens(index, tokens), isLabel: true };
  const { hits } = findHits(reading);
  const coverage = coverageOf(reading, STOP_WORDS);
  const whole = hits
    .filter((hit) => coverage(hit) === 1)
    .flatMap((hit) => hit.matches.map((match) => wholeMatch(match, hit, reading)));
  const ranked = rank(whole, settings);
  return (ranked.length > 0 ? ranked : rank(partMatches(reading, hits), settings)).map(toCandidate);
}

function wholeMatch(match: FormMatch, hit: Hit, reading: Reading): FormMatch {
  const { form } = match;
  const differs = (form.flags & CASE_SENSITIVE) !== 0 && !isSameCase(form, reading, hit);
  return differs ? { ...match, confidence: match.confidence * OTHER_CASE } : match;
}

function partMatches(reading: Reading, hits: readonly Hit[]): readonly FormMatch[] {
  const coverage = coverageOf(reading, QUALIFIERS);
  return admitHits(reading, hits).flatMap((hit) => {
    const share = coverage(hit);
    return hit.matches.map((match) => ({
      ...match,
      confidence: match.confidence * CONTAINED * share,
    }));
  });
}

/** Share of the words, stop-words and those of `besides` left out, that lie in a hit. */
function coverageOf({ tokens }: Reading, besides: ReadonlySet<string>): (hit: Hit) => number {
  const counted = [0];
  tokens.folds.forEach((word, i) => {
    counted.push(counted[i]! + (STOP_WORDS.has(word) || besides.has(word) ? 0 : 1));
  });
  const total = counted.at(-1)!;
  return ({ first, last }) => (total === 0 ? 0 : (counted[last + 1]! - counted[first]!) / total);
}

function rank(
  matches: readonly FormMatch[],
  { kinds, minimumConfidence, language }: LinkSettings,
): readonly Ranked[] {
  const ranked = matches
    .map((match) => toRanked(match))
    .filter(({ kind, confidence }) => kinds.has(kind) && confidence >= minimumConfidence);
  return bestPerConcept(ranked, language);
}
