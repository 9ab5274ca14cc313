import { importJob, type JobId } from '@tremplin/matching';
import { z } from 'zod';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';
import { jobParams } from './schemas.ts';

/** A job as an object of `docs/host-input.md` or schema.org, or the text of an ad. */
const jobBody = z.union([
  z.strictObject({ text: z.string().min(1).max(200_000) }),
  z.looseObject({}),
]);

/** Jobs: what is asked, what was not used and why. */
export function addJobRoutes(host: Host, { engine, jobs }: RouteContext): void {
  host.put(
    '/jobs/:jobId',
    { schema: { params: jobParams, body: jobBody, summary: 'Import a job, or replace it' } },
    async ({ params, body }) => {
      const input = 'text' in body && typeof body.text === 'string' ? body.text : body;
      const { linker, now } = engine;
      const { job: read, notUsed, issues } = await importJob(input, { linker, id: params.jobId });
      // A document may hold an id of its own; here the address says which job it is.
      const job = { ...read, id: params.jobId as JobId };
      await jobs.set(job, now());
      return {
        job,
        notUsed: notUsed.map(({ category, reason }) => ({ category, reason })),
        issues: issues.map(({ code, message }) => ({ code, message })),
      };
    },
  );
  host.get(
    '/jobs/:jobId',
    { schema: { params: jobParams, summary: 'The job as it is matched' } },
    ({ params }) => requireJob(params.jobId),
  );
  host.delete(
    '/jobs/:jobId',
    { schema: { params: jobParams, summary: 'Close a job; its decisions stay in the log' } },
    async ({ params }, reply) => {
      if (!(await jobs.close(params.jobId, engine.now()))) requireJob(params.jobId);
      return reply.code(204).send();
    },
  );

  function requireJob(id: string): object {
    const job = jobs.get(id);
    if (!job) throw new Problem(404, 'unknown-job', 'no open job of this id');
    return job;
  }
}
