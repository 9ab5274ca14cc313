import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const CONFIG = join(ROOT, 'vite.config.ts');

export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const NO_CHROMIUM: string = `no Chromium at ${CHROMIUM}; set CHROMIUM to one`;

/** The built page, served as `pnpm sandbox` serves it, and a browser to look at it. */
export interface Sandbox {
  readonly address: string;
  readonly folder: string;
  open(options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A page, with what it must never do: ask another site, break its policy, fail. */
export interface OpenPage {
  readonly page: Page;
  /** Requests to any other origin, allowed or not, and everything on the console that is an error. */
  readonly faults: string[];
}

/** @returns null where there is no Chromium. */
export async function openSandbox(): Promise<Sandbox | null> {
  if (!existsSync(CHROMIUM)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-sandbox-'));
  await build({
    configFile: CONFIG,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await preview({
    configFile: CONFIG,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0 },
  });
  const address = addressOf(server);
  // As root, as in most containers, Chromium has no sandbox of its own.
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  return {
    address,
    folder,
    open: (options = {}) => openPage(browser, address, options),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  // Of the context: the requests of the worker are among them.
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) {
      faults.push(`request to ${request.url()}`);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return { page, faults };
}

function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('vite preview gave no address');
  return address;
}
