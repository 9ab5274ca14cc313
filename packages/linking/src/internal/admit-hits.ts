import { COMMON_WORDS } from './common-words.ts';
import type { FormMatch, Hit, Reading } from './find-hits.ts';
import { SPACE } from './gap.ts';
import { isIdiom } from './idioms.ts';
import { CASE_SENSITIVE, ONE_LETTER, ORDINARY_WORD, type Form } from './label-index.ts';
import {
  closesItem,
  endOfItemBefore,
  hasLanguageCue,
  hasTellingCapital,
  isTornOff,
  opensItem,
  readContext,
  startOfItemAfter,
  type Context,
} from './read-context.ts';

/** A word that is also an ordinary one may be let in by its neighbours in a list. */
type Admission = 'yes' | 'in-list' | 'no';

const SURE_ALONE_LENGTH = 8;

/**
 * Keeps what the context allows: a label that is also an ordinary word, a letter or a likely name
 * counts only where its case or a list of skills says so.
 */
export function admitHits(reading: Reading, hits: readonly Hit[]): readonly Hit[] {
  const context = readContext(reading);
  const firm: Hit[] = [];
  const waiting: Hit[] = [];
  for (const hit of hits) {
    if (isTornOff(reading, hit) || isIdiom(reading, hit)) continue;
    const byAnswer = {
      yes: [] as FormMatch[],
      'in-list': [] as FormMatch[],
      no: [] as FormMatch[],
    };
    for (const match of hit.matches) {
      byAnswer[admit(match, hit, { reading, context })].push(match);
    }
    if (byAnswer.yes.length > 0) firm.push({ ...hit, matches: byAnswer.yes });
    if (byAnswer['in-list'].length > 0) waiting.push({ ...hit, matches: byAnswer['in-list'] });
  }
  return [...firm, ...admitByNeighbors(reading, firm, waiting)];
}

interface Place {
  readonly reading: Reading;
  readonly context: Context;
}

function admit(match: FormMatch, hit: Hit, { reading, context }: Place): Admission {
  const { form } = match;
  const { first, last } = hit;
  if ((form.flags & CASE_SENSITIVE) !== 0) {
    if (!isSameCase(form, reading, hit)) return 'no';
    if ((form.flags & ONE_LETTER) !== 0) return hasLanguageCue(reading, hit) ? 'yes' : 'in-list';
    if (context.inCapitals[first]) return 'in-list';
    const isOrdinary =
      reading.tokens.initials[first]! && COMMON_WORDS.has(reading.tokens.folds[first]!);
    return isOrdinary && !closesItem(reading, hit) && !isGraded(reading, hit) ? 'in-list' : 'yes';
  }
  if ((form.flags & ORDINARY_WORD) !== 0)
    return hasTellingCapital(reading, context, first) ? 'yes' : 'in-list';
  if (match.method === 'exact' || last > first) return 'yes';
  if (match.method === 'folded')
    return COMMON_WORDS.has(reading.tokens.folds[first]!) ? 'in-list' : 'yes';
  const isLikelyName = hasTellingCapital(reading, context, first) && !/^\p{Lu}/u.test(form.text);
  const isLong = reading.tokens.folds[first]!.length >= SURE_ALONE_LENGTH;
  return isLong && !isLikelyName ? 'yes' : 'in-list';
}

/**
 * French adjectives of level, which stand behind what they grade. Folded. English ones stand before it, and behind a name
 * that is also a word they are verbs and nouns: "Spring advanced the date".
 */
const GRADES: ReadonlySet<string> = new Set(['avance', 'confirme', 'intermediaire', 'basique']);

/** A name with its level behind it: "Excel avancé exigé". */
function isGraded({ tokens }: Reading, { last }: Hit): boolean {
  return tokens.gaps[last + 1] === SPACE && GRADES.has(tokens.folds[last + 1] ?? '');
}

export function isSameCase(form: Form, { tokens }: Reading, { first, last }: Hit): boolean {
  const written = tokens.text.slice(tokens.starts[first], tokens.ends[last]);
  return plain(written) === plain(form.text);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[\u200c-\u200d\u2060\ufeff]+/gu, '')
    .replace(/[\s\u00ad]+/gu, ' ');
}

/** From left to right, then back: "Go, Rust, Python" lets in Rust by Python, and Go by Rust. */
function admitByNeighbors(
  reading: Reading,
  firm: readonly Hit[],
  waiting: readonly Hit[],
): readonly Hit[] {
  // The longest hit at each place: "chef de projet informatique" is no skill for its last word.
  const starts = new Map<number, Hit>();
  const ends = new Map<number, Hit>();
  const mark = (hit: Hit): void => {
    if (hit.last >= (starts.get(hit.first)?.last ?? 0)) starts.set(hit.first, hit);
    if (hit.first <= (ends.get(hit.last)?.first ?? hit.first)) ends.set(hit.last, hit);
  };
  firm.forEach(mark);
  const items = waiting.filter((hit) => opensItem(reading, hit) && closesItem(reading, hit));
  const admitted = new Set<Hit>();
  for (const hit of [...items, ...items.toReversed()]) {
    const isListed =
      isSkill(ends.get(endOfItemBefore(reading, hit))) ||
      isSkill(starts.get(startOfItemAfter(reading, hit)));
    if (!isListed || admitted.has(hit)) continue;
    admitted.add(hit);
    mark(hit);
  }
  return [...admitted];
}

function isSkill(hit: Hit | undefined): boolean {
  return hit !== undefined && hit.matches.some(({ form }) => form.kind === 'skill');
}
