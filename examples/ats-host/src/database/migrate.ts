import type { Database } from './database.ts';

/** In order; one that has run is never changed. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table profile (
      id text primary key,
      profile jsonb not null,
      changed_at timestamptz not null
    )`,
    `create table job (
      id text primary key,
      job jsonb not null,
      closed boolean not null default false,
      changed_at timestamptz not null
    )`,
    // The chain of hashes is made by the engine's log; here its lines are only kept.
    'create table log_line (sequence integer primary key, line text not null)',
    'create table log_payload (sequence integer primary key, payload text not null)',
    `create table outcome (
      job_id text not null references job (id),
      profile_id text not null,
      quarter text not null,
      outcome text not null,
      primary key (job_id, profile_id)
    )`,
  ],
];

/** Brings the tables up to date, one migration after the other, each whole or not at all. */
export async function migrate(database: Database): Promise<void> {
  await database.query('create table if not exists migration (version integer primary key)');
  for (const [index, statements] of MIGRATIONS.entries()) {
    await database.transaction(async ({ query }) => {
      // Two processes that start at once: the second waits here, and then finds the version.
      await query('lock table migration in exclusive mode');
      const done = await query('select 1 from migration where version = $1', [index + 1]);
      if (done.length > 0) return;
      for (const statement of statements) await query(statement);
      await query('insert into migration (version) values ($1)', [index + 1]);
    });
  }
}
