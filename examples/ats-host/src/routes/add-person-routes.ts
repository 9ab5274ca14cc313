import { restoreInput } from '@tremplin/profile';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';
import { subjectParams } from './schemas.ts';

/** What the person may ask for: their data, and that they go. */
export function addPersonRoutes(
  host: Host,
  { engine, profiles, database, decisions }: RouteContext,
): void {
  host.get(
    '/persons/:subjectId/export',
    { schema: { params: subjectParams, summary: 'All that is kept of a person, for that person' } },
    async ({ params }) => {
      const token = engine.profileIdOf(params.subjectId);
      const entries = await engine.vault.restore(token).catch(() => {
        throw new Problem(404, 'unknown-candidate', 'nothing is kept of this person');
      });
      const decisions = await database.query(
        'select job_id, outcome, quarter from outcome where profile_id = $1 order by job_id',
        [token],
      );
      return {
        profile: profiles.get(token) ?? null,
        originals: entries.map((entry) => restoreInput(entry)),
        decisions,
      };
    },
  );
  host.delete(
    '/persons/:subjectId',
    {
      schema: {
        params: subjectParams,
        summary:
          'Erase a person: original, group labels, profile, outcomes, and what the log knows',
      },
    },
    async ({ params }, reply) => {
      const token = engine.profileIdOf(params.subjectId);
      const wasSealed = await engine.vault.erase(token);
      const wasThere = await decisions.write(async (log, within) => {
        await log.erasePerson(token);
        await within.query('delete from outcome where profile_id = $1', [token]);
        return profiles.delete(token, within);
      });
      if (!wasSealed && !wasThere) {
        throw new Problem(404, 'unknown-candidate', 'nothing is kept of this person');
      }
      return reply.code(204).send();
    },
  );
}
