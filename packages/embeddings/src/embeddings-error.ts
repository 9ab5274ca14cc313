export type EmbeddingsErrorCode =
  | 'invalid-option'
  | 'invalid-input'
  | 'invalid-model'
  | 'model-version'
  | 'model-checksum'
  | 'model-not-found'
  | 'not-installed'
  | 'http-status'
  | 'invalid-response'
  | 'timeout'
  | 'unreachable'
  | 'disposed';

const marker = Symbol.for('tremplin.embeddings-error');

/**
 * The one error class of `@tremplin/embeddings`. The message says what was got, where, and what to do; it
 * never contains a text that was to be embedded, nor a key.
 */
export class EmbeddingsError extends Error {
  readonly code: EmbeddingsErrorCode;

  constructor(code: EmbeddingsErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`embeddings: ${message}`, options);
    this.name = 'EmbeddingsError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for an `EmbeddingsError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is EmbeddingsError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
