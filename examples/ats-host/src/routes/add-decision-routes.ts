import { rankProfiles, replayDecision, verifyLog } from '@tremplin/matching';
import type { ProfileId } from '@tremplin/profile';
import { z } from 'zod';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';
import { jobParams } from './schemas.ts';

const shortlistBody = z.strictObject({ size: z.int().min(1).max(100).default(20) });
const entryParams = z.object({ entry: z.coerce.number().int().min(0) });
const eventBody = z.strictObject({
  profileId: z.string().max(40),
  reason: z.string().min(1).max(2_000),
  /** A role or a pseudonym. */
  by: z.string().min(1).max(100),
});
const decisionBody = eventBody.extend({ decision: z.enum(['selected', 'rejected']) });

/** What was shown, what people decided, and who asked to be looked at again: in the log, for good. */
export function addDecisionRoutes(host: Host, context: RouteContext): void {
  const { engine, profiles, jobs, decisions } = context;
  const { ontology, now } = engine;
  host.post(
    '/jobs/:jobId/shortlists',
    {
      schema: {
        params: jobParams,
        body: shortlistBody,
        summary: 'Put the first of a ranking into the log, as shown to those who decide',
      },
    },
    async ({ params, body }, reply) => {
      const job = jobs.get(params.jobId);
      if (!job) throw new Problem(404, 'unknown-job', 'no open job of this id');
      const all = rankProfiles(job, profiles.all(), { ontology });
      const first = all.matches.slice(0, body.size).flatMap(({ profile }) => {
        const found = profiles.get(profile);
        return found ? [found] : [];
      });
      // Nobody's place among the first depends on those behind them: the log need not keep these.
      const ranking = rankProfiles(job, first, { ontology });
      const entry = await decisions.write((log) =>
        log.recordRanking({ job, profiles: first, ranking }),
      );
      return reply.code(201).send({
        entry: entry.sequence,
        profiles: ranking.matches.map(({ profile, score }) => ({ profile, score })),
      });
    },
  );
  host.post(
    '/shortlists/:entry/decisions',
    {
      schema: {
        params: entryParams,
        body: decisionBody,
        summary: 'A person decides; beside the score, never in it',
      },
    },
    async ({ params, body }, reply) => {
      const jobId = await jobOf(params.entry);
      const { profileId, ...event } = body;
      const entry = await decisions.write(async (log, within) => {
        const written = await log.recordOverride(params.entry, {
          profile: profileId as ProfileId,
          ...event,
        });
        await within.query(
          `insert into outcome (job_id, profile_id, quarter, outcome) values ($1, $2, $3, $4)
           on conflict (job_id, profile_id) do update set quarter = excluded.quarter, outcome = excluded.outcome`,
          [jobId, profileId, quarterOf(now()), body.decision],
        );
        return written;
      });
      return reply.code(201).send({ entry: entry.sequence });
    },
  );
  host.post(
    '/shortlists/:entry/appeals',
    {
      schema: {
        params: entryParams,
        body: eventBody,
        summary: 'Somebody asks to be looked at again',
      },
    },
    async ({ params, body }, reply) => {
      const { profileId, reason, by } = body;
      const event = { profile: profileId as ProfileId, decision: 'appeal', reason, by };
      const entry = await decisions.write((log) => log.recordAppeal(params.entry, event));
      return reply.code(201).send({ entry: entry.sequence });
    },
  );
  host.get(
    '/shortlists/:entry/replay',
    { schema: { params: entryParams, summary: 'Make the ranking again and compare the bytes' } },
    ({ params }) => replayDecision(decisions.store, params.entry, { ontology }),
  );
  host.get('/log', { schema: { summary: 'Does the chain hold, and its head' } }, async () => {
    const head = decisions.head();
    return { head, verification: await verifyLog(decisions.store, { head }) };
  });

  async function jobOf(sequence: number): Promise<string> {
    for await (const line of decisions.store.lines()) {
      const entry = JSON.parse(line) as { sequence: number; kind: string; job?: string };
      if (entry.sequence === sequence && entry.kind === 'ranking') return entry.job!;
    }
    throw new Problem(404, 'unknown-shortlist', 'no shortlist of this number in the log');
  }
}

function quarterOf(day: Date): string {
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}
