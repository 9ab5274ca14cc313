import type { ForeignServer } from '../foreign-server.ts';
import { foreignParts } from './foreign-parts.ts';
import type { TableNames } from './table-names.ts';

export interface MigrationContext {
  readonly names: TableNames;
  readonly dimensions: number;
  readonly servers: readonly ForeignServer[];
}

/** In order; one that has been released is never changed. */
export const MIGRATIONS: readonly ((context: MigrationContext) => readonly string[])[] = [
  ({ names, dimensions, servers }) => {
    const columns = `id text collate "C" not null, embedding vector(${dimensions}) not null, tags text[] not null default '{}'`;
    // A table of which other servers hold parts cannot promise that an id is there once: each part does.
    return servers.length > 0
      ? [
          `create table ${names.vectors} (${columns}) partition by hash (id)`,
          ...foreignParts(names, servers),
        ]
      : [
          `create table ${names.vectors} (${columns}, primary key (id))`,
          `create index on ${names.vectors} using gin (tags)`,
        ];
  },
  ({ names }) => [
    // The chain of hashes is made by the engine's log; here its lines are only kept.
    `create table if not exists ${names.logLines} (sequence integer primary key, line text not null)`,
    `create table if not exists ${names.logPayloads} (sequence integer primary key, payload text not null)`,
  ],
];
