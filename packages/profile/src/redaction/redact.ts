import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';
import type { FindingKind, TextFinding } from '../text-finding.ts';
import { checkText } from './detect.ts';
import { applyOperator, type Operator, type Operators } from './operators.ts';

export interface RedactOptions {
  /**
   * By kind of finding.
   *
   * @defaultValue `genderedForm: 'generalize'`, all others as `fallback`
   */
  readonly operators?: Operators;
  /** For kinds that `operators` does not name. @defaultValue `replace` */
  readonly fallback?: Operator;
  /** Of the labels. @defaultValue `fr` */
  readonly language?: 'en' | 'fr';
  /** The day against which dates become bands; without it they become `[date]`. */
  readonly now?: Date;
}

/**
 * A text without what was found in it. Names that follow one another become one label, so that their number is not
 * told; so do findings that the law protects, whose label would tell what it hides.
 *
 * @param findings of `detect` on this very text.
 * @throws ProfileError `invalid-input` when `text` is not a string or a finding does not lie in it.
 *
 * @example
 * ```ts
 * import { detect, redact } from '@tremplin/profile';
 *
 * const text = 'Développeuse, 06 12 34 56 78, mariée';
 * redact(text, detect(text)); // 'Développeur·euse, [téléphone], […]'
 * redact(text, detect(text), { fallback: 'mask' }); // 'Développeur·euse, ███, ███'
 * ```
 */
export function redact(
  text: string,
  findings: readonly TextFinding[],
  options: RedactOptions = {},
): string {
  checkText(text);
  const { operators = {}, fallback = 'replace', language = 'fr', now } = options;
  const context = { language, ...(now && { now }) };
  const operatorOf = (kind: FindingKind): Operator =>
    operators[kind] ?? (kind === 'genderedForm' ? 'generalize' : fallback);
  let result = '';
  let from = 0;
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    const { start, end, kind } = finding;
    checkSpan(text, finding);
    if (start < from) continue;
    const value = text.slice(start, end);
    const shown = applyOperator(operatorOf(kind), { value, finding }, context);
    result += text.slice(from, start) + shown;
    from = end;
  }
  return result + text.slice(from);
}

function checkSpan(text: string, { start, end }: TextFinding): void {
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
  if (isSpan && end <= text.length) return;
  throw new ProfileError(
    'invalid-input',
    `redact: a finding spans ${describeValue(start)} to ${describeValue(end)} of a text of ${text.length} characters; give the findings of detect on this text`,
  );
}
