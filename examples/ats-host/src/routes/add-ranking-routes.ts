import { randomUUID } from 'node:crypto';
import {
  explainMatch,
  findCounterfactuals,
  rankJobs,
  rankProfiles,
  type Match,
  type Ranking,
} from '@tremplin/matching';
import type { ProfileId } from '@tremplin/profile';
import { z } from 'zod';
import { createRecent } from './create-recent.ts';
import { pageOf } from './page-of.ts';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';
import { jobParams, language, pageQuery, subjectParams } from './schemas.ts';

const profileParams = jobParams.extend({ profileId: z.string().max(40) });
const explanationQuery = z.object({
  language,
  audience: z.enum(['recruiter', 'candidate']).default('recruiter'),
});

/** How many rankings are kept for those who turn pages. */
const KEPT = 50;

/** Both directions, the same scores; verdicts before numbers. */
export function addRankingRoutes(
  host: Host,
  { engine: { ontology, profileIdOf }, profiles, jobs }: RouteContext,
): void {
  const recent = createRecent<Ranking>(KEPT);
  // Counters start again with the process, and a page of before must not pass for one of now.
  const run = randomUUID().slice(0, 8);
  host.get(
    '/jobs/:jobId/ranking',
    {
      schema: {
        params: jobParams,
        querystring: pageQuery,
        summary: 'Candidates for a job, best first, with verdicts and reasons',
      },
    },
    ({ params, query }) => {
      const { ranking, version } = rankingFor(params.jobId);
      const page = pageOf(ranking.matches, { ...query, version });
      return { ...page, items: page.items.map((match) => shown(match, query.language)) };
    },
  );
  host.get(
    '/candidates/:subjectId/jobs',
    {
      schema: {
        params: subjectParams,
        querystring: pageQuery,
        summary: 'Jobs for a candidate, best first: the same scores, seen from the person',
      },
    },
    ({ params, query }) => {
      const profile = profiles.get(profileIdOf(params.subjectId));
      if (!profile) throw new Problem(404, 'unknown-candidate', 'no profile of this candidate');
      const version = `${run}-c${profiles.version()}-${jobs.version()}`;
      const ranking = recent(`${version} ${profile.id}`, () =>
        rankJobs(profile, jobs.all(), { ontology }),
      );
      const page = pageOf(ranking.matches, { ...query, version });
      return { ...page, items: page.items.map((match) => shown(match, query.language)) };
    },
  );
  host.get(
    '/jobs/:jobId/candidates/:profileId/explanation',
    {
      schema: {
        params: profileParams,
        querystring: explanationQuery,
        summary: 'Why this place, requirement by requirement, and what would change it',
      },
    },
    ({ params, query }) => {
      const { ranking, job } = rankingFor(params.jobId);
      const person = params.profileId as ProfileId;
      const match = ranking.matches.find(({ profile }) => profile === person);
      if (!match) throw new Problem(404, 'unknown-candidate', 'nobody of this id is ranked here');
      return {
        explanation: explainMatch(match, { ontology, ...query }),
        counterfactuals: findCounterfactuals(job, profiles.all(), { ontology, person }).slice(0, 5),
      };
    },
  );

  function rankingFor(jobId: string) {
    const job = jobs.get(jobId);
    if (!job) throw new Problem(404, 'unknown-job', 'no open job of this id');
    const version = `${run}-j${profiles.version()}-${jobs.version()}`;
    const ranking = recent(`${version} ${jobId}`, () =>
      rankProfiles(job, profiles.all(), { ontology }),
    );
    return { ranking, version, job };
  }

  function shown(match: Match, inLanguage: 'en' | 'fr') {
    const { profile, job, score, fit, reach, verdicts } = match;
    const { summary } = explainMatch(match, { ontology, language: inLanguage });
    return {
      profile,
      job,
      score,
      fit,
      reach,
      summary,
      verdicts: verdicts.map(({ skill, verdict, contribution }) => ({
        skill,
        verdict,
        contribution,
      })),
    };
  }
}
