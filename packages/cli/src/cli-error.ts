export type CliErrorCode = 'usage' | 'bad-input' | 'check-failed';

const marker = Symbol.for('tremplin.cli-error');

/**
 * The one error class of `@tremplin/cli`. The message says what was got, where, and what to do;
 * it may name a file as the user typed it, but never repeats anything that stands in one.
 */
export class CliError extends Error {
  readonly code: CliErrorCode;

  constructor(code: CliErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'CliError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `CliError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is CliError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
