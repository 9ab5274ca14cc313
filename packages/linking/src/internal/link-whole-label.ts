import type { ConceptKind, Language } from '@tremplin/ontology';
import type { LinkCandidate } from '../mention.ts';
import { splitCoordinations } from '../reading/split-coordinations.ts';
import { isSameCase, admitHits } from './admit-hits.ts';
import { bestPerConcept, toCandidate, toRanked, type Ranked } from './candidates.ts';
import type { LinkSettings } from './check-options.ts';
import { findHits, type FormMatch, type Hit, type Reading } from './find-hits.ts';
import { CASE_SENSITIVE, type Form, type LabelIndex } from './label-index.ts';
import type { LinkerParts } from './linker-parts.ts';
import { neutralTitles } from './neutral-titles.ts';
import { resolveTokens } from './resolve-tokens.ts';
import { QUALIFIERS, STOP_WORDS } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** A keyword in another case than its label: "excel" alone in a field is Excel, less surely. */
const OTHER_CASE = 0.85;
/** A label inside another one leaves a doubt even when only qualifiers stand around it. */
const CONTAINED = 0.95;
/** Each of several things named together: never as sure as the one thing that a label names. */
const NAMED_TOGETHER = 0.85;

/** A text to compare with an index, and which of its forms count. */
interface Query {
  readonly index: LabelIndex;
  readonly text: string;
  readonly counts: (form: Form) => boolean;
}

/**
 * The concepts of the whole label; else those of its parts, by the share of it that they cover, and those of the
 * things that it names together. Occupations are found by what both genders of a title have in common alone.
 */
export function linkWholeLabel(
  parts: Pick<LinkerParts, 'index' | 'titles'>,
  label: string,
  settings: LinkSettings,
): readonly LinkCandidate[] {
  const queries = queriesOf(parts, label, settings);
  const whole = rank(
    queries.flatMap((query) => wholeMatches(query)),
    settings,
  );
  if (whole.length > 0) return whole.map(toCandidate);
  const inside = queries.flatMap((query) => [
    ...partMatches(query),
    ...coordinatedMatches(query, settings),
  ]);
  return rank(inside, settings).map(toCandidate);
}

function queriesOf(
  { index, titles }: Pick<LinkerParts, 'index' | 'titles'>,
  label: string,
  { kinds, language }: LinkSettings,
): readonly Query[] {
  const queries: Query[] = [];
  if (kinds.has('skill') || kinds.has('skillGroup')) {
    queries.push({ index, text: label, counts: ({ kind }) => !isTitle(kind) });
  }
  if (!kinds.has('occupation') && !kinds.has('occupationGroup')) return queries;
  const readings: readonly (readonly [Language | undefined, Query['counts']])[] =
    language === undefined
      ? [
          ['fr', (form) => form.language === 'fr'],
          [undefined, (form) => form.language !== 'fr'],
        ]
      : [[language, () => true]];
  for (const [readIn, counts] of readings) {
    for (const text of neutralTitles(label, readIn)) {
      queries.push({ index: titles(), text, counts });
    }
  }
  return queries;
}

function isTitle(kind: ConceptKind): boolean {
  return kind === 'occupation' || kind === 'occupationGroup';
}

function readQuery({ index, text }: Query): Reading {
  const tokens = tokenize(text);
  return { index, tokens, words: resolveTokens(index, tokens), isLabel: true };
}

function wholeMatches(query: Query): readonly FormMatch[] {
  const reading = readQuery(query);
  const coverage = coverageOf(reading, STOP_WORDS);
  return findHits(reading)
    .hits.filter((hit) => coverage(hit) === 1)
    .flatMap((hit) => hit.matches.map((match) => wholeMatch(match, hit, reading)))
    .filter(({ form }) => query.counts(form));
}

/** "gestion et suivi de projets": each of the things that are named together, with the words that they share. */
function coordinatedMatches(query: Query, { language }: LinkSettings): readonly FormMatch[] {
  const readIn = language === 'en' || language === 'fr' ? language : undefined;
  const things = splitCoordinations(query.text, readIn);
  if (things.length < 2) return [];
  return things.flatMap(({ text }) =>
    wholeMatches({ ...query, text }).map((match) => ({
      ...match,
      confidence: match.confidence * NAMED_TOGETHER,
    })),
  );
}

function wholeMatch(match: FormMatch, hit: Hit, reading: Reading): FormMatch {
  const { form } = match;
  const differs = (form.flags & CASE_SENSITIVE) !== 0 && !isSameCase(form, reading, hit);
  return differs ? { ...match, confidence: match.confidence * OTHER_CASE } : match;
}

function partMatches(query: Query): readonly FormMatch[] {
  const reading = readQuery(query);
  const coverage = coverageOf(reading, QUALIFIERS);
  return admitHits(reading, findHits(reading).hits).flatMap((hit) => {
    const share = coverage(hit);
    return hit.matches
      .filter(({ form }) => query.counts(form))
      .map((match) => ({ ...match, confidence: match.confidence * CONTAINED * share }));
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

/** Groups are what is left when no occupation is sure: they come behind. */
function rank(
  matches: readonly FormMatch[],
  { kinds, minimumConfidence, language }: LinkSettings,
): readonly Ranked[] {
  const ranked = matches
    .map((match) => toRanked(match))
    .filter(({ kind, confidence }) => kinds.has(kind) && confidence >= minimumConfidence);
  const best = bestPerConcept(ranked, language);
  const isGroup = ({ kind }: Ranked): boolean => kind === 'occupationGroup';
  return [...best.filter((each) => !isGroup(each)), ...best.filter((each) => isGroup(each))];
}
