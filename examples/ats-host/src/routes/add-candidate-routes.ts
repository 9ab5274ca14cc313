import { labelsSchema } from './labels-schema.ts';
import { Problem } from './problem.ts';
import type { Host, RouteContext } from './route-context.ts';
import { subjectParams } from './schemas.ts';

const MAXIMUM_BYTES = 5_000_000;

/** Candidates arrive as files of any format that the engine reads; only the profile goes on. */
export function addCandidateRoutes(host: Host, { engine, profiles }: RouteContext): void {
  host.register(async (scope: Host) => {
    // The document is told by its content, not by what the sender says it is.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAXIMUM_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.put(
      '/candidates/:subjectId',
      { schema: { params: subjectParams, summary: 'Import a CV; the original goes to the vault' } },
      async ({ params, body }) => {
        if (!Buffer.isBuffer(body) || body.length === 0) {
          throw new Problem(400, 'no-document', 'send the document as the body of the request');
        }
        const { subjectId } = params;
        const imported = await engine.importCv(new Uint8Array(body), subjectId);
        // The vault first: a profile without its original could not be shown to the person.
        await engine.vault.seal([imported.vaultEntry]);
        await profiles.set(imported.profile, engine.now());
        return {
          profileId: imported.profile.id,
          format: imported.format,
          skills: imported.profile.skills.length,
          dropped: imported.dropped.map(({ category, treatment, reason }) => ({
            category,
            treatment,
            reason,
          })),
          issues: imported.issues.map(({ code, message }) => ({ code, message })),
        };
      },
    );
  });
  host.get(
    '/candidates/:subjectId',
    { schema: { params: subjectParams, summary: 'The profile: codes, levels and evidence' } },
    ({ params }) => {
      const profile = profiles.get(engine.profileIdOf(params.subjectId));
      if (!profile) throw new Problem(404, 'unknown-candidate', 'no profile of this candidate');
      return profile;
    },
  );
  host.put(
    '/candidates/:subjectId/groups',
    {
      schema: {
        params: subjectParams,
        body: labelsSchema,
        summary: 'Groups that the person chose to say, for audits only; they cannot be read back',
      },
    },
    async ({ params, body }, reply) => {
      const labels: Record<string, string> = {};
      for (const [name, label] of Object.entries(body))
        if (label !== undefined) labels[name] = label;
      await engine.vault.sealLabels(engine.profileIdOf(params.subjectId), labels);
      return reply.code(204).send();
    },
  );
}
