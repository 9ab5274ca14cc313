import { COMMON, GIVEN, SKILL, SURNAME, WORD } from '../../names/word-classes.ts';
import { wordHash } from '../../names/word-hash.ts';
import type { TextContext } from '../text-context.ts';
import { isOrdinary, isPhrase, noun, type ProperNoun } from './proper-noun.ts';
import type { ProperRun, ProperWord } from './proper-runs.ts';

/** Letters for what somebody is in a firm, not for a firm. */
const OFFICES: ReadonlySet<number> = new Set(
  'ceo cto cfo coo cio ciso cso cdo cmo dpo dg dga drh daf dsi rssi pdg vp svp hr rh md chro dircom ca cse'
    .split(' ')
    .map((word) => wordHash(word)),
);
const LONGEST = 4;

/** `KPMG: M. Martin`, `Korn Ferry (consultante : Mme Petit)`, `Partech, contact M. Roux`. */
const TO_PERSON =
  /^(?:\s?[:(]\s?(?:\p{L}[\p{L}\s'’-]{2,30}\s?:\s?)?|,\s(?:contact|via|dirigée?\spar|représentée?\spar|instructeur|instructrice)\s)$/u;
/** `M. Roux, administrateur (Partech)`. */
const FROM_PERSON = /^(?:,\s[\p{L}\s'’-]{3,40})?\s\($/u;
const COMMA = 44;
const AND = /^\s(?:and|et|&)\s$/u;

/** A run of capitalised words that is the firm of somebody beside it. */
export function neighborNoun(
  context: TextContext,
  runs: readonly ProperRun[],
  i: number,
): ProperNoun | undefined {
  const run = runs[i]!;
  if (run.title !== -1) return undefined;
  const words = trimmed(run.words);
  if (words.length === 0 || isPhrase(context, words)) return undefined;
  if (!isOfPerson(context, runs, i) || !isFirm(words)) return undefined;
  const reason = 'capitalised words beside a person with a title';
  return noun(words, { kind: 'organization', confidence: 0.7, reason });
}

/** Without the words of the sentence before them: `Formation SANS`. */
function trimmed(words: readonly ProperWord[]): readonly ProperWord[] {
  const from = words.findIndex((word) => !word.isParticle && !(isOrdinary(word) && !word.isUpper));
  return from === -1 ? words : words.slice(from);
}

function isFirm(words: readonly ProperWord[]): boolean {
  const full = words.filter(({ isParticle, isInitial }) => !isParticle && !isInitial);
  if (full.length === 0 || full.length > LONGEST) return false;
  if (full.some(({ hash, classes }) => OFFICES.has(hash) || classes & COMMON)) return false;
  return full.some(({ classes }) => (classes & (WORD | SKILL)) === 0);
}

function isOfPerson({ text }: TextContext, runs: readonly ProperRun[], i: number): boolean {
  const { words } = runs[i]!;
  const next = runs[i + 1];
  if (next && next.title !== -1) {
    const gap = text.slice(
      words.at(-1)!.end,
      Math.min(next.words[0]?.start ?? 0, words.at(-1)!.end + 60),
    );
    if (TO_PERSON.test(gap.replace(TITLE_BEFORE, ''))) return true;
  }
  const before = runs[i - 1];
  if (!before || before.title === -1 || before.words.length === 0) return false;
  // "Dr Roux (PH)": what somebody is, more often than where.
  const isGrade = words.every(({ isUpper, start, end }) => isUpper && end - start <= 4);
  return !isGrade && FROM_PERSON.test(text.slice(before.words.at(-1)!.end, words[0]!.start));
}

/** The title itself stands between the firm and the name. */
const TITLE_BEFORE = /(?<=[\s(:])\p{L}{1,12}\.?\s$/u;

/**
 * `White, Willis and Hoffman`: three single words of which two are names and none is a skill are one finding, people or
 * the firm that bears their names.
 */
export function coordinatedNoun(
  { text }: TextContext,
  [a, b, c]: readonly [ProperRun, ProperRun, ProperRun],
): ProperNoun | undefined {
  if (text.charCodeAt(a.words.at(-1)?.end ?? 0) !== COMMA) return undefined;
  const words = [a, b, c].flatMap(({ words: own, title }) => (title === -1 ? own : []));
  const full = words.filter(({ isParticle }) => !isParticle);
  if (full.length !== 3 || text.slice(a.words.at(-1)?.end, b.words[0]?.start) !== ', ')
    return undefined;
  if (!AND.test(text.slice(b.words.at(-1)?.end, c.words[0]?.start))) return undefined;
  const named = full.filter(isNamed).length;
  if (named < 2 || !full.every(isNameable)) return undefined;
  return noun(words, { kind: 'name', confidence: 0.8, reason: 'names in a row' });
}

function isNamed({ classes }: ProperWord): boolean {
  return (classes & (GIVEN | SURNAME)) !== 0 && (classes & (COMMON | SKILL)) === 0;
}

function isNameable({ classes, isInitial }: ProperWord): boolean {
  return !isInitial && (classes & (COMMON | SKILL)) === 0;
}
