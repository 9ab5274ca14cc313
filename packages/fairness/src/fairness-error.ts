export type FairnessErrorCode =
  | 'invalid-count'
  | 'invalid-column'
  | 'invalid-option'
  | 'invalid-score'
  | 'invalid-target'
  | 'invalid-k'
  | 'duplicate-id'
  | 'empty-group'
  | 'empty-input'
  | 'too-large';

const marker = Symbol.for('tremplin.fairness-error');

/** The one error class of `@tremplin/fairness`. The message says what was got, where, and what to do. */
export class FairnessError extends Error {
  readonly code: FairnessErrorCode;

  constructor(code: FairnessErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`fairness: ${message}`, options);
    this.name = 'FairnessError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `FairnessError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is FairnessError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
