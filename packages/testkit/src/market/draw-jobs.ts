import { preferredLabel, skillsOf, type OccupationId, type Ontology } from '@tremplin/ontology';
import type { Importance, Job, JobId, JobRequirement } from '@tremplin/matching';
import type { SeededRandom } from '../seeded-random.ts';
import type { MarketSettings } from './market-options.ts';

const MOST_ESSENTIAL = 8;
const HOURS_PER_WEEK = 4;
/** Fewer are no job worth ranking for. */
const LEAST_ESSENTIAL = 4;

/** Occupations with enough skills to make a job of. */
export function jobOccupations(
  ontology: Ontology,
  occupations: readonly OccupationId[],
): readonly OccupationId[] {
  return occupations.filter(
    (occupation) =>
      skillsOf(ontology, occupation).filter(({ relationType }) => relationType === 'essential')
        .length >= LEAST_ESSENTIAL,
  );
}

/** A job of an occupation: most of what it needs, and some of what is nice to have. */
export function drawJob(
  occupation: OccupationId,
  id: string,
  { settings, random }: { readonly settings: MarketSettings; readonly random: SeededRandom },
): Job {
  const { ontology, rampUpMonths } = settings;
  const needed = skillsOf(ontology, occupation);
  const of = (wanted: string, count: number): readonly JobRequirement[] =>
    random
      .sample(
        needed.filter(({ relationType }) => relationType === wanted),
        count,
      )
      .map(({ skill, relationType }) => ({
        skill,
        relationType,
        minimumLevel: random.pick([2, 3, 3] as const),
        importance: random.pick([2, 3, 3, 4, 5] as readonly Importance[]),
        basis: 'stated',
      }));
  return {
    schemaVersion: 1,
    id: id as JobId,
    title: preferredLabel(ontology, occupation, 'en'),
    ontology: { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash },
    occupation,
    requirements: [...of('essential', MOST_ESSENTIAL), ...of('optional', 2)].toSorted((a, b) =>
      a.skill < b.skill ? -1 : 1,
    ),
    rampUp: { months: rampUpMonths, hoursPerWeek: HOURS_PER_WEEK },
  };
}
