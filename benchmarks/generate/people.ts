import {
  conceptIds,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { Job, JobId, JobRequirement } from '@tremplin/matching';
import type {
  Evidence,
  EvidenceKind,
  Profile,
  ProfileId,
  ProficiencyLevel,
  RecencyBand,
} from '@tremplin/profile';
import { createSeededRandom, seedOf, type SeededRandom } from '@tremplin/testkit/seeded-random';

interface Trade {
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
}

/** People and openings as a labour market has them: few trades hold most people, and everybody knows some skills of all. */
export interface People {
  /** The same for the same number, whoever else is drawn. */
  profile(number: number): Profile;
  job(number: number): Job;
}

const KINDS: readonly EvidenceKind[] = [
  'experience',
  'experience',
  'experience',
  'training',
  'self',
  'project',
  'badge',
  'assessment',
  'peer',
];
const LEVELS: readonly (ProficiencyLevel | null)[] = [null, null, 1, 2, 2, 3, 3, 4];
const RECENCIES: readonly RecencyBand[] = [
  'current',
  'current',
  'recent',
  'past',
  'distant',
  'unknown',
];
const MOST_REQUIREMENTS = 12;

export function createPeople(ontology: Ontology, seed: number): People {
  const trades = tradesOf(ontology);
  const skills = conceptIds(ontology, 'skill');
  const { id, version } = ontology.meta;
  const reference = { id, version, hash: ontology.hash };
  return {
    profile(number) {
      const random = createSeededRandom(seedOf(seed, 'person', number));
      return {
        schemaVersion: 1,
        // As long as a real one, without the cost of a keyed hash.
        id: `p-${number.toString(32).padStart(26, '0')}` as ProfileId,
        ontology: reference,
        skills: drawSkills(trades, skills, random).map((skill) => ({
          skill,
          evidence: Array.from({ length: random.chance(0.75) ? 1 : 2 }, () => drawEvidence(random)),
        })),
      };
    },
    job(number) {
      const random = createSeededRandom(seedOf(seed, 'job', number));
      const { essential, optional } = skewed(trades, random);
      return {
        schemaVersion: 1,
        id: `job-${number}` as JobId,
        title: `job ${number}`,
        ontology: reference,
        occupation: null,
        requirements: drawRequirements(essential, optional, random),
        rampUp: { months: random.pick([0, 2, 3, 6]), hoursPerWeek: random.pick([4, 7, 10]) },
      };
    },
  };
}

function tradesOf(ontology: Ontology): readonly Trade[] {
  return (conceptIds(ontology, 'occupation') as readonly OccupationId[])
    .map((occupation) => {
      const related = skillsOf(ontology, occupation);
      const of = (type: string): readonly SkillId[] =>
        related.filter(({ relationType }) => relationType === type).map(({ skill }) => skill);
      return { essential: of('essential'), optional: of('optional') };
    })
    .filter(({ essential }) => essential.length > 0);
}

/** The first few of a list far more often than the rest. */
function skewed<T>(items: readonly T[], random: SeededRandom): T {
  return items[Math.floor(items.length * random.next() ** 2.5)]!;
}

function drawSkills(
  trades: readonly Trade[],
  all: readonly SkillId[],
  random: SeededRandom,
): readonly SkillId[] {
  const main = skewed(trades, random);
  const other = random.pick(trades);
  const mastery = 0.25 + 0.6 * random.next();
  const chosen = new Set<SkillId>([
    ...main.essential.filter(() => random.chance(mastery)),
    ...main.optional.filter(() => random.chance(mastery / 3)),
    ...other.essential.filter(() => random.chance(0.15)),
    ...Array.from({ length: 2 + random.below(6) }, () => skewed(all, random)),
  ]);
  return [...chosen].toSorted();
}

function drawEvidence(random: SeededRandom): Evidence {
  return {
    kind: random.pick(KINDS),
    basis: 'stated',
    level: random.pick(LEVELS),
    recency: random.pick(RECENCIES),
    duration: random.pick(['months', 'year', 'years', 'long', 'unknown']),
    verified: random.chance(0.15),
  };
}

function drawRequirements(
  essential: readonly SkillId[],
  optional: readonly SkillId[],
  random: SeededRandom,
): readonly JobRequirement[] {
  const asked = [
    ...random.sample(essential, 5 + random.below(5)).map((skill) => [skill, 'essential'] as const),
    ...random.sample(optional, random.below(4)).map((skill) => [skill, 'optional'] as const),
  ];
  return asked.slice(0, MOST_REQUIREMENTS).map(([skill, relationType]) => ({
    skill,
    relationType,
    minimumLevel: random.pick([2, 2, 3, 3, 4]),
    importance: random.pick([2, 3, 3, 4, 5]),
    basis: 'stated',
  }));
}
