import type { Job, JobRequirement } from '../job.ts';
import { MatchingError } from '../matching-error.ts';
import type { LearningDemand } from './learning-plan.ts';

const MOST_CHOICES = 500;

/**
 * What a job demands, for a plan. At least k of n members is the same as: of any n − k + 1 of them, one.
 *
 * @param include Whether what is only optional is to be learnt too. @defaultValue `'essential'`
 * @throws MatchingError `invalid-demand`, where a group stands for more than 500 choices.
 *
 * @example
 * ```ts
 * import { demandsOfJob, importJobJson } from '@tremplin/matching';
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const linker = await createLinker(digitalPack());
 * const { job } = await importJobJson({ title: 'Data', requirements: ['SQL'] }, { linker, id: 'j' });
 * demandsOfJob(job).length; // 1
 * ```
 */
export function demandsOfJob(
  job: Job,
  include: 'essential' | 'all' = 'essential',
): readonly LearningDemand[] {
  const wanted = job.requirements
    .filter(({ relationType }) => include === 'all' || relationType === 'essential')
    .toSorted((a, b) => (a.skill < b.skill ? -1 : 1));
  const alone = wanted.filter(({ group }) => group === undefined).map(demandOf);
  const groups = (job.groups ?? []).flatMap(({ id, atLeast }) => {
    const members = wanted.filter(({ group }) => group === id);
    return members.length === 0 ? [] : choicesOf(members, Math.min(atLeast, members.length));
  });
  if (groups.length > MOST_CHOICES)
    throw new MatchingError(
      'invalid-demand',
      `the groups of job "${job.id}" stand for ${groups.length} choices; plan for the members you mean, at most ${MOST_CHOICES} choices`,
    );
  return [...alone, ...groups];
}

function demandOf({ skill, minimumLevel }: JobRequirement): LearningDemand {
  return { skill, minimumLevel };
}

function choicesOf(members: readonly JobRequirement[], atLeast: number): readonly LearningDemand[] {
  const size = members.length - atLeast + 1;
  if (size === 1) return members.map(demandOf);
  const choices: LearningDemand[] = [];
  const choose = (from: number, chosen: readonly JobRequirement[]): void => {
    if (choices.length > MOST_CHOICES) return;
    if (chosen.length === size) {
      choices.push({ anyOf: chosen.map(({ skill, minimumLevel }) => ({ skill, minimumLevel })) });
      return;
    }
    for (let i = from; i < members.length; i++) choose(i + 1, [...chosen, members[i]!]);
  };
  choose(0, []);
  return choices;
}
