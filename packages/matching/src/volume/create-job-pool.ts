import { conceptIds, type Ontology, type SkillId } from '@tremplin/ontology';
import { checkJob } from '../internal/check-job.ts';
import { countedSets } from '../internal/counted-sets.ts';
import { tradesOf } from '../internal/trades.ts';
import { packJob } from '../internal/volume/job-entry.ts';
import { keepJobParts, type JobParts } from '../internal/volume/job-parts.ts';
import { createPoolRows } from '../internal/volume/pool-rows.ts';
import { createRequiredSkills } from '../internal/volume/required-skills.ts';
import type { Job, JobId } from '../job.ts';
import { capacityOf } from '../internal/compile-job.ts';
import type { JobPool } from './job-pool.ts';

/**
 * An empty pool for jobs of one pack.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { createJobPool, importJob, rankJobPool } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const pool = createJobPool(ontology);
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 * pool.put(job, ['region:75']);
 * const { profile } = await importJsonResume(
 *   { skills: [{ name: 'Docker', level: 'advanced' }] },
 *   { linker, subjectId: 's-1', key: 'a secret of at least 16 bytes', now: new Date('2026-01-01') },
 * );
 * rankJobPool(profile, pool, { top: 50, tags: { all: ['region:75'] } }).matches.length; // 1
 * ```
 */
export function createJobPool(ontology: Ontology): JobPool {
  const rows = createPoolRows<JobId>();
  const required = createRequiredSkills(ontology);
  // As text: an eighth of the memory of an object, and nobody can change it.
  const texts: string[] = [];
  const capacity: number[] = [];
  const groups = new Map<number, readonly number[]>();
  const regulated = new Set<number>();
  const jobAt = (row: number): Job => JSON.parse(texts[row]!) as Job;
  const parts: JobParts = {
    ...rows,
    ontology,
    required,
    capacity,
    groups,
    trades: tradesOf(ontology, new Set(conceptIds(ontology, 'skill') as readonly SkillId[])),
    regulated: () => regulated.size,
    jobAt,
  };
  const forget = (row: number | undefined): void => {
    if (row === undefined) return;
    groups.delete(row);
    regulated.delete(row);
  };
  const pool: JobPool = {
    ontology,
    get size() {
      return rows.rows.size;
    },
    put(job, tags = []) {
      checkJob(job, ontology);
      countedSets(job, job.requirements);
      const text = JSON.stringify(job);
      forget(rows.rows.get(job.id));
      const row = rows.put(job.id, packJob(job, required, rows.tagSetOf(tags)));
      texts[row] = text;
      capacity[row] = capacityOf(job.rampUp);
      const needed = (job.groups ?? []).map(({ atLeast }) => atLeast);
      if (needed.length > 0) groups.set(row, needed);
      if (job.regulated !== undefined) regulated.add(row);
    },
    remove(id) {
      const row = rows.remove(id);
      forget(row);
      if (row !== undefined) texts[row] = '';
      return row !== undefined;
    },
    has: (id) => rows.rows.has(id),
    jobOf(id) {
      const row = rows.rows.get(id);
      return row === undefined ? undefined : jobAt(row);
    },
    tagsOf: (id) => rows.tagsOf(id),
    ids: () => rows.rows.keys(),
  };
  return keepJobParts(pool, parts);
}
