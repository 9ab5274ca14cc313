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
  /** Largest contentful paint: the largest text or picture so far. */
  readonly largestPaint: number;
  /** The longest that the page itself was busy at a stretch. */
  readonly longestTask: number;
  /** What each such stretch had above 50 ms, added up: total blocking time, until the first result. */
  readonly blocked: number;
  /** Cumulative layout shift: 0 is nothing moved; no milliseconds. */
  readonly layoutShift: number;
}

/** What the page itself watches while it loads. */
interface Watched {
  readonly tasks: number[];
  readonly paints: number[];
  readonly shifts: number[];
}

/** With a cold cache: a browser of its own for each load. */
async function load(address: string): Promise<Times> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const watched: Watched = { tasks: [], paints: [], shifts: [] };
    Object.assign(globalThis, { watched });
    // No function has a name here: a TypeScript loader would wrap it in a helper that the page lacks.
    for (const type of ['longtask', 'largest-contentful-paint', 'layout-shift']) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (type === 'longtask') watched.tasks.push(entry.duration);
          else if (type === 'layout-shift') {
            watched.shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
          } else watched.paints.push(entry.startTime);
        }
      }).observe({ type, buffered: true });
    }
  });
  await page.goto(address);
  const at = (selector: string): Promise<number> =>
    page.waitForSelector(selector).then(() => page.evaluate(() => performance.now()));
  const usable = await at('#cv');
  const firstResult = await at('.requirements li');
  const { firstPaint, tasks, paints, shifts } = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...(globalThis as unknown as { watched: Watched }).watched,
  }));
  await browser.close();
  return {
    firstPaint,
    largestPaint: Math.max(firstPaint, ...paints),
    usable,
    firstResult,
    longestTask: Math.max(0, ...tasks),
    blocked: sum(tasks.map((duration) => Math.max(0, duration - 50))),
    layoutShift: sum(shifts),
  };
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const sandbox = await openSandbox();
if (sandbox === null) throw new Error(NO_CHROMIUM);
printSizes(sandbox.folder);
const runs: Times[] = [];
for (let i = 0; i < RUNS; i++) runs.push(await load(sandbox.address));
const names = [
  'firstPaint',
  'largestPaint',
  'usable',
  'firstResult',
  'longestTask',
  'blocked',
  'layoutShift',
] as const;
console.table(
  names.map((name) => {
    const values = runs.map((run) => run[name]);
    return { figure: name, median: round(median(values)), worst: round(Math.max(...values)) };
  }),
);
await sandbox.close();
