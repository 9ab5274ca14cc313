import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly model: string; readonly input: readonly string[] };
}

export interface EmbeddingServer {
  readonly url: string;
  readonly received: ReceivedRequest[];
  close(): Promise<void>;
}

/** What the server does with request number `attempt`, counted from 0. */
export type Answer = (
  response: ServerResponse,
  request: ReceivedRequest,
  attempt: number,
) => void | Promise<void>;

/** A server on this machine that answers `/v1/embeddings` as it is told. */
export async function startEmbeddingServer(answer: Answer): Promise<EmbeddingServer> {
  const received: ReceivedRequest[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as ReceivedRequest['body'];
      const one = { headers: request.headers, body };
      received.push(one);
      void answer(response, one, received.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/embeddings`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Letters a to d of a text, counted: a vector that depends on the text alone. */
export function lettersOf(text: string): readonly number[] {
  return ['a', 'b', 'c', 'd'].map((letter) => 1 + text.split(letter).length);
}

/** The right answer. */
export const wellBehaved: Answer = (response, { body }) => {
  const data = body.input.map((text, index) => ({ index, embedding: lettersOf(text) }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', data, model: body.model }));
};
