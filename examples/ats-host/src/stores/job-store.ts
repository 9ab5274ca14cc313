import type { Job } from '@tremplin/matching';
import type { Database } from '../database/database.ts';

/** All open jobs, in memory for ranking and in the database for good. */
export interface JobStore {
  all(): readonly Job[];
  get(id: string): Job | undefined;
  set(job: Job, now: Date): Promise<void>;
  close(id: string, now: Date): Promise<boolean>;
  version(): number;
}

export async function openJobStore(database: Database): Promise<JobStore> {
  const rows = await database.query<{ job: Job }>('select job from job where not closed');
  const jobs = new Map(rows.map(({ job }) => [job.id as string, job]));
  let version = 0;
  return {
    all: () => [...jobs.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    get: (id) => jobs.get(id),
    async set(job, now) {
      await database.query(
        `insert into job (id, job, changed_at) values ($1, $2, $3)
         on conflict (id) do update set job = excluded.job, closed = false, changed_at = excluded.changed_at`,
        [job.id, JSON.stringify(job), now],
      );
      jobs.set(job.id, job);
      version++;
    },
    async close(id, now) {
      await database.query('update job set closed = true, changed_at = $2 where id = $1', [
        id,
        now,
      ]);
      version++;
      return jobs.delete(id);
    },
    version: () => version,
  };
}
