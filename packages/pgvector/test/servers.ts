import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { databaseOverPool, type Database } from '../src/index.ts';

const run = promisify(execFile);

/** A folder with `bin/postgres` that has pgvector and postgres_fdw; `.ci/run` makes one. */
const BINARIES = process.env['TREMPLIN_POSTGRES_BINARIES'] ?? '';

export const WHY_NO_SERVERS: string | undefined = existsSync(join(BINARIES, 'bin', 'postgres'))
  ? undefined
  : 'no PostgreSQL server: TREMPLIN_POSTGRES_BINARIES names no folder with bin/postgres';

/** A server of its own process, with a folder and a port of its own. */
export interface Server {
  readonly port: number;
  readonly pool: pg.Pool;
  readonly database: Database;
  /** As the server is told to stop by an operator in a hurry. */
  stop(): Promise<void>;
  /** After a stop, on the same folder and port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then as nobody. */
const IDENTITY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const USER = 'tremplin';

export async function startServer(options: Partial<pg.PoolConfig> = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'tremplin-postgres-'));
  if ('uid' in IDENTITY) await chown(folder, IDENTITY.uid!, IDENTITY.gid!);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(BINARIES, 'bin', 'initdb'), initdb, { ...IDENTITY, cwd: folder });
  const port = await freePort();
  const at = { host: '127.0.0.1', port, user: USER, database: 'postgres' };
  const pool = new pg.Pool({ ...at, max: 8, connectionTimeoutMillis: 20_000, ...options });
  // A connection that breaks while nobody uses it is no failure of a test.
  pool.on('error', () => undefined);
  let process_: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    process_ = spawn(join(BINARIES, 'bin', 'postgres'), settings(data, port), {
      ...IDENTITY,
      cwd: folder,
      stdio: 'ignore',
    });
    await untilItAnswers(at);
  };
  const stop = async (): Promise<void> => {
    const child = process_;
    process_ = undefined;
    if (!child || child.exitCode !== null) return;
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGINT');
    });
  };
  await start();
  return {
    port,
    pool,
    database: databaseOverPool(pool, { copyFrom }),
    start,
    stop,
    close: async () => {
      await pool.end();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(data: string, port: number): readonly string[] {
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    wal_level: 'logical',
    max_connections: '40',
    shared_buffers: '64MB',
  };
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

async function untilItAnswers(at: pg.ClientConfig): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(at);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
