import { PgvectorError } from '../pgvector-error.ts';

interface DriverError extends Error {
  /** SQLSTATE, or the code of a socket; a number in an `AbortError`. */
  readonly code?: unknown;
}

const SOCKET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'];
/** 57P01 to 57P03: the server stops or is not up yet. */
const STOPPED = ['57P01', '57P02', '57P03'];

/** What a driver throws as the error of this package; all else as it is. SQL and values stay in `cause`: a message may be logged. */
export function toPgvectorError(error: unknown): unknown {
  if (!(error instanceof Error) || PgvectorError.is(error)) return error;
  const { message } = error;
  const { code: own } = error as DriverError;
  const code = typeof own === 'string' ? own : '';
  const foreign = /server "(?<name>[^"]+)"/u.exec(message)?.groups?.['name'];
  const say = (kind: PgvectorError['code'], text: string, server?: string): PgvectorError =>
    new PgvectorError(kind, text, { cause: error, ...(server !== undefined && { server }) });
  if (code.startsWith('08') && foreign !== undefined) {
    return say(
      'server-unavailable',
      `server "${foreign}" does not answer, so nothing was answered; start it or move its part`,
      foreign,
    );
  }
  // How a foreign server that goes away in the middle of a scan is reported.
  if (/could not receive data from server|server closed the connection/u.test(message)) {
    return say('server-unavailable', 'a server went away while it was asked; ask again');
  }
  if (code.startsWith('08') || SOCKET.includes(code) || STOPPED.includes(code)) {
    return say(
      'server-unavailable',
      'the database does not answer; see that it runs, then ask again',
    );
  }
  if (/Connection terminated|Client has encountered a connection error/u.test(message)) {
    return say('server-unavailable', 'the connection was lost; ask again');
  }
  if (code === '53300' || /timeout exceeded when trying to connect/u.test(message)) {
    return say(
      'too-many-connections',
      'no connection became free in time; ask again later, or raise the limit of the pool',
    );
  }
  if (code === '57014') return say('timeout', 'the statement took too long and was cancelled');
  if (code === '40001' || code === '40P01' || code === '23505') {
    return say('conflict', 'another transaction changed the same rows; do it again');
  }
  // Anything else is the host's own, thrown within a transaction.
  if (!/^[0-9A-Z]{5}$/u.test(code)) return error;
  return say('query-failed', `the database refused a statement (${code}); see cause`);
}

/** Done again, such a transaction may succeed. */
export function isRetryable(error: unknown): boolean {
  if (!PgvectorError.is(error) || error.code !== 'conflict') return false;
  const { code } = error.cause as DriverError;
  return code === '40001' || code === '40P01';
}
