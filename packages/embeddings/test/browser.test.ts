import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticEmbedder } from '@tremplin/embeddings';

const PACKAGE = join(import.meta.dirname, '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const TEXTS = [
  'développeuse web',
  'conduire un tracteur',
  'De\u0301veloppeur C++',
  'soft\u00ADware \u200Djoin\u200Der',
  '😀',
  '',
  'SOUDEUR à l’arc',
];

let folder: string;
let server: Server | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tremplin-browser-'));
  if (!existsSync(CHROMIUM)) return;
  server = createServer(serve).listen(0, '127.0.0.1');
  // As root, as in most containers, Chromium has no sandbox of its own.
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The bundle at `/app/`, the model at `/model/`: as its module looks for it. */
function serve({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const path = url === '/model/fr-en.bin' ? join(PACKAGE, url) : join(folder, url);
  if (url === '/app/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
  } else if (existsSync(path)) {
    const type = extname(path) === '.js' ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(path));
  } else {
    response.writeHead(404).end();
  }
}

/** All of the package in one module; fails on a module of Node. */
async function bundle(): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: `export * from '@tremplin/embeddings';`, resolveDir: PACKAGE },
    outfile: join(folder, 'app', 'embeddings.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

async function openPage(): Promise<Page> {
  const page = await browser!.newPage();
  const { port } = server!.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/app/`);
  return page;
}

describe('in a browser', () => {
  it('is bundled without a module of Node', async () => {
    const inputs = await bundle();
    expect(inputs.some((input) => input.includes('load-bundled-model'))).toBe(true);
    expect(inputs.filter((input) => /node:|-node\.ts$/u.test(input))).toEqual([]);
    const written = readFileSync(join(folder, 'app', 'embeddings.js'), 'utf8');
    expect(written).not.toMatch(/(?:from|import|require\()\s*["']node:/u);
  });

  it('gives the bytes that Node gives', async (context) => {
    if (!browser) context.skip(`no Chromium at ${CHROMIUM}; set CHROMIUM to one`);
    await bundle();
    const page = await openPage();
    const found = await page.evaluate(`(async () => {
      const { staticEmbedder } = await import('/app/embeddings.js');
      const embedder = await staticEmbedder();
      const vectors = await embedder.embed(${JSON.stringify(TEXTS)}, { kind: 'passage' });
      return { id: embedder.id, bytes: [...new Uint8Array(vectors.buffer)] };
    })()`);
    const embedder = await staticEmbedder();
    const vectors = await embedder.embed(TEXTS, { kind: 'passage' });
    expect(found).toEqual({ id: embedder.id, bytes: [...new Uint8Array(vectors.buffer)] });
    await page.close();
  });

  it('says so when the model is not there, and tries again', async (context) => {
    if (!browser) context.skip(`no Chromium at ${CHROMIUM}; set CHROMIUM to one`);
    await bundle();
    const page = await openPage();
    let isBroken = true;
    await page.route('**/model/fr-en.bin', (route) =>
      isBroken ? route.fulfill({ status: 404 }) : route.continue(),
    );
    const load = `import('/app/embeddings.js')
      .then(({ loadBundledModel }) => loadBundledModel())
      .then(({ id }) => id, ({ code, message }) => code + ': ' + message)`;
    expect(await page.evaluate(load)).toMatch(
      /^model-not-found: .*\/model\/fr-en\.bin \(status 404\); copy model\/fr-en\.bin/u,
    );
    isBroken = false;
    expect(await page.evaluate(load)).toMatch(/^tremplin-static-/u);
    await page.close();
  });
});
