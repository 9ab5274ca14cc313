import { inCaseOf } from './in-case-of.ts';
import { createHashSet, type HashSet } from '../../names/hash-set.ts';
import { wordHash } from '../../names/word-hash.ts';
import type { TokenTable } from '../token-table.ts';
import type { GenderedForm } from './gendered-forms.ts';

/** Names of occupations with a sex in them. */
const NOUNS: Readonly<Record<string, string>> = {
  chairman: 'chairperson',
  chairwoman: 'chairperson',
  salesman: 'salesperson',
  saleswoman: 'salesperson',
  businessman: 'businessperson',
  businesswoman: 'businessperson',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  craftsman: 'craftsperson',
  craftswoman: 'craftsperson',
  foreman: 'supervisor',
  forewoman: 'supervisor',
  fireman: 'firefighter',
  firewoman: 'firefighter',
  policeman: 'police officer',
  policewoman: 'police officer',
  cameraman: 'camera operator',
  camerawoman: 'camera operator',
  postman: 'postal worker',
  postwoman: 'postal worker',
  steward: 'flight attendant',
  stewardess: 'flight attendant',
  waiter: 'server',
  waitress: 'server',
  actor: 'actor',
  actress: 'actor',
  host: 'host',
  hostess: 'host',
  headmaster: 'head teacher',
  headmistress: 'head teacher',
  seamstress: 'sewer',
  tailor: 'sewer',
  handyman: 'maintenance worker',
  housewife: 'homemaker',
  househusband: 'homemaker',
  barman: 'bartender',
  barmaid: 'bartender',
};
const PRONOUNS: Readonly<Record<string, string>> = {
  he: 'they',
  she: 'they',
  himself: 'themself',
  herself: 'themself',
  him: 'them',
  hers: 'theirs',
};
const BE: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};
/** "his" and "her" before one of these, or before a stop, stand alone. */
const AFTER_OBJECT =
  /^(?:\s(?:to|for|in|on|at|with|and|as|by|from|when|because|who|that|a|an|the|if|after|before|during|about)(?![a-z])|\s?[.,;:!?)]|\s*$)/u;
const NO_VERB_S = /(?:ss|us|is)$/u;

const HASHES: HashSet = createHashSet(
  [...Object.keys(NOUNS), ...Object.keys(PRONOUNS), 'his', 'her'].map((word) => wordHash(word)),
);
/** A word with the rest of its contraction. */
const WHOLE = /[a-zA-Z]+(?:['’][a-z]+)?/uy;

/** English pronouns with their verb, and names of occupations with a sex in them. */
export function englishForms(text: string, tokens: TokenTable): readonly GenderedForm[] {
  const forms: GenderedForm[] = [];
  for (let row = 0; row < tokens.count; row++) {
    if (!HASHES.has(tokens.hash[row]!)) continue;
    const start = tokens.start[row]!;
    const shown = wholeAt(text, start);
    const end = start + shown.length;
    const neutral = neutralOf(shown.toLowerCase().replace('’', "'"), text.slice(end, end + 24));
    if (neutral === undefined) continue;
    forms.push({ start, end, neutral: inCaseOf(shown, neutral) });
    if (neutral === 'they') pushVerb(forms, text, end);
  }
  return forms;
}

function wholeAt(text: string, start: number): string {
  WHOLE.lastIndex = start;
  return WHOLE.exec(text)?.[0] ?? '';
}

function neutralOf(word: string, after: string): string | undefined {
  if (word === '') return undefined;
  if (Object.hasOwn(PRONOUNS, word)) return PRONOUNS[word];
  if (word === 'his') return AFTER_OBJECT.test(after) ? 'theirs' : 'their';
  if (word === 'her') return AFTER_OBJECT.test(after) ? 'them' : 'their';
  if (/^s?he's$/u.test(word)) return "they're";
  if (/^s?he'll$/u.test(word)) return "they'll";
  if (/^s?he'd$/u.test(word)) return "they'd";
  const singular = Object.hasOwn(NOUNS, word) ? NOUNS[word] : undefined;
  return singular === word ? undefined : singular;
}

/** The verb after "they": `develops` → `develop`, also behind an adverb. */
function pushVerb(forms: GenderedForm[], text: string, end: number): void {
  if (text[end] !== ' ') return;
  const first = wholeAt(text, end + 1);
  const isAdverb = first.endsWith('ly') && text[end + 1 + first.length] === ' ';
  const start = isAdverb ? end + 2 + first.length : end + 1;
  const shown = isAdverb ? wholeAt(text, start) : first;
  const plural = pluralOf(shown.toLowerCase().replace('’', "'"));
  if (plural === undefined) return;
  forms.push({ start, end: start + shown.length, neutral: inCaseOf(shown, plural) });
}

function pluralOf(verb: string): string | undefined {
  if (Object.hasOwn(BE, verb)) return BE[verb];
  if (!/[a-z]{2}s$/u.test(verb) || NO_VERB_S.test(verb)) return undefined;
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|zz|o)es$/u.test(verb)) return verb.slice(0, -2);
  return verb.slice(0, -1);
}
