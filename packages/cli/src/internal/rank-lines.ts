import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createProfilePool, rankPool, type Job, type Ranking } from '@tremplin/matching';
import type { Ontology } from '@tremplin/ontology';
import { createProfileSchema, safeParseProfile, type Profile } from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createProgress } from './create-progress.ts';
import type { FileIssue } from './file-issue.ts';
import {
  readMatchState,
  removeMatchState,
  writeMatchState,
  type MatchState,
} from './match-state.ts';
import { readLines, type FileLine } from './read-lines.ts';

export interface RankLinesOptions {
  readonly job: Job;
  readonly ontology: Ontology;
  readonly top: number;
  readonly io: CliIo;
  /** Keeps how far it came, and goes on from there. @defaultValue nothing is kept */
  readonly resume?: string | undefined;
  /** Profiles between two savings. @defaultValue 10,000 */
  readonly batch?: number;
  /** Stops between two batches by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface RankedLines {
  /** The first of all; to the byte what ranking all of them at once would begin with. */
  readonly ranking: Ranking;
  readonly profiles: readonly Profile[];
  readonly considered: number;
  readonly issues: readonly FileIssue[];
}

const MAXIMUM_LINE = 1_000_000;
/** Issues beyond are counted only: a file of a million bad lines must not fill the memory. */
const MAXIMUM_ISSUES = 1_000;
const BATCH = 10_000;

/** Ranks files of one profile a line, in memory that does not grow with them: only the first are kept from batch to batch. */
export async function rankLines(
  paths: readonly string[],
  options: RankLinesOptions,
): Promise<RankedLines> {
  const { job, ontology, top, io, resume, batch = BATCH, signal } = options;
  const sizes = await Promise.all(paths.map((path) => sizeOf(path, io.cwd)));
  const task = taskOf({ job, ontology: ontology.hash, top, paths, sizes });
  const left =
    resume === undefined ? undefined : await readMatchState(resume, { cwd: io.cwd, task });
  const reader = createReader(ontology, left);
  const progress = await createProgress(io, { title: 'matching', isLong: true });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let { ranking, profiles } = reader.rank(job, [], top);
  for (let file = left?.file ?? 0; file < paths.length; file++) {
    const isFirst = file === (left?.file ?? 0);
    const from = isFirst && left ? left : { offset: 0, line: 1 };
    const done = sizes.slice(0, file).reduce((sum, size) => sum + size, 0);
    let waiting: Profile[] = [];
    const settle = async (at: Pick<FileLine, 'end' | 'line'>): Promise<void> => {
      ({ ranking, profiles } = reader.rank(job, waiting, top));
      waiting = [];
      progress.update(Math.round((done + at.end) / 1e6), Math.round(total / 1e6), 'MB');
      if (resume === undefined) return;
      const value = { ...reader.state(), task, file, offset: at.end, line: at.line + 1 };
      await writeMatchState(resume, value, io);
    };
    let last: FileLine | undefined;
    const absolute = resolve(io.cwd, paths[file]!);
    for await (const line of readLines(absolute, { from, maximumBytes: MAXIMUM_LINE })) {
      last = line;
      const profile = reader.read(paths[file]!, line);
      if (profile) waiting.push(profile);
      if (waiting.length < batch) continue;
      await settle(line);
      signal?.throwIfAborted();
    }
    if (last) await settle(last);
  }
  progress.stop();
  if (resume !== undefined) await removeMatchState(resume, io.cwd);
  return { ranking, profiles, considered: reader.state().considered, issues: reader.issues() };
}

async function sizeOf(path: string, cwd: string): Promise<number> {
  try {
    const found = await stat(resolve(cwd, path));
    if (found.isFile()) return found.size;
  } catch {
    // Said below.
  }
  throw new CliError('bad-input', `${path}: no file that can be read; check the path`);
}

function taskOf(task: object): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('hex');
}

/** Checks lines, and keeps the first people from one batch to the next. */
function createReader(ontology: Ontology, left: MatchState | undefined) {
  const schema = createProfileSchema(ontology);
  const { id, version } = ontology.meta;
  const refused = createRefused((left?.issues ?? []) as FileIssue[]);
  let considered = left?.considered ?? 0;
  let best = (left?.best ?? []).map((profile) => schema.parse(profile));
  return {
    /** The profile of a line; nothing for an empty line, and for one that is no profile, which is an issue. */
    read(file: string, { text, line, isTooLong }: FileLine): Profile | undefined {
      const place = `line ${line}`;
      if (isTooLong) {
        const message = 'over 1 MB; give one profile a line';
        return refused.add({ file, place, code: 'too-long', message });
      }
      if (text.trim() === '') return undefined;
      const value = parseJson(text);
      if (value === undefined) {
        const message = 'no JSON; give one profile a line';
        return refused.add({ file, place, code: 'invalid-json', message });
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      const message = problemOf(value, ontology);
      return refused.add({ file, place, code: 'invalid-profile', message });
    },
    rank(job: Job, batch: readonly Profile[], top: number) {
      const pool = createProfilePool({ id, version, hash: ontology.hash });
      for (const profile of best) pool.put(profile);
      for (const profile of batch) {
        if (pool.has(profile.id)) {
          const message = `${profile.id} stands in an earlier line, which is used; give each person once`;
          refused.add({ file: 'profiles', code: 'duplicate-id', message });
        } else pool.put(profile);
      }
      considered += pool.size - best.length;
      const ranking = rankPool(job, pool, { ontology, top });
      best = ranking.matches.map(({ profile }) => pool.profileOf(profile)!);
      return { ranking, profiles: best };
    },
    state: () => ({ considered, best, issues: refused.kept }),
    issues: refused.all,
  };
}

/** Lines left out: the first with what is wrong, the rest as a number. */
function createRefused(kept: FileIssue[]) {
  let more = 0;
  return {
    kept,
    add(issue: Omit<FileIssue, 'isLeftOut'>): undefined {
      if (kept.length < MAXIMUM_ISSUES) kept.push({ ...issue, isLeftOut: true });
      else more++;
    },
    all(): readonly FileIssue[] {
      if (more === 0) return kept;
      const message = `${more} more lines that are no profile`;
      return [...kept, { file: 'profiles', code: 'more', message, isLeftOut: true }];
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(value: unknown, ontology: Ontology): string {
  const result = safeParseProfile(value, ontology);
  const [first] = result.success ? [] : result.issues;
  return `${first?.path.join('/') ?? ''}: ${first?.message ?? 'no profile'}`;
}
