export type LinkingErrorCode =
  | 'invalid-option'
  | 'invalid-text'
  | 'text-too-long'
  | 'invalid-index'
  | 'index-version'
  | 'index-checksum'
  | 'index-mismatch';

const marker = Symbol.for('tremplin.linking-error');

/** The one error class of `@tremplin/linking`. The message says what was got, where, and what to do. */
export class LinkingError extends Error {
  readonly code: LinkingErrorCode;

  constructor(code: LinkingErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`linking: ${message}`, options);
    this.name = 'LinkingError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `LinkingError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is LinkingError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
