import { describeValue } from '../internal/describe-value.ts';
import { shiftSpan } from '../internal/text-span.ts';
import { ProfileError } from '../profile-error.ts';
import type { TextFinding } from '../text-finding.ts';
import type { DetectOptions } from './detect-options.ts';
import { findInPassage } from './find-in-passage.ts';
import { createNameMemory } from './names/name-memory.ts';
import { passageLength } from './passages.ts';

/**
 * Finds what tells who somebody is in a text that people will read, English or French: names, contacts, numbers,
 * places, organisations, and each criterion of article L1132-1 of the French labour code.
 *
 * Names are told from skills by what stands around them, not by lists alone: `développé en Julia` names a
 * language, `Mme Julia Martin` a person. The time is linear in the length of the text.
 *
 * @returns findings by start; none overlaps another.
 * @throws ProfileError `invalid-input` when `text` is not a string, `invalid-option` for `minConfidence`.
 *
 * @example
 * ```ts
 * import { detect } from '@tremplin/profile';
 *
 * const findings = detect('Mme Julia Martin, 06 12 34 56 78, développe en Julia.');
 * findings.map(({ kind }) => kind); // ['name', 'phone']
 * ```
 */
export function detect(text: string, options: DetectOptions = {}): readonly TextFinding[] {
  checkText(text);
  const isWanted = checkOptions(options);
  const memory = createNameMemory();
  const findings: TextFinding[] = [];
  for (let at = 0; at < text.length;) {
    const length = passageLength(text.slice(at, at + 2 * 16_384));
    for (const finding of findInPassage(text.slice(at, at + length), options, memory)) {
      if (isWanted(finding)) findings.push({ ...finding, ...shiftSpan(finding, at) });
    }
    at += length;
  }
  return findings;
}

/** Checks the options, and says which findings they want. */
export function checkOptions({
  minConfidence = 0.5,
  kinds,
}: DetectOptions): (finding: TextFinding) => boolean {
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw new ProfileError(
      'invalid-option',
      `detect: options.minConfidence is ${describeValue(minConfidence)}; give a number from 0 to 1`,
    );
  }
  const wanted = kinds && new Set(kinds);
  return ({ confidence, kind }) => confidence >= minConfidence && (!wanted || wanted.has(kind));
}

export function checkText(text: unknown): void {
  if (typeof text === 'string') return;
  throw new ProfileError(
    'invalid-input',
    `detect: got ${describeValue(text)}; give the text as a string`,
  );
}
