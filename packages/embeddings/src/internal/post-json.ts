import { EmbeddingsError } from '../embeddings-error.ts';
import { pause } from './pause.ts';

export interface PostOptions {
  readonly url: URL;
  readonly apiKey: string | undefined;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly retryDelayMs: number;
  readonly maxRetryDelayMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What one try came to, when it did not come to an answer. */
interface Failure {
  readonly error: EmbeddingsError;
  readonly retry: boolean;
  /** Asked for by the server, in milliseconds. */
  readonly waitMs?: number | undefined;
}

type Outcome = { readonly answer: unknown } | Failure;

/**
 * Posts a JSON body and reads a JSON answer; tries again after failures that may pass.
 *
 * @throws EmbeddingsError `http-status`, `timeout`, `unreachable`, `invalid-response`; the reason of the signal.
 */
export async function postJson(body: unknown, options: PostOptions): Promise<unknown> {
  const { retries, retryDelayMs, maxRetryDelayMs, signal } = options;
  const json = JSON.stringify(body);
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    const outcome = await tryOnce(json, options);
    if ('answer' in outcome) return outcome.answer;
    signal?.throwIfAborted();
    const backOff = Math.min(retryDelayMs * 2 ** attempt, maxRetryDelayMs);
    const waitMs = outcome.waitMs ?? backOff;
    if (!outcome.retry || attempt >= retries || waitMs > maxRetryDelayMs) throw outcome.error;
    await pause(waitMs, signal);
  }
}

async function tryOnce(json: string, options: PostOptions): Promise<Outcome> {
  const { url, apiKey, timeoutMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: json,
      // A redirect would carry the key to another server.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) return await refused(response, url);
    return readAnswer(await response.text());
  } catch {
    // What fetch throws may name the key's header or the address with its password: it is not passed on.
    return timeout.aborted ? timedOut(options) : unreachable(url);
  }
}

function readAnswer(text: string): Outcome {
  try {
    return { answer: JSON.parse(text) as unknown };
  } catch {
    const error = new EmbeddingsError(
      'invalid-response',
      `http: the answer is not JSON (${text.length} characters); check that url is the embeddings endpoint`,
    );
    return { error, retry: false };
  }
}

async function refused(response: Response, url: URL): Promise<Failure> {
  await response.body?.cancel();
  const { status } = response;
  return {
    error: new EmbeddingsError(
      'http-status',
      `http: ${shown(url)} answered ${status}; ${adviceOn(status)}`,
    ),
    retry: status === 408 || status === 429 || status >= 500,
    waitMs: retryAfterMs(response.headers),
  };
}

function adviceOn(status: number): string {
  if (status === 401 || status === 403) return 'check apiKey';
  if (status === 404) return 'check url and model';
  if (status === 413) return 'give a smaller batchSize';
  if (status === 429) return 'ask less often, or give more retries';
  return status >= 500
    ? 'try later, or give more retries'
    : 'check model and the length of the texts';
}

/** `Retry-After` in seconds or as a date, which counts from the server's own `Date`. */
function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const wait = Date.parse(text) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function timedOut({ url, timeoutMs }: PostOptions): Failure {
  const error = new EmbeddingsError(
    'timeout',
    `http: no answer from ${shown(url)} within ${timeoutMs} ms; give a longer timeoutMs or a smaller batchSize`,
  );
  return { error, retry: true };
}

function unreachable(url: URL): Failure {
  const error = new EmbeddingsError(
    'unreachable',
    `http: no connection to ${shown(url)}, or it broke off or redirects; check url and that the server runs`,
  );
  return { error, retry: true };
}

/** Without user, password and query. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}
