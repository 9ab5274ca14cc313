export type MatchingErrorCode =
  | 'broken-log'
  | 'closed'
  | 'cyclic-catalogue'
  | 'duplicate-id'
  | 'invalid-catalogue'
  | 'invalid-demand'
  | 'invalid-entry'
  | 'invalid-job'
  | 'invalid-option'
  | 'invalid-policy'
  | 'invalid-profile'
  | 'invalid-snapshot'
  | 'invalid-route'
  | 'invalid-table'
  | 'no-requirements'
  | 'ontology-mismatch'
  | 'thread-failed'
  | 'too-long'
  | 'too-many-requirements'
  | 'unknown-concept'
  | 'unsatisfiable-job';

const marker = Symbol.for('tremplin.matching-error');

/** The one error class of `@tremplin/matching`. The message says what was got, where, and what to do. */
export class MatchingError extends Error {
  readonly code: MatchingErrorCode;

  constructor(code: MatchingErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`matching: ${message}`, options);
    this.name = 'MatchingError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `MatchingError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is MatchingError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
