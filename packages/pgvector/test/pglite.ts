import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll } from 'vitest';
import { databaseOverPglite, type Database } from '../src/index.ts';

let opened: Promise<PGlite> | undefined;

/** One for a test file: starting takes a second or two. Collections and schemas keep tests apart. */
export function pglite(): Promise<PGlite> {
  opened ??= PGlite.create({ extensions: { vector } });
  return opened;
}

export async function pgliteDatabase(): Promise<Database> {
  return databaseOverPglite(await pglite());
}

afterAll(async () => {
  await (await opened)?.close();
});
