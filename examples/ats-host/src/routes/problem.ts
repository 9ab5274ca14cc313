/** An answer that says what was got and what to do (RFC 9457), with nothing of a person in it. */
export class Problem extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.name = 'Problem';
    this.statusCode = statusCode;
    this.code = code;
  }
}
