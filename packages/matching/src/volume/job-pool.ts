import type { Ontology } from '@tremplin/ontology';
import type { Job, JobId } from '../job.ts';

/** Jobs as columns, for rankings of very many for one person. `jobOf` gives back what was put in. */
export interface JobPool {
  /** The pack whose codes the jobs use. */
  readonly ontology: Ontology;
  readonly size: number;
  /**
   * Adds a job, or puts it in the place of the one with its id; a copy is kept. Its tags are the host's words.
   *
   * @throws MatchingError with what does not hold in the job; the pool is then as before.
   */
  put(job: Job, tags?: readonly string[]): void;
  /** False where no job has the id. */
  remove(id: JobId): boolean;
  has(id: JobId): boolean;
  /** `undefined` where no job has the id. */
  jobOf(id: JobId): Job | undefined;
  /** In code unit order; none where no job has the id. */
  tagsOf(id: JobId): readonly string[];
  /** All ids, in no order that means something. */
  ids(): Iterable<JobId>;
}
