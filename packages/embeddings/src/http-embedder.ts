import type { EmbedOptions, Embedder } from './embedder.ts';
import { EmbeddingsError } from './embeddings-error.ts';
import { checkInteger } from './internal/check-integer.ts';
import { embedInBatches } from './internal/embed-in-batches.ts';
import { parseEmbeddingList } from './internal/parse-embedding-list.ts';
import { postJson, type PostOptions } from './internal/post-json.ts';

export interface HttpEmbedderOptions {
  /** The endpoint in full, such as `https://api.example.org/v1/embeddings`. */
  readonly url: string;
  /** Name of the model, as the server knows it. */
  readonly model: string;
  /** How many numbers each vector has; an answer with another number is an error. */
  readonly dimensions: number;
  /**
   * Sent as a bearer token; never part of an error.
   *
   * @defaultValue none
   */
  readonly apiKey?: string;
  /**
   * Put before texts embedded with `kind: 'query'`, for models trained so (`query: `).
   *
   * @defaultValue ''
   */
  readonly queryPrefix?: string;
  /**
   * The same with `kind: 'passage'`.
   *
   * @defaultValue ''
   */
  readonly passagePrefix?: string;
  /** @defaultValue [] (not known) */
  readonly languages?: readonly string[];
  /**
   * Texts per request, 1 to 2,048.
   *
   * @defaultValue 64
   */
  readonly batchSize?: number;
  /**
   * For one request, answer included, in milliseconds.
   *
   * @defaultValue 30,000
   */
  readonly timeoutMs?: number;
  /**
   * Further tries after a timeout, a broken connection or one of the status codes 408, 429 and 5xx, 0 to 10.
   *
   * @defaultValue 2
   */
  readonly retries?: number;
  /**
   * Before the first further try, in milliseconds; doubled before each next one. A `Retry-After` of the server
   * counts instead.
   *
   * @defaultValue 500
   */
  readonly retryDelayMs?: number;
  /**
   * The longest wait between two tries, in milliseconds. A server that asks for a longer one gets no further
   * try.
   *
   * @defaultValue 30,000
   */
  readonly maxRetryDelayMs?: number;
}

/**
 * Any server with an OpenAI-compatible `/v1/embeddings`. Texts leave this process: embed nothing there that must
 * not. Vectors are brought to length 1; a blank text gives zeros and is not sent. Neither texts, nor the key, nor
 * what a server says of them is ever part of an error.
 *
 * @throws EmbeddingsError `invalid-option` here; `http-status`, `timeout`, `unreachable` and `invalid-response`
 *   reject the promise of `embed`, after the tries asked for.
 *
 * @example
 * ```ts
 * import { httpEmbedder } from '@tremplin/embeddings';
 *
 * const embedder = httpEmbedder({
 *   url: 'http://localhost:8080/v1/embeddings',
 *   model: 'multilingual-e5-small',
 *   dimensions: 384,
 *   queryPrefix: 'query: ',
 *   passagePrefix: 'passage: ',
 * });
 * embedder.dimensions; // 384
 * ```
 */
export function httpEmbedder(options: HttpEmbedderOptions): Embedder {
  const { model, dimensions, languages = [], batchSize = 64 } = options;
  const { queryPrefix = '', passagePrefix = '' } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1, maximum: 65_536 });
  checkInteger(batchSize, { name: 'batchSize', minimum: 1, maximum: 2048 });
  const post = postOptions(options);
  const prefixes =
    queryPrefix || passagePrefix ? ` ${JSON.stringify([queryPrefix, passagePrefix])}` : '';
  return {
    id: `http:${model}${prefixes}`,
    dimensions,
    languages,
    embed: (texts, { kind, signal }: EmbedOptions) =>
      embedInBatches(texts, {
        dimensions,
        batchSize,
        signal,
        async embedBatch(batch) {
          const prefix = kind === 'query' ? queryPrefix : passagePrefix;
          const input = batch.map((text) => prefix + text);
          const answer = await postJson(
            { model, input, encoding_format: 'float' },
            { ...post, signal },
          );
          return parseEmbeddingList(answer, { count: batch.length, dimensions });
        },
      }),
  };
}

function postOptions(options: HttpEmbedderOptions): Omit<PostOptions, 'signal'> {
  const { url, apiKey, timeoutMs = 30_000, retries = 2 } = options;
  const { retryDelayMs = 500, maxRetryDelayMs = 30_000 } = options;
  checkInteger(timeoutMs, { name: 'timeoutMs', minimum: 1, maximum: 3_600_000 });
  checkInteger(retries, { name: 'retries', minimum: 0, maximum: 10 });
  checkInteger(retryDelayMs, { name: 'retryDelayMs', minimum: 0, maximum: 3_600_000 });
  checkInteger(maxRetryDelayMs, { name: 'maxRetryDelayMs', minimum: 0, maximum: 3_600_000 });
  return { url: parseUrl(url), apiKey, timeoutMs, retries, retryDelayMs, maxRetryDelayMs };
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  throw new EmbeddingsError(
    'invalid-option',
    'http: url is not an http or https address; give the endpoint in full, such as https://api.example.org/v1/embeddings',
  );
}
