import {
  COMMON,
  FREQUENT,
  GIVEN,
  isSkillPhrase,
  PLACE,
  SKILL,
  SURNAME,
  WORD,
} from '../../names/word-classes.ts';
import { foldCode } from '../../names/fold-code.ts';
import { EMPTY_HASH, nextHash } from '../../names/word-hash.ts';
import type { TextContext } from '../text-context.ts';
import type { ProperWord } from './proper-runs.ts';

/** A part of a run and what it is. */
export interface ProperNoun {
  readonly kind: 'name' | 'place' | 'organization';
  readonly start: number;
  readonly end: number;
  readonly words: readonly ProperWord[];
  readonly confidence: number;
  readonly reason: string;
}

export type Verdict = Pick<ProperNoun, 'kind' | 'confidence' | 'reason'>;

export function noun(words: readonly ProperWord[], verdict: Verdict): ProperNoun {
  return { ...verdict, words, start: words[0]!.start, end: words.at(-1)!.end };
}

/** A last name that is a word of the language follows it all the same. */
export function opensName(word: ProperWord): boolean {
  return word.isInitial || word.isParticle || isFirstName(word);
}

/** A first name beyond doubt: what follows it is a last name, also where it is a word. */
export function isFirstName({ classes }: ProperWord): boolean {
  if (classes & SKILL) return false;
  return (
    (classes & FREQUENT) !== 0 || ((classes & GIVEN) !== 0 && (classes & (WORD | PLACE)) === 0)
  );
}

/** A word of a language that is no name: it parts the run in which it stands. */
export function isOrdinary({ classes, isParticle, isInitial }: ProperWord): boolean {
  if (isParticle || isInitial || (classes & WORD) === 0) return false;
  return (classes & COMMON) !== 0 || (classes & (GIVEN | SURNAME)) === 0;
}

/** Whether two words in a row are part of the name of a skill (`Visual Basic`). */
export function isPhrase({ text }: TextContext, words: readonly ProperWord[]): boolean {
  return words.some((word, i) => {
    const next = words[i + 1];
    if (!next) return false;
    let hash = EMPTY_HASH;
    for (let at = word.start; at < word.end; at++) hash = fold(hash, text.charCodeAt(at));
    hash = nextHash(hash, 32);
    for (let at = next.start; at < next.end; at++) hash = fold(hash, text.charCodeAt(at));
    return isSkillPhrase(hash >>> 0);
  });
}

function fold(hash: number, code: number): number {
  const folded = foldCode(code);
  return folded === 0 ? hash : nextHash(hash, folded);
}
