import type { ProperWord } from './proper-runs.ts';
import { WORD } from '../../names/word-classes.ts';

/** Names that a text has given in full so far, by hash: later one of their words is enough. */
export interface NameMemory {
  readonly words: Set<number>;
}

/** A host feeds texts of any length: no more names than this are kept. */
const MAX_NAMES = 20_000;

export function createNameMemory(): NameMemory {
  return { words: new Set() };
}

/** Keeps the words of a name that are no words of the language besides. */
export function rememberName({ words }: NameMemory, name: readonly ProperWord[]): void {
  for (const { hash, classes, isInitial, isParticle, start, end } of name) {
    if (isInitial || isParticle || end - start < 3 || classes & WORD) continue;
    if (words.size < MAX_NAMES) words.add(hash);
  }
}
