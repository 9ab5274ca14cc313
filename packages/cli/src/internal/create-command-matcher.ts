import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Matcher, MatcherItem, MatcherScore } from '@tremplin/fairness';
import { CliError } from '../cli-error.ts';

export interface CommandMatcherOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long the command may say nothing while it owes answers, in milliseconds. */
  readonly patience: number;
  /** Where what the command writes on standard error goes. */
  readonly onStderr: (text: string) => void;
}

/** A matcher that is another program, started once. */
export interface CommandMatcher {
  readonly matcher: Matcher;
  /** Ends the program. */
  close(): void;
}

/**
 * Starts the command in a shell and asks it line by line: `{"id","job","candidate"}` in, `{"id","score"}` out, in
 * any order, a line each. Questions that it has not answered when it ends of its own accord stay unanswered.
 */
export function createCommandMatcher(
  command: string,
  { cwd, env, patience, onStderr }: CommandMatcherOptions,
): CommandMatcher {
  const child = spawn(command, {
    shell: true,
    cwd,
    env: { ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that what the shell has started ends with it.
    detached: process.platform !== 'win32',
  });
  const batch = createAwaitedBatch(patience, fail);
  let ended: CliError | undefined;
  let asked = 0;
  function fail(error: CliError): void {
    ended ??= error;
    end(child);
    batch.reject(ended);
  }
  child.on('error', (cause) => fail(wrong('cannot be started', cause)));
  // A pipe that closes early is said by `close`.
  child.stdin.on('error', () => {});
  child.stderr.on('data', (part: Buffer) => onStderr(part.toString()));
  child.on('close', (code) => {
    ended ??= wrong(`ended with code ${code ?? 'unknown'} before all questions were answered`);
    if (code === 0) batch.settle(ended);
    else batch.reject(ended);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const problem = line.trim() === '' ? undefined : batch.take(line);
    if (problem !== undefined) fail(wrong(problem));
  });
  return {
    async matcher(items) {
      if (ended) throw ended;
      // Over the line each id is used once, and says nothing about the batch.
      const ids = items.map(() => `q${asked++}`);
      const answered = batch.expect(ids);
      child.stdin.write(items.map((item, i) => lineOf(item, ids[i]!)).join(''));
      const answers = await answered;
      return items.flatMap(({ id }, i) => {
        const score = answers.get(ids[i]!);
        return score === undefined ? [] : [{ id, score }];
      });
    },
    close() {
      ended ??= wrong('was ended');
      child.stdin.end();
      end(child);
    },
  };
}

/** The command and what it has started itself. */
function end(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid);
    else child.kill();
  } catch {
    // It has ended meanwhile.
  }
}

function lineOf({ job, candidate }: MatcherItem, id: string): string {
  return `${JSON.stringify({ id, job, candidate })}\n`;
}

/** The questions that answers are awaited for. */
interface AwaitedBatch {
  expect(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** @returns what is wrong with the line. */
  take(line: string): string | undefined;
  /** Ends the waiting with what there is, or with the error when there is nothing. */
  settle(error: Error): void;
  reject(error: Error): void;
}

function createAwaitedBatch(patience: number, onSilence: (error: CliError) => void): AwaitedBatch {
  const answers = new Map<string, number>();
  const left = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let promise: PromiseWithResolvers<ReadonlyMap<string, number>> | undefined;
  const finish = (): NonNullable<typeof promise> | undefined => {
    clearTimeout(timer);
    const open = promise;
    promise = undefined;
    return open;
  };
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => onSilence(silent(left.size, patience)), patience);
  };
  return {
    expect(ids) {
      answers.clear();
      left.clear();
      for (const id of ids) left.add(id);
      promise = withResolvers();
      listen();
      return promise.promise;
    },
    take(line) {
      const answer = answerOf(line);
      if (answer === undefined) return 'wrote a line that is not {"id","score"} in JSON';
      if (!left.delete(answer.id)) return 'answered a question twice, or one that it was not asked';
      answers.set(answer.id, answer.score);
      if (left.size === 0) finish()?.resolve(new Map(answers));
      else listen();
      return undefined;
    },
    settle(error) {
      const open = finish();
      if (answers.size > 0) open?.resolve(new Map(answers));
      else open?.reject(error);
    },
    reject: (error) => finish()?.reject(error),
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A score that is no number stays in: the audit counts it as unscored. */
function answerOf(line: string): MatcherScore | undefined {
  try {
    const value = JSON.parse(line) as { readonly id?: unknown; readonly score?: unknown } | null;
    if (value === null || typeof value !== 'object' || typeof value.id !== 'string')
      return undefined;
    return { id: value.id, score: typeof value.score === 'number' ? value.score : Number.NaN };
  } catch {
    return undefined;
  }
}

function silent(left: number, patience: number): CliError {
  return wrong(
    `owes ${left} answers and has said nothing for ${patience / 1000} s; answer each line at once and flush`,
  );
}

function wrong(what: string, cause?: unknown): CliError {
  return new CliError('bad-input', `--command: the matcher ${what}; see docs/fairness.md`, {
    cause,
  });
}
