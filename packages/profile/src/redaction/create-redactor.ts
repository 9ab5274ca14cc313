import { checkOptions, checkText } from './detect.ts';
import type { DetectOptions } from './detect-options.ts';
import { findInPassage } from './find-in-passage.ts';
import { createNameMemory } from './names/name-memory.ts';
import { PASSAGE_LENGTH, passageLength } from './passages.ts';
import { redact, type RedactOptions } from './redact.ts';

/** Takes a text in pieces. */
export interface Redactor {
  /** What of the text so far is settled, redacted: it may be nothing. At most 32,768 characters are held back. */
  readonly write: (chunk: string) => string;
  /** The rest. The redactor then starts again with another text. */
  readonly end: () => string;
}

/**
 * Redacts a text as it comes. The pieces that it returns, put together, are `redact(text, detect(text))` wherever
 * the text was cut: both look at the same passages, one after the other.
 *
 * @throws ProfileError `invalid-input` when a chunk is not a string, `invalid-option` for `minConfidence`.
 *
 * @example
 * ```ts
 * import { createRedactor } from '@tremplin/profile';
 *
 * const redactor = createRedactor({ language: 'fr' });
 * redactor.write('Tél. 06 12 34') + redactor.write(' 56 78') + redactor.end(); // 'Tél. [téléphone]'
 * ```
 */
export function createRedactor(options: DetectOptions & RedactOptions = {}): Redactor {
  const isWanted = checkOptions(options);
  let memory = createNameMemory();
  let held = '';
  const passage = (text: string): string =>
    redact(text, findInPassage(text, options, memory).filter(isWanted), options);
  return {
    write: (chunk) => {
      checkText(chunk);
      held += chunk;
      let done = '';
      while (held.length >= 2 * PASSAGE_LENGTH) {
        const length = passageLength(held);
        done += passage(held.slice(0, length));
        held = held.slice(length);
      }
      return done;
    },
    end: () => {
      let done = '';
      while (held !== '') {
        const length = passageLength(held);
        done += passage(held.slice(0, length));
        held = held.slice(length);
      }
      memory = createNameMemory();
      return done;
    },
  };
}
