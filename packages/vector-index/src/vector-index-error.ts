export type VectorIndexErrorCode =
  | 'invalid-option'
  | 'invalid-id'
  | 'invalid-vector'
  | 'invalid-tags'
  | 'invalid-k'
  | 'changed-while-searching'
  | 'invalid-snapshot'
  | 'snapshot-version'
  | 'snapshot-checksum'
  | 'not-installed'
  | 'out-of-memory'
  | 'journal-damaged'
  | 'storage-failed'
  | 'closed'
  | 'thread-failed';

const marker = Symbol.for('tremplin.vector-index-error');

/** The one error class of `@tremplin/vector-index`. The message says what was got, where, and what to do. */
export class VectorIndexError extends Error {
  readonly code: VectorIndexErrorCode;

  constructor(code: VectorIndexErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`vector-index: ${message}`, options);
    this.name = 'VectorIndexError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `VectorIndexError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is VectorIndexError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
