import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { createLinker } from '@tremplin/linking';
import {
  createProfilePool,
  importJob,
  MatchingError,
  openDecisionLog,
  rankPool,
  rankProfiles,
  verifyLog,
  type Ranking,
} from '@tremplin/matching';
import { openFileLogStore } from '@tremplin/matching/file-log';
import { createRankingCrew } from '@tremplin/matching/threads';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digitalPack } from '@tremplin/ontology/digital';
import { importJsonResume, type Profile } from '@tremplin/profile';

export async function run(): Promise<string> {
  const ontology = digitalPack();
  const linker = await createLinker(ontology);
  const { job } = await importJob('Front-end developer\nYou must know HTML, CSS and JavaScript.', {
    linker,
    id: 'job-1',
  });
  const profileOf = async (subjectId: string, skills: readonly string[]): Promise<Profile> =>
    (
      await importJsonResume(
        { skills: skills.map((name) => ({ name, level: 'advanced' })) },
        { linker, subjectId, key: 'a secret of 16 bytes or more', now: new Date('2026-01-01') },
      )
    ).profile;
  const near = await profileOf('a', ['HTML', 'CSS', 'JavaScript']);
  const far = await profileOf('b', ['Linux']);
  const ranking: Ranking = rankProfiles(job, [far, near], { ontology });
  deepEqual(
    ranking.matches.map(({ profile }) => profile),
    [near.id, far.id],
  );
  equal(JSON.stringify(rankProfiles(job, [near, far], { ontology })), JSON.stringify(ranking));
  ok(ranking.matches[0]!.score > ranking.matches[1]!.score);
  throws(() => rankProfiles(job, [near, near], { ontology }), MatchingError);
  const pool = createProfilePool(near.ontology);
  for (const profile of [far, near]) pool.put(profile);
  deepEqual(rankPool(job, pool, { ontology, top: 2 }).matches, ranking.matches);
  const crew = await createRankingCrew(pool, { ontology, threads: 2 });
  const ranked = [];
  for await (const outcome of crew.rank([job, job], { top: 2, explain: {} })) ranked.push(outcome);
  await crew.close();
  const { explanations, ...alone } = ranked[1]!;
  equal(explanations!.length, 2);
  deepEqual(alone, { job: job.id, ranking: rankPool(job, pool, { ontology, top: 2 }) });
  const folder = await mkdtemp(join(tmpdir(), 'log-'));
  const store = await openFileLogStore(folder);
  const log = await openDecisionLog(store, { now: () => new Date('2026-01-01') });
  await log.recordRanking({ job, profiles: [near, far], ranking });
  equal((await verifyLog(store, { head: log.head })).problem, null);
  await rm(folder, { recursive: true });
  return ranking.matches.map(({ score }) => score.toFixed(2)).join(' > ');
}
