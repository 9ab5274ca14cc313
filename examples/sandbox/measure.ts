/** `pnpm --filter @tremplin/example-sandbox run measure`: what the built page weighs, and when it can be used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { openSandbox, CHROMIUM, NO_CHROMIUM } from './test/sandbox-page.ts';

const RUNS = 5;

interface Times {
  /** First text on the screen. */
  readonly firstPaint: number;
  /** Both boxes take text and the buttons answer. */
  readonly usable: number;
  /** The example is read, matched and explained. */
  readonly firstResult: number;
  /** The longest that the page itself was busy at a stretch. */
  readonly longestTask: number;
}

/** With a cold cache: a browser of its own for each load. */
async function load(address: string): Promise<Times> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = ((globalThis as unknown as { tasks: number[] }).tasks = []);
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((each) => each.duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(address);
  const at = (selector: string): Promise<number> =>
    page.waitForSelector(selector).then(() => page.evaluate(() => performance.now()));
  const usable = await at('#cv');
  const firstResult = await at('.requirements li');
  const [firstPaint, longestTask] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  ]);
  await browser.close();
  return { firstPaint: firstPaint!, usable, firstResult, longestTask: longestTask! };
}

function printSizes(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const rows = files.map(({ name, parentPath }) => {
    const bytes = readFileSync(join(parentPath, name));
    return {
      file: name,
      kilobytes: round(bytes.length / 1e3),
      gzipped: round(gzipSync(bytes).length / 1e3),
    };
  });
  console.table(rows.toSorted((a, b) => b.kilobytes - a.kilobytes));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const sandbox = await openSandbox();
if (sandbox === null) throw new Error(NO_CHROMIUM);
printSizes(sandbox.folder);
const runs: Times[] = [];
for (let i = 0; i < RUNS; i++) runs.push(await load(sandbox.address));
const names = ['firstPaint', 'usable', 'firstResult', 'longestTask'] as const;
console.table(
  names.map((name) => {
    const values = runs.map((run) => run[name]);
    return { milliseconds: name, median: round(median(values)), worst: round(Math.max(...values)) };
  }),
);
await sandbox.close();
