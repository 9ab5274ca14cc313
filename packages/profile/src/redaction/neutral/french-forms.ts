import { createHashSet, type HashSet } from '../../names/hash-set.ts';
import { wordHash } from '../../names/word-hash.ts';
import type { TokenTable } from '../token-table.ts';
import { AGENTS, QUALITIES, THINGS } from './french-words.ts';
import type { GenderedForm } from './gendered-forms.ts';
import { inCaseOf } from './in-case-of.ts';
import { femininesOf, masculineOf, neutralOf } from './pair-of.ts';

/** Right before a word that says who somebody is. */
const SELF =
  /(?:^|[\n.;:•–—-]|(?:je|j['’])\s?(?:suis|étais|serai|ai\sété|reste|me\ssens)|(?:en\stant\sque|comme|poste\sde|poste\sd['’]|profession\s?:|métier\s?:|étant|devenue?|suis|été)(?:\sun(?:e|·e)?)?)\s*(?:(?:très|plus|bien|aussi|particulièrement|toujours|également|actuellement|fortement|naturellement)\s)?$/iu;
/** `/ Développeuse`, `(euse)`, `·euse`, `.e`: both forms are there already. */
const SECOND =
  /^(?:\s?\/\s?(?<word>[\p{L}\p{M}-]+)|\s?\((?<bracket>[\p{L}\p{M}]{1,6})\)|[·.•](?<point>(?:euse|trice|ère|ève|ète|ve|ne|le|te|se|fe|e|esse)s?)(?![\p{L}])(?:[·.]s(?![\p{L}]))?)/iu;
const DETERMINERS: Readonly<Record<string, string>> = {
  un: 'un·e',
  une: 'un·e',
  le: 'le·la',
  la: 'le·la',
  mon: 'mon·ma',
  ma: 'mon·ma',
  ce: 'ce·tte',
  cette: 'ce·tte',
  du: 'du·de la',
};
const DETERMINER = /(?<![\p{L}'’·])(un|une|le|la|mon|ma|ce|cette|du)\s$/iu;
/** Endings of names of occupations that are in no list. */
const OPEN_ENDING = /^(?:\p{L}{3,}(?:euse|trice|ienne|ère|cheffe|icien|ateur)|\p{L}{4,}eur)$/u;
const REACH = 48;

interface Entry {
  readonly neutral: string;
  readonly isAgent: boolean;
}

let lexicon: ReadonlyMap<string, Entry> | undefined;
/** Hashes of the words of the lexicon, blind to accents: most words are done with at one look. */
let hashes: HashSet | undefined;

/** French names of occupations and what is said of the person with them, in either gender or both. */
export function frenchForms(text: string, tokens: TokenTable): readonly GenderedForm[] {
  lexicon ??= createLexicon();
  hashes ??= createHashSet(
    [...lexicon.keys()].flatMap((word) => [wordHash(word), wordHash(`${word}s`)]),
  );
  const forms: GenderedForm[] = [];
  let last: GenderedForm | undefined;
  for (let row = 0; row < tokens.count; row++) {
    const start = tokens.start[row]!;
    const end = tokens.end[row]!;
    if (start < (last?.end ?? 0)) continue;
    if (!hashes.has(tokens.hash[row]!) && !mayBeOccupation(text, start, end)) continue;
    const isNext = last !== undefined && isBeside(text.slice(last.end, start));
    const form = formAt(text, { start, end, isNext });
    if (!form) continue;
    const determiner = form.isAgent && DETERMINER.exec(text.slice(Math.max(0, start - 8), start));
    if (determiner) forms.push(determinerForm(determiner, start));
    last = { start, end: form.end, neutral: form.neutral };
    forms.push(last);
  }
  return forms;
}

function createLexicon(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [words, isAgent] of [
    [QUALITIES, false],
    [AGENTS, true],
  ] as const) {
    for (const masculine of words) {
      const neutral = neutralOf(masculine);
      if (neutral === masculine) continue;
      for (const form of [masculine, ...femininesOf(masculine)]) {
        if (!THINGS.has(form)) entries.set(form, { neutral, isAgent });
      }
    }
  }
  return entries;
}

/** Last two letters of what may be one. */
const ENDINGS: ReadonlySet<number> = new Set(
  ['se', 'ce', 'ne', 're', 'fe', 'en', 'ur'].map(
    (end) => end.charCodeAt(0) * 128 + end.charCodeAt(1),
  ),
);

/** The end of the word tells at little cost that it is none. */
function mayBeOccupation(text: string, start: number, end: number): boolean {
  if (end - start < 6) return false;
  if (!ENDINGS.has((text.charCodeAt(end - 2) | 32) * 128 + (text.charCodeAt(end - 1) | 32)))
    return false;
  return OPEN_ENDING.test(text.slice(start, end).toLowerCase());
}

function formAt(
  text: string,
  {
    start,
    end,
    isNext,
  }: { readonly start: number; readonly end: number; readonly isNext: boolean },
): (GenderedForm & { readonly isAgent: boolean }) | undefined {
  const shown = text.slice(start, end);
  const lower = shown.normalize('NFC').toLowerCase();
  const isPlural = lower.endsWith('s') && !lexicon!.has(lower);
  const singular = isPlural ? lower.slice(0, -1) : lower;
  const known = lexicon!.get(singular);
  const isSelf =
    known?.isAgent === true || isNext || SELF.test(text.slice(Math.max(0, start - REACH), start));
  const entry = isSelf ? (known ?? bySuffix(singular)) : undefined;
  if (!entry) return undefined;
  const after = text.slice(end, end + REACH);
  const second = secondLength(after, entry.neutral);
  // "vendeur·euse·s": the plural stands behind both.
  const isMany = isPlural || /[·.]s$/iu.test(after.slice(0, second));
  const neutral = isMany ? `${entry.neutral}·s` : entry.neutral;
  return {
    start,
    end: end + second,
    neutral: inCaseOf(shown, neutral),
    isAgent: entry.isAgent,
  };
}

/** Of words that are in no list: endings that only people at work have. */
function bySuffix(word: string): Entry | undefined {
  if (THINGS.has(word) || !OPEN_ENDING.test(word)) return undefined;
  const isFeminine = /(?:euse|trice|ienne|ère|cheffe)$/u.test(word);
  const masculine = isFeminine ? masculineOf(word)[0]! : word;
  return THINGS.has(masculine) ? undefined : { neutral: neutralOf(masculine), isAgent: true };
}

/** How much of what follows is the other form of the same word. */
function secondLength(after: string, neutral: string): number {
  const second = SECOND.exec(after);
  if (!second) return 0;
  const { word } = second.groups!;
  if (word === undefined) return second[0].length;
  const lower = word.toLowerCase();
  const other = lexicon!.get(lower) ?? bySuffix(lower);
  return other?.neutral === neutral ? second[0].length : 0;
}

function isBeside(gap: string): boolean {
  return /^(?:\s|\s?,\s?|\s(?:et|ou)\s|\s(?:très|plus|bien|aussi|et\strès)\s)$/u.test(gap);
}

function determinerForm(match: RegExpExecArray, index: number): GenderedForm {
  const shown = match[1]!;
  const start = index - match[0].length;
  const neutral = inCaseOf(shown, DETERMINERS[shown.toLowerCase()]!);
  return { start, end: start + shown.length, neutral };
}
