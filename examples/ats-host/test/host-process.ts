import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A host in a process of its own, that can be killed. */
export interface HostProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it at once, without asking. */
  kill(): Promise<void>;
}

/** @throws Error with what the process wrote, when it ends before it listens. */
export async function startHostProcess(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HostProcess> {
  const database = process.env['TREMPLIN_HOST_DATABASE_URL'];
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      PORT: '0',
      PSEUDONYM_KEY: 'a key for the tests only',
      VAULT_KEY: '07'.repeat(32),
      ...(database !== undefined && { DATABASE_URL: database }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    url: await addressOf(child),
    process: child,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const read = (part: Buffer): void => {
      written += part.toString();
      const address = /Server listening at (http:[^"]+)/u.exec(written)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${written}`)));
  });
}
