export type OntologyErrorCode =
  | 'duplicate-id'
  | 'dangling-reference'
  | 'unknown-concept'
  | 'invalid-record'
  | 'invalid-option'
  | 'invalid-pack'
  | 'pack-checksum'
  | 'pack-version'
  | 'missing-file'
  | 'empty-file'
  | 'missing-column'
  | 'unreadable-file'
  | 'not-installed';

const marker = Symbol.for('tremplin.ontology-error');

/** The one error class of `@tremplin/ontology`. The message says what was got, where, and what to do. */
export class OntologyError extends Error {
  readonly code: OntologyErrorCode;

  constructor(code: OntologyErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(`ontology: ${message}`, options);
    this.name = 'OntologyError';
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for an `OntologyError`, also one thrown by another copy of this package. */
  static is(error: unknown): error is OntologyError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
