import { COMMON, FREQUENT, GIVEN, PLACE, SKILL, SURNAME, WORD } from '../../names/word-classes.ts';
import type { TextContext } from '../text-context.ts';
import { cuedName } from './cued-name.ts';
import { personCue } from './person-cue.ts';
import {
  isFirstName,
  isOrdinary,
  isPhrase,
  noun,
  opensName,
  type ProperNoun,
  type Verdict,
} from './proper-noun.ts';
import {
  EPONYMS,
  OF,
  ORGANIZATION_CUES,
  ORGANIZATION_ENDS,
  NAME_PARTICLES,
  PLACE_CUES,
  SURE_ENDS,
} from './name-words.ts';
import type { NameMemory } from './name-memory.ts';
import type { ProperRun, ProperWord } from './proper-runs.ts';

/** A line in capitals is no organisation. */
const LONGEST_ORGANIZATION = 4;

/** What a run of capitalised words names: nothing, or one or several of a person, a place, an organisation. */
export function classifyRun(
  context: TextContext,
  { words, title }: ProperRun,
  memory: NameMemory,
): readonly ProperNoun[] {
  if (title !== -1) return titled(context, { words, title });
  const organization = organizationOf(context, words);
  if (organization) return [organization];
  const cued = cuedName(context, words);
  const rest = cued ? words.filter(({ start }) => start >= cued.end) : words;
  const plain = plainNouns(context, rest, memory);
  return cued ? [cued, ...plain] : plain;
}

/** Of a run without a sign of what it is around it. */
function plainNouns(
  context: TextContext,
  words: readonly ProperWord[],
  memory: NameMemory,
): readonly ProperNoun[] {
  return pieces(context, words).flatMap((piece) => {
    const verdict = judge(context, piece, memory);
    return verdict ? [noun(piece, verdict)] : [];
  });
}

/** Everything after a title is the name, up to an ordinary word that is not the first; the title goes with it. */
function titled({ tokens }: TextContext, { words, title }: ProperRun): readonly ProperNoun[] {
  // "Mme Isabelle Blanchet": what follows a first name here is a last name, though both be words or skills.
  const isLast = (i: number): boolean =>
    opensName(words[i - 1]!) ||
    (i === 1 &&
      ((words[0]!.classes & GIVEN) !== 0 || (words[0]!.classes & (SURNAME | WORD)) === 0));
  const stop = words.findIndex((word, i) => i > 0 && isOrdinary(word) && !isLast(i));
  const name = stop === -1 ? words : words.slice(0, stop);
  const [first] = name;
  if (!first) return [];
  const verdict: Verdict = { kind: 'name', confidence: 0.97, reason: 'name after a title' };
  return [{ ...noun(name, verdict), start: tokens.start[title]! }];
}

/** The run without ordinary words, which part it; particles at its ends go too. */
function pieces(
  context: TextContext,
  words: readonly ProperWord[],
): readonly (readonly ProperWord[])[] {
  const parts: ProperWord[][] = [[]];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const isLastName =
      before !== undefined && parts.at(-1)!.includes(before) && leadsTo(before, word, context);
    if (isOrdinary(word) && !isLastName && !isTied(context, words, i)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.flatMap((part) => {
    const first = part.findIndex(({ isParticle }) => !isParticle);
    const last = part.findLastIndex(({ isParticle }) => !isParticle);
    return first === -1 ? [] : [part.slice(first, last + 1)];
  });
}

/** `Weeks-Rivas`, `New Zealand`: a word of the language that is one name with its neighbour. */
function isTied({ text }: TextContext, words: readonly ProperWord[], i: number): boolean {
  const word = words[i]!;
  const [before, next] = [words[i - 1], words[i + 1]];
  const isNamed = (other: ProperWord | undefined): boolean =>
    other !== undefined && !isOrdinary(other) && !(other.classes & SKILL);
  const isJoined = before !== undefined && NAME_PARTICLES.has(before.hash);
  if (isJoined && i > 1 && !(word.classes & COMMON)) return true;
  if (isNamed(next) && text[word.end] === '-' && next!.start === word.end + 1) return true;
  if (isNamed(before) && text[before!.end] === '-' && word.start === before!.end + 1) return true;
  if (isLastName(next) && next!.start === word.end + 1 && !(word.classes & COMMON)) {
    // "avec Berthe Belkacem", rather than "Formatrice Belkacem" at the front of a line.
    return !word.isUpper && word.logit > (word.opens ? 0 : -1.5);
  }
  const isPlace = (other: ProperWord | undefined): boolean => ((other?.classes ?? 0) & PLACE) !== 0;
  return isPlace(word) && (isPlace(next) || isPlace(before)) && !word.isUpper;
}

/** Whether a word of the language is a last name because of what is before it: `Clément BOURGUEIL`, `O. Burton`. */
function leadsTo(before: ProperWord, word: ProperWord, context: TextContext): boolean {
  const { text } = context;
  if (isFirstName(before)) return !word.isUpper || !before.isUpper;
  // Not the end of a sentence: "vitamine C. Le patient".
  return text[before.end] === '.' && isListed(context, before);
}

function judge(
  context: TextContext,
  piece: readonly ProperWord[],
  memory: NameMemory,
): Verdict | undefined {
  const words = piece.filter(({ isParticle }) => !isParticle);
  const isJoined = piece.some(({ hash }) => NAME_PARTICLES.has(hash));
  if (isJoined && words.length > 1 && !words.some(({ classes }) => classes & (SKILL | COMMON))) {
    return { kind: 'name', confidence: 0.75, reason: 'words around a particle of names' };
  }
  if (words.length === 1) return judgeOne(context, words[0]!, memory);
  return judgeSeveral(context, words);
}

function judgeSeveral(context: TextContext, words: readonly ProperWord[]): Verdict | undefined {
  const full = words.filter(({ isInitial }) => !isInitial);
  const named = full.filter(({ classes }) => classes & (GIVEN | SURNAME));
  if (full.length === 0 || isPhrase(context, words)) return undefined;
  const given = full.filter(isGiven).length;
  const skills = full.filter(({ classes }) => classes & SKILL).length;
  const evidence = full.reduce((sum, word) => sum + evidenceOf(word), 0);
  if (full.every(({ classes }) => classes & PLACE) && given === 0) {
    const isSure = full.length > 1 && full.every(({ classes }) => !(classes & SKILL));
    return isSure
      ? { kind: 'place', confidence: 0.7, reason: 'name of a place' }
      : placeOf(context, words[0]!, 0.75);
  }
  if (full.length < words.length) {
    const isWritten = words.some((word) => word.isInitial && context.text[word.end] === '.');
    if (
      isWritten ? evidence > -1.5 || named.length > 0 || isListed(context, words[0]!) : given > 0
    ) {
      return { kind: 'name', confidence: 0.85, reason: 'initial and name' };
    }
    return full.length === 1 ? undefined : unknownWords(full);
  }
  if (given > 0) {
    const confidence = skills < full.length ? 0.95 : 0.8;
    return { kind: 'name', confidence, reason: 'first name and name' };
  }
  const isFullName = full.length === 2 && !(full[0]!.classes & COMMON) && isLastName(full[1]);
  if (isFullName && !full.every(({ isUpper }) => isUpper)) {
    return { kind: 'name', confidence: 0.7, reason: 'word before a last name' };
  }
  if (skills > 0 && skills >= full.length - 1) return undefined;
  if (named.length > 0 && evidence > 0.5) {
    return { kind: 'name', confidence: 0.75, reason: 'last name in a pair of names' };
  }
  if (evidence > 2)
    return { kind: 'name', confidence: 0.65, reason: 'letters like those of names' };
  return unknownWords(full);
}

/** Whether an initial begins an item: of a list, a line, a label. */
function isListed({ text }: TextContext, { isInitial, start }: ProperWord): boolean {
  return isInitial && /(?:^|[\n,;:(–-])\s{0,3}$/u.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether a word stands for a first name beside another name. */
function isGiven({ classes }: ProperWord): boolean {
  return (classes & FREQUENT) !== 0 || ((classes & GIVEN) !== 0 && (classes & WORD) === 0);
}

/** A last name and nothing else. */
function isLastName(word: ProperWord | undefined): boolean {
  if (!word || word.isParticle || word.isInitial) return false;
  return (word.classes & SURNAME) !== 0 && !(word.classes & (COMMON | PLACE | SKILL | WORD));
}

function unknownWords(words: readonly ProperWord[]): Verdict | undefined {
  if (words.every(({ isUpper }) => isUpper)) return undefined;
  if (words.some(({ classes }) => classes & (WORD | SKILL))) return undefined;
  return {
    kind: 'organization',
    confidence: 0.5,
    reason: 'capitalised words that are in no vocabulary',
  };
}

function judgeOne(context: TextContext, word: ProperWord, memory: NameMemory): Verdict | undefined {
  const { classes, logit, isInitial, isUpper, opens, hash } = word;
  if (isInitial || word.end - word.start < 3) return undefined;
  const isName = (classes & (GIVEN | SURNAME)) !== 0;
  if ((isName || logit > 0) && personCue(context, word.row, word.row) !== undefined) {
    return { kind: 'name', confidence: 0.9, reason: 'name where a person is spoken of' };
  }
  if (classes & SKILL || isEponym(context, word)) return undefined;
  if (memory.words.has(hash))
    return { kind: 'name', confidence: 0.85, reason: 'part of a name given before' };
  if (classes & PLACE && (!isName || isAfterPlaceCue(context, word)))
    return placeOf(context, word, 0.75);
  if (isAfterPlaceCue(context, word) && !(classes & WORD) && !isName) {
    return { kind: 'place', confidence: 0.55, reason: 'capitalised word where a place is named' };
  }
  if (classes & WORD) {
    const isFrequent = (classes & FREQUENT) !== 0 && !isUpper && !opens;
    return isFrequent ? { kind: 'name', confidence: 0.55, reason: 'first name' } : undefined;
  }
  if (isUpper && !(classes & FREQUENT && logit > 0 && word.end - word.start > 4)) return undefined;
  if (classes & GIVEN) return { kind: 'name', confidence: 0.7, reason: 'first name' };
  if (classes & SURNAME) return { kind: 'name', confidence: 0.6, reason: 'last name' };
  if (logit > 1.5 && !opens) {
    return { kind: 'name', confidence: 0.55, reason: 'letters like those of names' };
  }
  if (isLine(context, word)) {
    return {
      kind: 'organization',
      confidence: 0.5,
      reason: 'word in no vocabulary alone on its line',
    };
  }
  // Vocabularies of English have its forms; French conjugates more than any list holds.
  if (opens && !(context.language === 'en' && word.end - word.start > 3)) return undefined;
  return {
    kind: 'organization',
    confidence: 0.5,
    reason: 'capitalised word that is in no vocabulary',
  };
}

function evidenceOf({ classes, logit }: ProperWord): number {
  const listed = (classes & (GIVEN | FREQUENT) ? 2 : 0) + (classes & SURNAME ? 1.5 : 0);
  const against = (classes & SKILL ? 1.5 : 0) + (classes & WORD ? 1 : 0);
  return listed - against + Math.max(-2, Math.min(2, logit));
}

/** `méthode Feldenkrais`, `loi de Poisson`, `Parkinson's disease`: a name that names a thing. */
function isEponym({ tokens, text }: TextContext, { row, start, end }: ProperWord): boolean {
  if (/^['’]s\s(?:disease|syndrome|law|test|theorem|method)/u.test(text.slice(end, end + 14)))
    return true;
  const isCloser = row > 1 && OF.has(tokens.hash[row - 1]!);
  const before = isCloser ? row - 2 : row - 1;
  return before >= 0 && start - tokens.end[before]! <= 5 && EPONYMS.has(tokens.hash[before]!);
}

/** Whether nothing but the word stands on its line, signs of quotation apart. */
function isLine({ text }: TextContext, { start, end, isUpper }: ProperWord): boolean {
  if (isUpper || end - start < 4) return false;
  const from = text.lastIndexOf('\n', start) + 1;
  const close = text.indexOf('\n', end);
  if (start - from > 8 || from === 0 || close === -1) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(from, start)) && text.slice(end, close).trim() === '';
}

/** Skills are seldom alone in having the name of a place (Java); what also is a word needs "à" or "in" before. */
function placeOf(context: TextContext, word: ProperWord, confidence: number): Verdict | undefined {
  const isDoubtful = (word.classes & (WORD | SKILL)) !== 0;
  if (isDoubtful && !isAfterPlaceCue(context, word)) return undefined;
  return { kind: 'place', confidence: isDoubtful ? 0.6 : confidence, reason: 'name of a place' };
}

function isAfterPlaceCue({ tokens, text }: TextContext, { row, start }: ProperWord): boolean {
  if (row === 0 || start - tokens.end[row - 1]! > 1) return false;
  if (!PLACE_CUES.has(tokens.hash[row - 1]!)) return false;
  // "a Java developer" has no place, "à Java" has one.
  return tokens.end[row - 1]! - tokens.start[row - 1]! > 1 || text[tokens.start[row - 1]!] === 'à';
}

function organizationOf(
  context: TextContext,
  words: readonly ProperWord[],
): ProperNoun | undefined {
  if (words.length > LONGEST_ORGANIZATION && words.every(({ isUpper }) => isUpper))
    return undefined;
  // "Cabinet Martin Roux": the word that says it is capitalised too.
  const isHeaded = words.length > 1 && ORGANIZATION_CUES.has(words[0]!.hash);
  const isLed = isHeaded || isAfterCue(context, words[0]!);
  const end = words.findLastIndex(({ hash }, i) => i > 0 && ORGANIZATION_ENDS.has(hash));
  if (end === -1 && !isLed) return undefined;
  const proper = words
    .slice(0, isLed ? words.length : end)
    .filter((word) => !isOrdinary(word) && !word.isParticle && !word.isInitial);
  const skills = proper.filter(({ classes }) => classes & SKILL).length;
  if (end > 0 && SURE_ENDS.has(words[end]!.hash) && !isPhrase(context, words.slice(0, end + 1))) {
    const reason = 'word for an organisation at the end';
    const firm = noun(words.slice(0, end + 1), { kind: 'organization', confidence: 0.75, reason });
    return context.text[firm.end] === '.' ? { ...firm, end: firm.end + 1 } : firm;
  }
  // "chez SAP R3" may be a course; "Acme Oracle SAS" is a firm.
  if (proper.length === 0 || (end === -1 ? skills > 0 : skills === proper.length)) return undefined;
  const last = end === -1 ? words.length - 1 : end;
  const reason = isLed ? 'after a word for an organisation' : 'word for an organisation at the end';
  return noun(words.slice(0, last + 1), { kind: 'organization', confidence: 0.75, reason });
}

function isAfterCue({ tokens }: TextContext, { row, start }: ProperWord): boolean {
  return (
    row > 0 && start - tokens.end[row - 1]! <= 2 && ORGANIZATION_CUES.has(tokens.hash[row - 1]!)
  );
}
