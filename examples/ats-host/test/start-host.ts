import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../src/create-host.ts';
import type { Host } from '../src/routes/route-context.ts';
import type { Settings } from '../src/settings.ts';

export interface Started {
  readonly host: Host;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

/**
 * A host in a temporary folder, on a fixed day, on the embedded database, or on the empty one that
 * `TREMPLIN_HOST_DATABASE_URL` names.
 */
export async function startHost(folder: string = temporaryFolder()): Promise<Started> {
  const logged: string[] = [];
  const host = await createHost(settingsIn(folder), {
    now: () => new Date('2026-11-22T12:00:00Z'),
    logTo: { write: (line) => logged.push(line) },
  });
  return { host, logged, stop: () => host.close() };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-host-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function settingsIn(folder: string): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    dataFolder: folder,
    databaseUrl: process.env['TREMPLIN_HOST_DATABASE_URL'],
    vaultFolder: join(folder, 'vault'),
    pseudonymKey: 'a key for the tests only',
    vaultKey: new Uint8Array(32).fill(7),
    logLevel: 'info',
  };
}
