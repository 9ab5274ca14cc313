import { findConcept, kindOf, type Ontology } from '@tremplin/ontology';
import { PROFICIENCY_LEVELS } from '@tremplin/profile';
import { AUTHORIZATIONS } from '../authorization.ts';
import { IMPORTANCES, type Job, type JobRequirement } from '../job.ts';
import { MatchingError, type MatchingErrorCode } from '../matching-error.ts';
import { firstRepeated } from './ranking-order.ts';

/** More is a catalogue, not a job; each costs time for every person. */
const MOST_REQUIREMENTS = 500;
const NAMED_AT_MOST = 3;

/** How codes of an older pack become codes of a newer one. */
export const MIGRATION: string =
  'migrateCodes(codes, diffOntologies(old, new)), or "tremplin ontology diff old.pack new.pack --codes codes.txt"';

/** @throws MatchingError that says what does not hold and what to do; nothing is matched on a job that cannot be. */
export function checkJob(job: Job, ontology: Ontology): void {
  const refuse = (code: MatchingErrorCode, problem: string): never => {
    throw new MatchingError(code, `job "${job.id}" ${problem}`);
  };
  const { requirements, rampUp } = job;
  if (requirements.length === 0)
    refuse(
      'no-requirements',
      `has no requirement, so there is nothing to match on; name at least one skill of pack ${ontology.meta.id}`,
    );
  if (requirements.length > MOST_REQUIREMENTS)
    refuse(
      'too-many-requirements',
      `has ${requirements.length} requirements; give at most ${MOST_REQUIREMENTS}, the most important ones`,
    );
  if (job.ontology.hash !== ontology.hash)
    refuse(
      'ontology-mismatch',
      `uses pack ${job.ontology.id} ${job.ontology.version}, not the ${ontology.meta.id} ${ontology.meta.version} given; import the job again with this pack, or bring its codes over: ${MIGRATION}`,
    );
  const repeated = firstRepeated(requirements.map(({ skill }) => skill));
  if (repeated !== undefined)
    refuse('invalid-job', `asks for ${repeated} twice; keep the stronger demand`);
  const problem = requirements.map(problemOf).find((found) => found !== undefined);
  if (problem !== undefined) refuse('invalid-job', problem);
  if (!isIn(rampUp.months, 24) || !isIn(rampUp.hoursPerWeek, 40))
    refuse(
      'invalid-job',
      `has a ramp-up of ${rampUp.months} months and ${rampUp.hoursPerWeek} hours a week; give 0 to 24 and 0 to 40`,
    );
  refuseUnknownSkills(job, ontology);
  refuseImpossibleGroups(job);
  for (const { authorization, legalBasis } of job.regulated ?? []) {
    if (!(AUTHORIZATIONS as readonly string[]).includes(authorization) || legalBasis.trim() === '')
      refuse(
        'invalid-job',
        'has a regulated requirement without a known authorisation and its legal basis; give one of AUTHORIZATIONS and the text of law',
      );
  }
}

function isIn(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}

function problemOf({
  skill,
  minimumLevel,
  importance,
  relationType,
}: JobRequirement): string | undefined {
  if (!PROFICIENCY_LEVELS.includes(minimumLevel))
    return `asks for level ${minimumLevel} of ${skill}; give 1 to 4`;
  if (!IMPORTANCES.includes(importance))
    return `gives ${skill} the importance ${importance}; give 1 to 5`;
  return relationType === 'essential' || relationType === 'optional'
    ? undefined
    : `has ${skill} neither essential nor optional; give one of the two`;
}

function refuseUnknownSkills({ id, requirements }: Job, ontology: Ontology): void {
  const unknown = requirements
    .map(({ skill }) => skill)
    .filter((skill) => {
      const concept = findConcept(ontology, skill);
      return concept === undefined || kindOf(ontology, concept) !== 'skill';
    });
  if (unknown.length === 0) return;
  const named = unknown.slice(0, NAMED_AT_MOST).map((code) => code.slice(0, 80));
  throw new MatchingError(
    'unknown-concept',
    `job "${id}" asks for ${unknown.length} codes that are no skills of pack ${ontology.meta.id} ${ontology.meta.version}: ${named.join(', ')}${unknown.length > NAMED_AT_MOST ? ', …' : ''}; after an update of the pack, bring them over: ${MIGRATION}`,
  );
}

function refuseImpossibleGroups({ id, requirements, groups = [] }: Job): void {
  const known = new Set(groups.map((group) => group.id));
  const stray = requirements.find(({ group }) => group !== undefined && !known.has(group));
  if (stray || known.size < groups.length)
    throw new MatchingError(
      'invalid-job',
      `job "${id}" ${stray ? `puts ${stray.skill} into the group "${stray.group}", which it does not define` : 'defines a group twice'}; define each group once`,
    );
  for (const { id: group, atLeast } of groups) {
    const members = requirements.filter((requirement) => requirement.group === group).length;
    if (!Number.isInteger(atLeast) || atLeast < 1 || atLeast > members)
      throw new MatchingError(
        'unsatisfiable-job',
        `job "${id}" needs ${atLeast} of the group "${group}", which has ${members}; give a whole number from 1 to ${Math.max(1, members)}`,
      );
  }
}
