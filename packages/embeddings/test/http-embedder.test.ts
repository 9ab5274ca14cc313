import { afterEach, describe, expect, it } from 'vitest';
import { httpEmbedder, type HttpEmbedderOptions } from '@tremplin/embeddings';
import { embedderConformance } from '@tremplin/embeddings/conformance';
import {
  lettersOf,
  startEmbeddingServer,
  wellBehaved,
  type Answer,
  type EmbeddingServer,
} from './embedding-server.ts';
import { errorOf } from './error-of.ts';

const SECRET = 'sk-very-secret';
const PRIVATE = 'Camille Fictif lives at 3 rue Imaginaire';

const servers: EmbeddingServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(answer: Answer): Promise<EmbeddingServer> {
  const server = await startEmbeddingServer(answer);
  servers.push(server);
  return server;
}

function connect(
  { url }: EmbeddingServer,
  options: Partial<HttpEmbedderOptions> = {},
): ReturnType<typeof httpEmbedder> {
  const model = 'letters';
  return httpEmbedder({ url, model, dimensions: 4, apiKey: SECRET, retryDelayMs: 1, ...options });
}

function unit(values: readonly number[]): Float32Array {
  return Float32Array.from(values, (value) => value / Math.hypot(...values));
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response, { body }) => {
    response.writeHead(code, headers);
    // Servers like to repeat what they were sent.
    response.end(JSON.stringify({ error: `cannot embed ${body.input.join()} with ${SECRET}` }));
  };

const json =
  (value: unknown): Answer =>
  (response) =>
    void response.end(typeof value === 'string' ? value : JSON.stringify(value));

/** One answer after the other, then the right one. */
const first =
  (...answers: readonly Answer[]): Answer =>
  (response, request, attempt) =>
    (answers[attempt] ?? wellBehaved)(response, request, attempt);

describe('httpEmbedder', () => {
  it('asks as OpenAI documents it', async () => {
    const server = await serve(wellBehaved);
    const vectors = await connect(server).embed(['abba', 'cab'], { kind: 'query' });
    expect(server.received[0]?.body).toEqual({
      model: 'letters',
      input: ['abba', 'cab'],
      encoding_format: 'float',
    });
    expect(server.received[0]?.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(vectors.subarray(4)).toEqual(unit(lettersOf('cab')));
  });

  it('sends batches, prefixes, no key when there is none, and no blank text', async () => {
    const server = await serve(wellBehaved);
    const options = { batchSize: 2, queryPrefix: 'query: ', passagePrefix: 'passage: ' };
    const { apiKey: _apiKey, ...plain } = { apiKey: SECRET, ...options };
    const embedder = httpEmbedder({ url: server.url, model: 'letters', dimensions: 4, ...plain });
    const vectors = await embedder.embed(['a', '', 'b', ' ', 'c'], { kind: 'passage' });
    expect(server.received.map(({ body }) => body.input)).toEqual([
      ['passage: a', 'passage: b'],
      ['passage: c'],
    ]);
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(vectors.subarray(4, 8)).toEqual(new Float32Array(4));
    expect(vectors.subarray(16)).toEqual(unit(lettersOf('passage: c')));
    await embedder.embed(['a'], { kind: 'query' });
    expect(server.received[2]?.body.input).toEqual(['query: a']);
    expect(embedder.id).not.toBe(connect(server).id);
  });

  it('puts vectors where their index says', async () => {
    const server = await serve((response, { body }) => {
      const data = body.input.map((text, index) => ({ index, embedding: lettersOf(text) }));
      response.end(JSON.stringify({ data: data.toReversed() }));
    });
    const vectors = await connect(server).embed(['aa', 'bb', 'cc'], { kind: 'query' });
    for (const [i, text] of ['aa', 'bb', 'cc'].entries()) {
      expect(vectors.subarray(4 * i, 4 * i + 4)).toEqual(unit(lettersOf(text)));
    }
  });

  it.each([
    ['503, then 500', [status(503), status(500)]],
    ['429', [status(429)]],
    ['429 with Retry-After: 0', [status(429, { 'retry-after': '0' })]],
    ['408', [status(408)]],
    ['a connection that breaks off', [(response) => void response.destroy()]],
  ] satisfies [string, Answer[]][])('tries again after %s', async (_, answers) => {
    const server = await serve(first(...answers));
    const vectors = await connect(server).embed(['abba'], { kind: 'query' });
    expect(vectors).toEqual(unit(lettersOf('abba')));
    expect(server.received).toHaveLength(answers.length + 1);
  });

  it('waits as long as the server asks, by seconds or by date', async () => {
    const date = 'Mon, 02 Nov 2026 10:00:00 GMT';
    const soon = 'Mon, 02 Nov 2026 10:00:40 GMT';
    for (const headers of [{ 'retry-after': '40' }, { 'retry-after': soon, date }]) {
      const server = await serve(first(status(429, headers)));
      const late = await errorOf(() => connect(server).embed(['a'], { kind: 'query' }));
      expect(late.code).toBe('http-status');
      // 40 s is more than the 30 s that it waits at most: no second try.
      expect(server.received).toHaveLength(1);
    }
  });

  it.each([400, 401, 404, 413, 422])('does not try again after %d', async (code) => {
    const server = await serve(status(code));
    const error = await errorOf(() => connect(server).embed([PRIVATE], { kind: 'query' }));
    expect(error.code).toBe('http-status');
    expect(error.message).toContain(String(code));
    expect(server.received).toHaveLength(1);
  });

  it('gives up after the tries asked for', async () => {
    const server = await serve(status(503));
    const error = await errorOf(() =>
      connect(server, { retries: 3 }).embed(['a'], { kind: 'query' }),
    );
    expect(error.code).toBe('http-status');
    expect(server.received).toHaveLength(4);
  });

  it('ends a request that takes too long', async () => {
    const server = await serve(() => undefined);
    // Long enough for a busy machine to carry the question to the server before the time is over.
    const embedder = connect(server, { timeoutMs: 1_500, retries: 1 });
    const error = await errorOf(() => embedder.embed([PRIVATE], { kind: 'query' }));
    expect(error.code).toBe('timeout');
    expect(server.received).toHaveLength(2);
  });

  it('ends an answer that stops half-way', async () => {
    const server = await serve((response) => void response.write('{"data": ['));
    const embedder = connect(server, { timeoutMs: 40, retries: 0 });
    expect((await errorOf(() => embedder.embed(['a'], { kind: 'query' }))).code).toBe('timeout');
  });

  it('stops at a signal, while asking and while waiting', async () => {
    const reason = new Error('enough');
    for (const answer of [() => undefined, status(503)] as readonly Answer[]) {
      const controller = new AbortController();
      const server = await serve((...given) => {
        setTimeout(() => controller.abort(reason), 20);
        return answer(...given);
      });
      const embedder = connect(server, { retryDelayMs: 20_000 });
      const { signal } = controller;
      await expect(embedder.embed(['a'], { kind: 'query', signal })).rejects.toBe(reason);
    }
  });

  it('does not follow redirects with the key', async () => {
    const other = await serve(wellBehaved);
    const server = await serve(status(307, { location: other.url }));
    const embedder = connect(server, { retries: 0 });
    expect((await errorOf(() => embedder.embed(['a'], { kind: 'query' }))).code).toBe(
      'unreachable',
    );
    expect(other.received).toHaveLength(0);
  });

  const vector = [1, 2, 3, 4];
  it.each([
    ['no JSON', '<html>hello</html>'],
    ['cut JSON', '{"data": [{"embedding": [1, 2'],
    ['null', 'null'],
    ['no data', { vectors: [] }],
    ['too few vectors', { data: [] }],
    ['too many vectors', { data: [{ embedding: vector }, { embedding: vector }] }],
    ['another dimension', { data: [{ index: 0, embedding: [1, 2, 3] }] }],
    ['text for a vector', { data: [{ index: 0, embedding: 'AAAA' }] }],
    ['text among the numbers', { data: [{ index: 0, embedding: [1, 2, 3, '4'] }] }],
    ['null among the numbers', { data: [{ index: 0, embedding: [1, 2, null, 4] }] }],
    ['an index outside', { data: [{ index: 1, embedding: vector }] }],
    ['an index that is none', { data: [{ index: '0', embedding: vector }] }],
    ['a vector that is null', { data: [null] }],
  ])('refuses an answer with %s', async (_, answer) => {
    const server = await serve(json(answer));
    const error = await errorOf(() => connect(server).embed([PRIVATE], { kind: 'query' }));
    expect(error.code).toBe('invalid-response');
    expect(server.received).toHaveLength(1);
  });

  it('refuses an index given twice', async () => {
    const server = await serve(
      json({ data: [0, 0].map((index) => ({ index, embedding: vector })) }),
    );
    const error = await errorOf(() => connect(server).embed(['a', 'b'], { kind: 'query' }));
    expect(error.message).toContain('twice');
  });

  it('never shows a text, the key or a password', async () => {
    const answers = [status(500), status(401), json('oops'), json({ data: [] }), () => undefined];
    for (const answer of answers as readonly Answer[]) {
      const server = await serve(answer);
      const url = server.url.replace('//', '//user:hidden@') + '?token=hidden';
      const embedder = connect(server, { url, retries: 1, timeoutMs: 40 });
      const error = await errorOf(() => embedder.embed([PRIVATE], { kind: 'query' }));
      const shown = `${error.message} ${error.stack} ${String(error.cause)}`;
      for (const hidden of [SECRET, 'Camille', 'Imaginaire', 'hidden']) {
        expect(shown).not.toContain(hidden);
      }
    }
  });

  it.each([
    [{ url: 'localhost:8080' }],
    [{ url: 'file:///etc/hosts' }],
    [{ url: '' }],
    [{ dimensions: 0 }],
    [{ dimensions: 1.5 }],
    [{ batchSize: 0 }],
    [{ timeoutMs: 0 }],
    [{ retries: -1 }],
    [{ retryDelayMs: Number.NaN }],
  ] satisfies [Partial<HttpEmbedderOptions>][])('refuses %j', async (options) => {
    const given = { url: 'http://localhost/v1/embeddings', model: 'm', dimensions: 4, ...options };
    expect((await errorOf(() => httpEmbedder(given))).code).toBe('invalid-option');
  });
});

describe('httpEmbedder holds the contract', () => {
  const cases = embedderConformance(async () => connect(await serve(wellBehaved)));
  it.each(cases.map(({ name, run }) => [name, run] as const))('%s', (_, run) => run());
});
