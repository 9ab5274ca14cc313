import {
  conceptIds,
  labelsOf,
  preferredLabel,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import { EMPLOYERS } from '../people/words/trades.ts';
import { PLACES } from '../people/words/places.ts';
import { createSeededRandom, seedOf, type SeededRandom } from '../seeded-random.ts';
import type { Ad, AskedSkill } from './ad.ts';

export interface AdsOptions {
  readonly ontology: Ontology;
  readonly count: number;
  /** Same seed, same ads; the first of many are those of few. */
  readonly seed: number;
}

/** Fictitious jobs on offer, every other one in French, each of another occupation while there are any. */
export function drawAds({ ontology, count, seed }: AdsOptions): readonly Ad[] {
  const occupations = conceptIds(ontology, 'occupation') as readonly OccupationId[];
  const shuffled = createSeededRandom(seed).sample(occupations, occupations.length);
  return Array.from({ length: count }, (_, index): Ad => {
    const own = seedOf(seed, 'ad', index);
    const random = createSeededRandom(own);
    const language = index % 2 === 0 ? 'fr' : 'en';
    const occupation = shuffled[index % shuffled.length]!;
    const { postcode, town } = random.pick(PLACES[language]);
    return {
      id: `ad-${index}`,
      language,
      occupation,
      titles: titlesOf(ontology, occupation, language),
      employer: random.pick(EMPLOYERS[language]),
      postcode,
      town,
      skills: drawAsked({ ontology, occupation, language }, random),
      rampUp: random.chance(0.6)
        ? { months: 1 + random.below(6), hoursPerWeek: random.pick([4, 6, 7, 10]) }
        : undefined,
      asksCredentials: random.chance(0.5),
      style: seedOf(own, 'style'),
    };
  });
}

function drawAsked(
  {
    ontology,
    occupation,
    language,
  }: {
    readonly ontology: Ontology;
    readonly occupation: OccupationId;
    readonly language: 'fr' | 'en';
  },
  random: SeededRandom,
): readonly AskedSkill[] {
  const own = skillsOf(ontology, occupation);
  const of = (wanted: string): readonly SkillId[] =>
    own.filter(({ relationType }) => relationType === wanted).map(({ skill }) => skill);
  const essential = random.sample(of('essential'), 5 + random.below(5));
  const optional = random.sample(of('optional'), 2 + random.below(3));
  const asked = (skill: SkillId, relationType: AskedSkill['relationType']): AskedSkill => ({
    skill,
    label: preferredLabel(ontology, skill, language),
    minimumLevel: random.pick(relationType === 'essential' ? [1, 2, 2, 3] : [1, 2]),
    relationType,
    importance: random.pick(relationType === 'essential' ? [3, 4, 5] : [1, 2, 3]),
  });
  return [
    ...essential.map((skill) => asked(skill, 'essential')),
    ...optional.map((skill) => asked(skill, 'optional')),
  ];
}

/** "développeur web/développeuse web" by sex. */
function titlesOf(
  ontology: Ontology,
  occupation: OccupationId,
  language: 'fr' | 'en',
): Ad['titles'] {
  const preferred = labelsOf(ontology, occupation, language)?.preferred ?? '';
  const [m = preferred, f = m] = language === 'fr' ? preferred.split('/') : [preferred];
  return { m, f };
}
