export type PgvectorErrorCode =
  | 'invalid-option'
  | 'extension-missing'
  | 'not-migrated'
  | 'schema-behind'
  | 'schema-ahead'
  | 'server-unavailable'
  | 'too-many-connections'
  | 'timeout'
  | 'conflict'
  | 'query-failed';

const marker = Symbol.for('tremplin.pgvector-error');

/** The one error class of `@tremplin/pgvector`. The message says what failed, where, and what to do; it holds no values. */
export class PgvectorError extends Error {
  readonly code: PgvectorErrorCode;
  /** Of `server-unavailable`: the foreign server that did not answer, when it is not the one connected to. */
  readonly server: string | undefined;

  constructor(
    code: PgvectorErrorCode,
    message: string,
    { server, ...options }: { readonly cause?: unknown; readonly server?: string } = {},
  ) {
    super(`pgvector: ${message}`, options);
    this.name = 'PgvectorError';
    this.code = code;
    this.server = server;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for a `PgvectorError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is PgvectorError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
