import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { createExactIndex, type ExactIndex } from '../../src/index.ts';
import { openVectorStore } from '../../src/store/index.ts';
import { vectorOf } from './vector-of.ts';

export interface KillTally {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged changes that were not there afterwards. */
  readonly lost: number;
  /** Contents that are not those after any number of the changes, in their order. */
  readonly invented: number;
  readonly failedOpenings: number;
  /** Processes that ended before they were killed. */
  readonly ended: number;
  /** Openings that found a change half written. */
  readonly torn: number;
  /** Openings that found a snapshot half written, or a journal without its snapshot. */
  readonly interruptedCompactions: number;
}

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: (done: number) => void;
}

interface Run extends Progress {
  readonly wasKilled: boolean;
}

interface Progress {
  /** Changes begun, in their order: they are journaled in that order. */
  readonly begun: number;
  /** All up to this one are acknowledged; -1 for none. */
  readonly stored: number;
}

/**
 * Kills a process that changes a store, at a random moment, again and again on the same folder, and compares each
 * time what opens with what was acknowledged.
 */
export async function killMany({ kills, seed, onKill }: KillOptions): Promise<KillTally> {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-kill-'));
  const tally = {
    kills: 0,
    acknowledged: 0,
    lost: 0,
    invented: 0,
    failedOpenings: 0,
    ended: 0,
    torn: 0,
    interruptedCompactions: 0,
  };
  const random = randomFrom(seed);
  const program = bundleChild(folder);
  const data = join(folder, 'store');
  const report = join(folder, 'report');
  mkdirSync(data);
  let state: Pick<Matched, 'changes' | 'model'> = { changes: 0, model: new Map() };
  try {
    for (; tally.kills < kills; tally.kills++) {
      const first = state.changes;
      const { begun, stored, wasKilled } = await runAndKill(
        { program, data, report, first },
        random,
      );
      if (readdirSync(data).filter((name) => name !== 'lock').length > 2)
        tally.interruptedCompactions++;
      if (!wasKilled) tally.ended++;
      tally.acknowledged += Math.max(0, stored + 1 - first);
      const store = await openVectorStore(data, { dimensions: 16 }).catch(() => undefined);
      if (!store) {
        tally.failedOpenings++;
        break;
      }
      if (store.recovery.tornBytes > 0) tally.torn++;
      const content = contentOf(store);
      const outcome = matched(content, { begun, stored }, state);
      state = outcome;
      tally.lost += outcome.lost;
      tally.invented += outcome.invented;
      await store.close();
      onKill?.(tally.kills + 1);
      if (outcome.invented > 0) break; // nothing to go on from
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

/** As a program of its own: it starts in a fraction of the time. */
function bundleChild(folder: string): string {
  const outfile = join(folder, 'child.mjs');
  const entry = fileURLToPath(new URL('child.ts', import.meta.url));
  buildSync({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile });
  return outfile;
}

/** Mostly in the middle of changes and compactions, sometimes while it opens the store. */
const LONGEST_MILLISECONDS = 60;
const WHILE_OPENING = 0.1;

interface ChildRun {
  readonly program: string;
  readonly data: string;
  readonly report: string;
  readonly first: number;
}

async function runAndKill(
  { program, data, report, first }: ChildRun,
  random: () => number,
): Promise<Run> {
  rmSync(report, { force: true });
  const args = [program, data, String(first), report];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const isEarly = random() < WHILE_OPENING;
  const delay = random() * LONGEST_MILLISECONDS;
  const kill = (): void =>
    void setTimeout(() => child.kill('SIGKILL'), isEarly ? 2 * delay : delay);
  if (isEarly) kill();
  else child.stdout.once('data', kill);
  const [, signal] = await ended;
  return { ...progressIn(report, first), wasKilled: signal === 'SIGKILL' };
}

function progressIn(report: string, first: number): Progress {
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n').slice(0, -1) : [];
  const last = (what: string): number =>
    lines
      .filter((line) => line.startsWith(what))
      .reduce((most, line) => Math.max(most, Number(line.slice(2))), first - 1);
  // They are journaled in their order: when one is stored, so are those before it.
  return { begun: last('b'), stored: last('s') };
}

type Content = ReadonlyMap<string, string>;

function contentOf(store: Pick<ExactIndex, 'search' | 'tagsOf' | 'size'>): Content {
  const query = Array.from({ length: 16 }, (_, i) => i + 1);
  const found = store.size === 0 ? [] : store.search(query, store.size);
  return new Map(
    found.map(({ id, similarity }) => [id, `${similarity} ${store.tagsOf(id).join()}`]),
  );
}

/** By id, the last change of it that counts. */
type Model = ReadonlyMap<string, number>;

interface Matched {
  /** Changes that the content contains. */
  readonly changes: number;
  readonly model: Model;
  readonly lost: number;
  readonly invented: number;
}

/**
 * The content must be that after some number of changes: all that are acknowledged, and of the others that had
 * begun the first few.
 */
function matched(
  content: Content,
  { begun, stored }: Progress,
  from: Pick<Matched, 'changes' | 'model'>,
): Matched {
  const wanted = asText(content);
  let { changes, model } = from;
  let fewer: Matched | undefined;
  for (;;) {
    if (asText(contentOfModel(model)) === wanted) {
      const lost = Math.max(0, stored + 1 - changes);
      fewer = { changes, model, lost, invented: 0 };
      if (lost === 0) return fewer;
    }
    if (changes > begun) return fewer ?? { changes, model, lost: 0, invented: 1 };
    const { id, vector } = vectorOf(changes);
    const next = new Map(model);
    if (vector) next.set(id, changes);
    else next.delete(id);
    model = next;
    changes++;
  }
}

const texts = new Map<number, string>();

/** What is expected of each id; its similarity does not depend on what else is there. */
function contentOfModel(model: Model): Content {
  for (const number of model.values()) {
    if (texts.has(number)) continue;
    const { id, vector, tags } = vectorOf(number);
    const alone = createExactIndex({ dimensions: 16 });
    alone.add(id, vector!, { tags });
    texts.set(number, contentOf(alone).get(id)!);
  }
  return new Map(Array.from(model, ([id, number]) => [id, texts.get(number)!]));
}

function asText(content: Content): string {
  return JSON.stringify([...content].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
