import { createLinker } from '@tremplin/linking';
import { importJob, rankProfiles, type Job, type Match } from '@tremplin/matching';
import { digitalPack } from '@tremplin/ontology/digital';
import type { Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import { readFile } from 'node:fs/promises';
import { generateProfiles } from '../generate/profiles.ts';
import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import type { Answer, Question, QuestionOptions } from '../measure/question.ts';
import { timedTable } from '../measure/timed-table.ts';

const JOB_FILE = new URL('../../examples/data/demo/jobs/support-technician.json', import.meta.url);

export const rank: Question = {
  asks: 'How long does it take to rank profiles for one job, with verdicts and paths?',
  run: rankQuestion,
};

async function rankQuestion(options: QuestionOptions): Promise<Answer> {
  const ontology = digitalPack();
  const job = await demoJob(ontology);
  const count = options.scale === 'tiny' ? 20 : 1_000;
  const profiles = generateProfiles(ontology, count, createSeededRandom(options.seed));
  const perPair = (): readonly Match[] =>
    profiles.map((profile) => onePair(job, profile, ontology));
  const together = (): readonly Match[] => rankProfiles(job, profiles, { ontology }).matches;
  checkSameScores(perPair(), together());
  const table = await timedTable(
    `1 job × ${count} profiles`,
    [
      { name: 'each pair from scratch', run: perPair },
      { name: 'rankProfiles', run: together },
    ],
    options,
  );
  const skills = profiles.reduce((sum, profile) => sum + profile.skills.length, 0);
  return {
    sizes: {
      profiles: count,
      skillsPerProfile: Math.round(skills / count),
      requirements: job.requirements.length,
    },
    tables: [table],
    notes: ['Both ways give the same scores; from scratch means new learning maps for each pair.'],
  };
}

async function demoJob(ontology: Ontology): Promise<Job> {
  const linker = await createLinker(ontology);
  return (await importJob(JSON.parse(await readFile(JOB_FILE, 'utf8')), { linker, id: 'job' })).job;
}

function onePair(job: Job, profile: Profile, ontology: Ontology): Match {
  return rankProfiles(job, [profile], { ontology }).matches[0]!;
}

function checkSameScores(one: readonly Match[], other: readonly Match[]): void {
  const scores = new Map(one.map(({ profile, score }) => [profile, score]));
  if (other.some(({ profile, score }) => scores.get(profile) !== score)) {
    throw new Error('rank: the two ways give different scores, so their times cannot be compared');
  }
}
