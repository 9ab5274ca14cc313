import { createLearningMap, type Ontology, type SkillId } from '@tremplin/ontology';
import { assessRequirement, estimateSkills } from '../internal/assess-requirement.ts';
import { checkJob } from '../internal/check-job.ts';
import { firstRepeated } from '../internal/ranking-order.ts';
import { rounded } from '../internal/score-counted.ts';
import { MatchingError } from '../matching-error.ts';
import { demandsOfJob } from '../paths/demands-of-job.ts';
import { createHeldSkills } from '../paths/internal/held-skills.ts';
import { optionsOf } from '../paths/internal/learning-problem.ts';
import type { LearningDemand, SkillDemand } from '../paths/learning-plan.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../policy.ts';
import { hoursTaught, lessonsOf, type PeerNeed, type PeerProblem } from './internal/lesson-plan.ts';
import { shareTeaching, type SharedTeaching } from './internal/share-teaching.ts';
import type { Lesson, PeerGroups, PeerMember } from './peer-groups.ts';

export interface FormPeerGroupsOptions {
  /** The pack of all profiles and jobs. */
  readonly ontology: Ontology;
  /** @defaultValue {@link DEFAULT_POLICY}; its `metProbability` says who can teach and who has to learn */
  readonly policy?: MatchingPolicy;
  /** People in one lesson, the teacher included: pairs or triads. @defaultValue 3 */
  readonly groupSize?: 2 | 3;
  /** Share of the hours of learning that a teacher is there, > 0 to 1: the rest is practice. A choice. @defaultValue 0.25 */
  readonly teachingShare?: number;
  /** Choices examined before the best so far is given with its bound. @defaultValue 20000 */
  readonly maximumNodes?: number;
}

/**
 * Who can teach whom what, so that everybody gets closer to the job that they aim at: each essential requirement that a
 * member does not meet, and that another member does, gets a teacher; whoever teaches most teaches as little as possible.
 * Exact for about six people; beyond, the bound says how far from fair it may be. Nothing but pseudonyms comes out.
 *
 * @throws MatchingError `duplicate-id`, `ontology-mismatch`, `invalid-demand`, and what does not hold in a job.
 *
 * @example
 * ```ts
 * import { formPeerGroups, importJobJson } from '@tremplin/matching';
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const { job } = await importJobJson({ title: 'Data', requirements: ['SQL', 'Python'] }, { linker, id: 'data' });
 * const person = async (name: string, level: string) =>
 *   (await importJsonResume({ skills: [{ name, level }] }, {
 *     linker, subjectId: name, key: 'a secret of at least 16 bytes', now: new Date('2026-01-01') })).profile;
 * const members = [{ profile: await person('SQL', 'expert'), job }, { profile: await person('Python', 'expert'), job }];
 * formPeerGroups(members, { ontology }).lessons.length; // 2: each teaches the other
 * ```
 */
export function formPeerGroups(
  members: readonly PeerMember[],
  options: FormPeerGroupsOptions,
): PeerGroups {
  const { groupSize = 3, maximumNodes = 20_000 } = options;
  const sorted = members.toSorted((a, b) => (a.profile.id < b.profile.id ? -1 : 1));
  checkGroup(sorted, options);
  const { needs, skills, unmet } = needsOf(sorted, options);
  const problem: PeerProblem = { people: sorted.length, needs, learners: groupSize - 1 };
  return present(shareTeaching(problem, maximumNodes), { problem, skills, sorted, unmet });
}

function checkGroup(members: readonly PeerMember[], options: FormPeerGroupsOptions): void {
  const { groupSize = 3, teachingShare = 0.25 } = options;
  const repeated = firstRepeated(members.map(({ profile }) => profile.id));
  if (repeated !== undefined)
    throw new MatchingError(
      'duplicate-id',
      `profile ${repeated} is given twice; give each person once`,
    );
  if (![2, 3].includes(groupSize) || !(teachingShare > 0 && teachingShare <= 1))
    throw new MatchingError(
      'invalid-demand',
      `peer groups of ${groupSize} with a teaching share of ${teachingShare}; give 2 or 3, and a share above 0 up to 1`,
    );
  new Set(members.map(({ job }) => job)).forEach((job) => checkJob(job, options.ontology));
}

interface GroupNeeds {
  readonly needs: readonly PeerNeed[];
  readonly skills: readonly SkillId[];
  readonly unmet: PeerGroups['unmet'];
}

function needsOf(members: readonly PeerMember[], options: FormPeerGroupsOptions): GroupNeeds {
  const { ontology, policy = DEFAULT_POLICY, teachingShare = 0.25 } = options;
  const holds = members.map(({ profile }) => createHeldSkills(profile, { ontology, policy }));
  const skills: SkillId[] = [];
  const needs: PeerNeed[] = [];
  const unmet: { member: PeerMember['profile']['id']; demand: LearningDemand }[] = [];
  members.forEach(({ profile, job }, learner) => {
    const known = estimateSkills(profile);
    const taken = new Set<SkillId>();
    for (const demand of demandsOfJob(job)) {
      const wanted = optionsOf(demand);
      if (wanted.some((each) => holds[learner]!(each) || taken.has(each.skill))) continue;
      const teachersOf = (each: SkillDemand): readonly number[] =>
        [...members.keys()].filter((i) => holds[i]!(each));
      const taught = wanted.find((each) => teachersOf(each).length > 0);
      if (taught === undefined) {
        unmet.push({ member: profile.id, demand });
        continue;
      }
      const learning = createLearningMap(ontology, taught.skill);
      const requirement = { ...ASKED, ...taught };
      const { hours } = assessRequirement({ requirement, learning }, known);
      if (!skills.includes(taught.skill)) skills.push(taught.skill);
      taken.add(taught.skill);
      needs.push({
        learner,
        skill: skills.indexOf(taught.skill),
        hours: hours * teachingShare,
        teachers: teachersOf(taught),
      });
    }
  });
  return { needs, skills, unmet };
}

const ASKED = { relationType: 'essential', importance: 3, basis: 'stated' } as const;

function present(
  { assignment, load, lowerBound, isComplete }: SharedTeaching,
  {
    problem,
    skills,
    sorted,
    unmet,
  }: {
    readonly problem: PeerProblem;
    readonly skills: readonly SkillId[];
    readonly sorted: readonly PeerMember[];
    readonly unmet: PeerGroups['unmet'];
  },
): PeerGroups {
  const { needs } = problem;
  const idOf = (person: number) => sorted[person]!.profile.id;
  const lessons: Lesson[] = [];
  for (const teacher of sorted.keys()) {
    for (const skill of skills.keys()) {
      const own = [...needs.keys()].filter(
        (need) => assignment[need] === teacher && needs[need]!.skill === skill,
      );
      for (const lesson of lessonsOf(own, problem)) {
        lessons.push({
          teacher: idOf(teacher),
          skill: skills[skill]!,
          learners: lesson.map((need) => idOf(needs[need]!.learner)).toSorted(),
          hours: rounded(needs[lesson[0]!]!.hours),
        });
      }
    }
  }
  const key = ({ teacher, skill, learners }: Lesson): string =>
    [teacher, skill, ...learners].join('\n');
  const hours = hoursTaught(assignment, problem);
  return {
    lessons: lessons.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    loads: sorted.map(({ profile }, person) => ({
      member: profile.id,
      teachingHours: rounded(hours[person]!),
      learns: needs.filter(({ learner }) => learner === person).length,
    })),
    maximumLoad: rounded(load.maximum),
    lowerBound: rounded(lowerBound),
    isOptimal: isComplete || load.maximum <= lowerBound + 1e-9,
    unmet,
  };
}
