import { conceptIds, skillsOf, type OccupationId, type Ontology } from '@tremplin/ontology';
import type { Profile, ProficiencyLevel } from '@tremplin/profile';
import { estimateSkills } from '../internal/assess-requirement.ts';
import { learningPace } from '../internal/learning-pace.ts';
import { rankingOrder } from '../internal/ranking-order.ts';
import type { RampUp } from '../job.ts';
import { MatchingError } from '../matching-error.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../policy.ts';
import { checkPack } from './internal/held-skills.ts';
import { createSkillStates } from './internal/skill-states.ts';
import { effortOf, missingOf, reachOf } from './internal/occupation-reach.ts';
import type { Passerelle, Passerelles } from './passerelle.ts';
import type { ShortageByOccupation } from './shortage.ts';

export interface CreatePasserellesOptions {
  /** @defaultValue {@link DEFAULT_POLICY} */
  readonly policy?: MatchingPolicy;
  /** Level of each essential skill at which somebody can start, 1 to 4. @defaultValue 2 */
  readonly minimumLevel?: ProficiencyLevel;
  /** The time to learn in. @defaultValue 6 months, 10 hours a week */
  readonly rampUp?: RampUp;
}

export interface PasserellesQuery {
  /** Shown with each occupation. @defaultValue none */
  readonly shortage?: ShortageByOccupation;
  /** Whether shortage orders occupations of about the same reach. @defaultValue `'reach'` */
  readonly orderBy?: Passerelles['orderedBy'];
  /** Longest list. @defaultValue 50 */
  readonly limit?: number;
  /** Orders what is equal in all else. @defaultValue `'tremplin'` */
  readonly seed?: string;
}

/** Made by {@link createPasserelles}. */
export interface PasserelleFinder {
  /**
   * Occupations by reach, then effort. With `orderBy: 'reachBandThenShortage'` those of the same tenth of reach go by shortage first, what is
   * not known counting as the middle of its scale; reach and effort stay the same numbers.
   *
   * @throws MatchingError `ontology-mismatch`.
   */
  from(profile: Profile, query?: PasserellesQuery): Passerelles;
}

/**
 * Finds the occupations of a pack that are within a person's reach. What does not depend on the person is worked out here, once;
 * a person then costs only what their own skills change.
 *
 *     shown = min(1, probability of the level / sureProbability)
 *     reach = mean over essential skills of shown + planned × max(0, learntCredit − shown)
 *
 * as in the score of a job with these requirements, the person's pace of learning included, without its bonus for adjacent skills and without what a whole trade suggests.
 *
 * @throws MatchingError `invalid-demand` (a level or a time off its scale).
 *
 * @example
 * ```ts
 * import { createPasserelles } from '@tremplin/matching';
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importText } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const { profile } = await importText('HTML, CSS and JavaScript for four years', {
 *   linker, subjectId: 's-1', key: 'a secret of at least 16 bytes', now: new Date('2026-01-01'),
 * });
 * const [first] = createPasserelles(ontology).from(profile, { limit: 3 }).occupations;
 * first!.reach >= first!.fit; // true
 * ```
 */
export function createPasserelles(
  ontology: Ontology,
  options: CreatePasserellesOptions = {},
): PasserelleFinder {
  const { policy = DEFAULT_POLICY, minimumLevel = 2, rampUp = DEFAULT_RAMP_UP } = options;
  const capacity = capacityOf(rampUp, minimumLevel);
  const occupations = conceptIds(ontology, 'occupation');
  const essential = occupations.map((occupation) =>
    skillsOf(ontology, occupation)
      .filter(({ relationType }) => relationType === 'essential')
      .map(({ skill }) => skill),
  );
  const states = createSkillStates(ontology, essential.flat(), minimumLevel);
  const places = essential.map((skills) => Int32Array.from(skills, states.placeOf));
  const withSkills = [...occupations.keys()].filter((i) => places[i]!.length > 0);
  return {
    from(profile, query = {}) {
      checkPack(profile, ontology);
      const skills = estimateSkills(profile);
      const state = states.of(skills);
      const pace = learningPace(skills, policy.fastestPace);
      const seen = withSkills.map((i) => {
        const { fit, reach, planned } = reachOf(places[i]!, state, {
          policy,
          capacity: capacity * pace.factor,
        });
        const hours = effortOf(places[i]!, state, policy);
        const shortage = query.shortage?.get(occupations[i]!) ?? null;
        return { occupation: occupations[i]!, place: i, fit, reach, hours, planned, shortage };
      });
      const { orderBy = 'reach', limit = 50, seed = 'tremplin' } = query;
      const ordered = seen.toSorted(orderOf(orderBy, seed)).slice(0, limit);
      return {
        orderedBy: orderBy,
        pace,
        occupations: ordered.map(({ place, planned, ...rest }) => ({
          ...rest,
          missing: missingOf(places[place]!, state, { policy, planned }),
        })),
        withoutSkills: occupations.length - withSkills.length,
      };
    },
  };
}

const DEFAULT_RAMP_UP: RampUp = { months: 6, hoursPerWeek: 10 };
const WEEKS_PER_MONTH = 52 / 12;

function capacityOf({ months, hoursPerWeek }: RampUp, minimumLevel: number): number {
  const holds =
    months >= 0 &&
    months <= 60 &&
    hoursPerWeek >= 0 &&
    hoursPerWeek <= 40 &&
    [1, 2, 3, 4].includes(minimumLevel);
  if (holds) return months * WEEKS_PER_MONTH * hoursPerWeek;
  throw new MatchingError(
    'invalid-demand',
    `passerelles: level ${minimumLevel}, ${months} months, ${hoursPerWeek} hours a week; give a level of 1 to 4, 0 to 60 months and 0 to 40 hours`,
  );
}

type Seen = Pick<Passerelle, 'occupation' | 'reach' | 'hours' | 'shortage'>;

/** Width of a band of reach within which shortage orders. */
const BANDS = 10;
/** Of a scale of 1 to 5: unknown is neither easy nor hard. */
const UNKNOWN_LEVEL = 3;

function orderOf(orderBy: Passerelles['orderedBy'], seed: string): (a: Seen, b: Seen) => number {
  const ties = rankingOrder<{ readonly score: number; readonly id: OccupationId }>(
    ({ id }) => id,
    seed,
  );
  const band = ({ reach }: Seen): number => Math.floor(reach * BANDS + 1e-9);
  const level = ({ shortage }: Seen): number => shortage?.level ?? UNKNOWN_LEVEL;
  return (a, b) =>
    (orderBy === 'reachBandThenShortage' ? band(b) - band(a) || level(b) - level(a) : 0) ||
    b.reach - a.reach ||
    a.hours - b.hours ||
    ties({ score: 0, id: a.occupation }, { score: 0, id: b.occupation });
}
