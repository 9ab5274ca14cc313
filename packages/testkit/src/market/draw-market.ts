import { conceptIds, preferredLabel, type OccupationId } from '@tremplin/ontology';
import type { Job } from '@tremplin/matching';
import { createProfileId, type Profile, type SkillAssertion } from '@tremplin/profile';
import { createSeededRandom, seedOf } from '../seeded-random.ts';
import { drawEvidence } from './draw-evidence.ts';
import { drawJob, jobOccupations } from './draw-jobs.ts';
import { drawCredentials, drawTruth } from './draw-truth.ts';
import { marketSettings, type MarketOptions, type MarketSettings } from './market-options.ts';
import type { Credentials, Market, MarketCandidate } from './market.ts';
import { outcomeOf } from './outcome-of.ts';

/**
 * A made-up labour market with a known truth: who would succeed where by the end of the ramp-up. Credentials follow the
 * background, success does not: it follows true skills and the rate of learning. Nobody sees either, only evidence.
 */
export function drawMarket(options: MarketOptions): Market {
  const settings = marketSettings(options);
  const { ontology, seed } = settings;
  const all = conceptIds(ontology, 'occupation') as readonly OccupationId[];
  const occupations = localOccupations(jobOccupations(ontology, all), settings);
  const candidates = Array.from({ length: settings.candidates }, (_, i) =>
    drawCandidate(i, occupations, settings),
  );
  const jobs = Array.from({ length: settings.jobs }, (_, j) => {
    const random = createSeededRandom(seedOf(seed, 'job', j));
    const job = drawJob(random.pick(occupations), `job-${j}`, { settings, random });
    const outcomes = candidates.map(({ truth }, i) =>
      outcomeOf({ ontology, truth, job, seed: seedOf(seed, 'pair', i, j) }),
    );
    return { job, ad: adOf(job, settings), expectedDegree: 3, outcomes };
  });
  return { candidates, jobs };
}

/** People of a place share a few trades: whoever hires chooses among people alike, and not between trades. */
const PEOPLE_PER_OCCUPATION = 25;
const LEAST_OCCUPATIONS = 4;

function localOccupations(
  occupations: readonly OccupationId[],
  { seed, candidates }: MarketSettings,
): readonly OccupationId[] {
  const count = Math.max(LEAST_OCCUPATIONS, Math.round(candidates / PEOPLE_PER_OCCUPATION));
  return createSeededRandom(seedOf(seed, 'occupations')).sample(occupations, count);
}

function drawCandidate(
  index: number,
  occupations: readonly OccupationId[],
  settings: MarketSettings,
): MarketCandidate {
  const { ontology, seed, credentialBias } = settings;
  const random = createSeededRandom(seedOf(seed, 'candidate', index));
  const group = random.chance(0.5) ? 'favoured' : 'overlooked';
  const truth = drawTruth(ontology, occupations, random);
  const credentials = drawCredentials(group, credentialBias, random);
  const skills = drawEvidence(truth, group, { settings, random });
  const profile: Profile = {
    schemaVersion: 1,
    id: createProfileId(`market-${index}`, 'not a secret: a made-up market'),
    ontology: { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash },
    skills,
  };
  return { group, truth, credentials, profile, cv: cvOf(skills, credentials, settings) };
}

const DEGREES = ['no diploma', 'secondary school', 'two-year diploma', 'bachelor', 'master', 'PhD'];
const SCHOOLS = ['evening classes', 'local college', 'state university', 'renowned university'];

function cvOf(
  skills: readonly SkillAssertion[],
  { degree, prestige, yearsOfExperience }: Credentials,
  { ontology }: MarketSettings,
): string {
  const school = SCHOOLS[Math.min(SCHOOLS.length - 1, Math.floor(prestige * SCHOOLS.length))]!;
  const lines = skills.map(({ skill }) => preferredLabel(ontology, skill, 'en'));
  return `${DEGREES[degree]!}, ${school}, ${yearsOfExperience} years of experience\n${lines.join('\n')}`;
}

function adOf({ title, requirements }: Job, { ontology }: MarketSettings): string {
  const lines = requirements.map(({ skill }) => preferredLabel(ontology, skill, 'en'));
  return `${title}, bachelor or master of a renowned university, 5 years of experience\n${lines.join('\n')}`;
}
