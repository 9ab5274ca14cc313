import type { SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel, Profile } from '@tremplin/profile';
import type { Job, RampUp } from './job.ts';
import type { Match } from './match.ts';
import { rankProfiles } from './rank-profiles.ts';
import type { RankingOptions } from './ranking-options.ts';

/** What the employer might ask for instead. */
export interface JobChange {
  /** Requirements given up. */
  readonly without?: readonly SkillId[];
  /** Levels asked instead, by skill. */
  readonly minimumLevels?: Readonly<Record<string, ProficiencyLevel>>;
  readonly rampUp?: RampUp;
}

/** How many people the essential requirements of a job leave. */
export interface PoolSize {
  /** All essential requirements met, or reachable within the ramp-up. */
  readonly within: number;
  /** None not met, but some unknown. */
  readonly unsure: number;
  /** Some not met. */
  readonly excluded: number;
  /** By a constraint or a regulated requirement. */
  readonly setAside: number;
}

export interface Exclusion {
  readonly skill: SkillId;
  /** People for whom it is not met. */
  readonly excludes: number;
  /** Of these, those for whom nothing else essential is: they come back when it is given up. */
  readonly excludesAlone: number;
}

export interface WhatIf {
  readonly before: PoolSize;
  readonly after: PoolSize;
  /** Essential requirements of the job as it is, the one that excludes most people first. */
  readonly exclusions: readonly Exclusion[];
}

/**
 * The pool of a job as it is and as it might be: both are matched. And which requirements exclude the most people.
 *
 * @throws MatchingError as {@link rankProfiles}, for the job as it is and as changed.
 */
export function whatIfJob(
  job: Job,
  profiles: readonly Profile[],
  options: RankingOptions & { readonly change: JobChange },
): WhatIf {
  const asIs = rankProfiles(job, profiles, options);
  const changed = rankProfiles(changeJob(job, options.change), profiles, options);
  return {
    before: poolOf(asIs.matches, asIs.setAside?.length ?? 0),
    after: poolOf(changed.matches, changed.setAside?.length ?? 0),
    exclusions: exclusionsOf(asIs.matches),
  };
}

function changeJob(
  job: Job,
  { without = [], minimumLevels = {}, rampUp = job.rampUp }: JobChange,
): Job {
  const left = job.requirements.filter(({ skill }) => !without.includes(skill));
  const requirements = left.map((requirement) => ({
    ...requirement,
    minimumLevel: minimumLevels[requirement.skill] ?? requirement.minimumLevel,
  }));
  // A group of which members are given up asks for no more than are left.
  const groups = (job.groups ?? []).flatMap((group) => {
    const members = left.filter((requirement) => requirement.group === group.id).length;
    return members === 0 ? [] : [{ ...group, atLeast: Math.min(group.atLeast, members) }];
  });
  return { ...job, requirements, rampUp, ...(job.groups && { groups }) };
}

function essentialOf(match: Match): Match['verdicts'] {
  return match.verdicts.filter(
    ({ relationType, isCounted }) => relationType === 'essential' && isCounted,
  );
}

function poolOf(matches: readonly Match[], setAside: number): PoolSize {
  let [within, unsure, excluded] = [0, 0, 0];
  for (const match of matches) {
    const essential = essentialOf(match);
    if (essential.some(({ verdict }) => verdict === 'notMet')) excluded += 1;
    else if (essential.some(({ verdict }) => verdict === 'unknown')) unsure += 1;
    else within += 1;
  }
  return { within, unsure, excluded, setAside };
}

function exclusionsOf(matches: readonly Match[]): readonly Exclusion[] {
  const counts = new Map<SkillId, { excludes: number; excludesAlone: number }>();
  for (const match of matches) {
    const notMet = essentialOf(match).filter(({ verdict }) => verdict === 'notMet');
    for (const { skill } of notMet) {
      const count = counts.get(skill) ?? { excludes: 0, excludesAlone: 0 };
      count.excludes += 1;
      if (notMet.length === 1) count.excludesAlone += 1;
      counts.set(skill, count);
    }
  }
  return [...counts]
    .map(([skill, count]) => ({ skill, ...count }))
    .toSorted((a, b) => b.excludes - a.excludes || (a.skill < b.skill ? -1 : 1));
}
