import {
  labelsOf,
  preferredLabel,
  skillsOf,
  conceptIds,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import type { Background } from './draw-attributes.ts';
import type { Career, HeldJob, HeldSkill, Path } from './person.ts';
import type { Sex } from './words/names.ts';
import { EMPLOYERS, OTHER_TRADES } from './words/trades.ts';

export interface CareerOptions {
  readonly ontology: Ontology;
  readonly language: 'fr' | 'en';
  readonly background: Background;
  /** Whether the background weighs on what people do, as it does in life. */
  readonly isAsInLife: boolean;
  readonly seed: number;
}

const LAST_YEAR = 2026;
const PATHS: readonly Path[] = ['straight', 'careerChange', 'selfTaught', 'return'];

/** What a person did and can do: an occupation, most of its skills and some others, and where they come from. */
export function drawCareer(options: CareerOptions): Career {
  const { ontology, language, background, isAsInLife } = options;
  const random = createSeededRandom(options.seed);
  const path = drawPath(options, random);
  const occupation = drawOccupation(options, random);
  const skills = drawSkills(occupation, options, random);
  const jobs = drawJobs({ path, occupation, skills }, options, random);
  const projectCount = path === 'selfTaught' ? 2 : random.below(2);
  return {
    path,
    occupation,
    headline: titlesOf(ontology, occupation, language),
    skills,
    jobs: isAsInLife && background.age < 20 ? jobs.slice(0, 1) : jobs,
    projects: Array.from({ length: projectCount }, () => random.sample(skills, 3)),
  };
}

function drawPath({ background, isAsInLife }: CareerOptions, random: SeededRandom): Path {
  // Younger people and those far from schools teach themselves; the older ones change or come back.
  if (isAsInLife && random.chance(0.5)) {
    if (background.age >= 45) return random.pick(['careerChange', 'return']);
    if (background.isInPriorityArea) return 'selfTaught';
  }
  return random.pick(PATHS);
}

function drawOccupation(
  { ontology, background, isAsInLife }: CareerOptions,
  random: SeededRandom,
): OccupationId {
  const occupations = conceptIds(ontology, 'occupation') as readonly OccupationId[];
  // A third of the women draw from the first half of the list and a third of the men from the other: a made-up divide.
  if (isAsInLife && random.chance(1 / 3)) {
    const half = Math.floor(occupations.length / 2);
    return random.pick(
      background.sex === 'f' ? occupations.slice(0, half) : occupations.slice(half),
    );
  }
  return random.pick(occupations);
}

function drawSkills(
  occupation: OccupationId,
  { ontology, language }: CareerOptions,
  random: SeededRandom,
): readonly HeldSkill[] {
  const own = skillsOf(ontology, occupation);
  const of = (wanted: string): readonly SkillId[] =>
    own.filter(({ relationType }) => relationType === wanted).map(({ skill }) => skill);
  const essential = of('essential');
  const others = random.sample(
    conceptIds(ontology, 'skill') as readonly SkillId[],
    random.below(3),
  );
  const drawn = [
    ...random.sample(essential, Math.ceil(essential.length * (0.4 + 0.5 * random.next()))),
    ...random.sample(of('optional'), random.below(4)),
    ...others,
  ];
  return [...new Set(drawn)].map((skill) => ({
    skill,
    label: preferredLabel(ontology, skill, language),
    level: random.pick([1, 2, 2, 3, 3, 4] as const),
    isLevelStated: random.chance(0.5),
  }));
}

function drawJobs(
  { path, occupation, skills }: Pick<Career, 'path' | 'occupation' | 'skills'>,
  { ontology, language, background, isAsInLife }: CareerOptions,
  random: SeededRandom,
): readonly HeldJob[] {
  const own = titlesOf(ontology, occupation, language);
  const jobs: HeldJob[] = [];
  let endYear: number | undefined = path === 'return' ? LAST_YEAR - 2 - random.below(3) : undefined;
  // Otherwise the number and the dates of jobs tell who is older.
  const most = isAsInLife ? Math.min(4, Math.ceil((background.age - 17) / 6)) : 4;
  const count = 1 + random.below(most);
  for (let i = 0; i < count; i++) {
    const isOwn = path === 'straight' || path === 'return' || i === 0;
    const isOther = !isOwn || path === 'careerChange';
    const startYear: number = (endYear ?? LAST_YEAR) - 1 - random.below(4);
    jobs.push({
      occupation: isOther ? undefined : occupation,
      titles: isOther ? random.pick(OTHER_TRADES[language]) : own,
      employer: random.pick(EMPLOYERS[language]),
      startYear,
      endYear,
      skills: isOther ? random.sample(skills, 1) : random.sample(skills, 3),
    });
    endYear = startYear;
  }
  return jobs;
}

/** "développeur web/développeuse web" by sex. */
function titlesOf(
  ontology: Ontology,
  occupation: OccupationId,
  language: 'fr' | 'en',
): Readonly<Record<Sex, string>> {
  const preferred = labelsOf(ontology, occupation, language)?.preferred ?? '';
  const [m = preferred, f = m] = language === 'fr' ? preferred.split('/') : [preferred];
  return { m: capitalized(m), f: capitalized(f) };
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
