export type ProfileErrorCode =
  | 'weak-key'
  | 'invalid-subject'
  | 'invalid-option'
  | 'invalid-input'
  | 'invalid-profile'
  | 'invalid-document'
  | 'protected-document'
  | 'missing-peer'
  | 'too-long'
  | 'aborted'
  | 'vault-locked'
  | 'vault-damaged'
  | 'unknown-token'
  | 'too-few';

const marker = Symbol.for('tremplin.profile-error');

/**
 * The one error class of `@tremplin/profile`. The message says what was got, where, and what to do;
 * it never repeats a value of the input, only its type and length.
 */
export class ProfileError extends Error {
  readonly code: ProfileErrorCode;

  constructor(code: ProfileErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`profile: ${message}`, options);
    this.name = 'ProfileError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `ProfileError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is ProfileError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
