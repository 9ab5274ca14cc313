import { mkdtempSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli, type CliIo, type CliStream } from '@tremplin/cli';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Name → content; a number makes an empty file of that size; `null` a folder. */
export type Files = Readonly<Record<string, string | Uint8Array | number | null>>;

export interface Folder {
  readonly path: string;
  write(files: Files): void;
  run(args: readonly string[], io?: Partial<CliIo>): Promise<Run>;
  remove(): void;
}

/** The day on which all tests run. */
const TODAY = new Date('2026-11-22T00:00:00Z');

/** A temporary folder in which the CLI is run in-process. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tremplin-cli-'));
  return {
    path,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = join(path, name);
        mkdirSync(content === null ? file : dirname(file), { recursive: true });
        if (content === null) continue;
        writeFileSync(file, typeof content === 'number' ? '' : content);
        if (typeof content === 'number') truncateSync(file, content);
      }
    },
    async run(args, io = {}) {
      const stdout = capture();
      const stderr = capture();
      const env = { TREMPLIN_KEY: 'a key for the tests only' };
      const code = await runCli(args, { stdout, stderr, env, cwd: path, now: TODAY, ...io });
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export function capture(
  stream: Pick<CliStream, 'isTTY' | 'columns'> = {},
): CliStream & { text(): string } {
  const parts: string[] = [];
  return { ...stream, write: (part) => parts.push(part), text: () => parts.join('') };
}
