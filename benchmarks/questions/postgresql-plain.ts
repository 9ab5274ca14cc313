import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { vectorOf, type SearchVectors } from './search-vectors.ts';

export const DIMENSIONS = 128;
/** How many are searched for. */
export const K = 10;
/** One vector in a hundred has it. */
export const RARE = 'rare';
export const tagsOf = (row: number): readonly string[] => (row % 100 === 0 ? [RARE] : []);

/** Of a table that somebody would write by hand: as ours. */
export const PLAIN_COLUMNS: string = `id text collate "C", embedding vector(${DIMENSIONS}) not null, tags text[] not null default '{}'`;

export async function createPlainTable(pool: pg.Pool, name: string): Promise<void> {
  await pool.query('create extension if not exists vector');
  await pool.query('create schema if not exists tremplin');
  await pool.query(`create table tremplin.${name} (${PLAIN_COLUMNS}, primary key (id))`);
  await pool.query(`create index on tremplin.${name} using gin (tags)`);
}

export interface PlainTable {
  load(): Promise<void>;
  search(vector: Float32Array): Promise<unknown>;
  /** Of a table in parts: by the statement of a table without, which leaves the limit to the first server. */
  readonly searchAsOne?: (vector: Float32Array) => Promise<unknown>;
}

/** What somebody would write by hand who knows that all is well with the data. */
export function plainTable(
  pool: pg.Pool,
  vectors: SearchVectors,
  { table, parts = [] }: { readonly table: string; readonly parts?: readonly string[] },
): PlainTable {
  const lines = Array.from(
    { length: vectors.count },
    (_, row) => `id-${row}\t[${vectorOf(vectors, row).join(',')}]\t{${tagsOf(row).join()}}\n`,
  );
  const chunks = Array.from({ length: Math.ceil(lines.length / 500) }, (_, i) =>
    Buffer.from(lines.slice(i * 500, (i + 1) * 500).join('')),
  );
  const ask = (name: string, text: string) => (vector: Float32Array) =>
    pool.query({ name, text, values: [`[${vector.join(',')}]`] });
  return {
    load: async () => {
      const client = await pool.connect();
      try {
        await pipeline(Readable.from(chunks), client.query(copyFrom(`copy ${table} from stdin`)));
      } finally {
        client.release();
      }
    },
    search: parts.length === 0 ? ask(table, nearestIds(table)) : ask('by parts', nearestOf(parts)),
    ...(parts.length > 0 && { searchAsOne: ask(table, nearestIds(table)) }),
  };
}

function nearestIds(table: string): string {
  return `select id from ${table} order by embedding <#> $1::vector limit ${K}`;
}

function nearestOf(parts: readonly string[]): string {
  const each = parts.map(
    (part) =>
      `(select id, embedding <#> $1::vector as distance from ${part} order by distance limit ${K})`,
  );
  return `select id from (${each.join(' union all ')}) as nearest order by distance limit ${K}`;
}
