import type { Ontology } from '@tremplin/ontology';
import { createSeededRandom, seedOf } from '../seeded-random.ts';
import { drawAttributes, drawBackground } from './draw-attributes.ts';
import { drawCareer } from './draw-career.ts';
import type { Person } from './person.ts';

export interface PeopleOptions {
  readonly ontology: Ontology;
  readonly count: number;
  /** Index of the first: parts of a population can be drawn apart. @defaultValue 0 */
  readonly from?: number;
  /** Same seed, same people; the first of many are those of few. */
  readonly seed: number;
  /**
   * `balanced`: what people can do does not depend on who they are, so nothing of it may tell. `asInLife`: paths
   * and occupations lean by sex, age and area.
   *
   * @defaultValue 'balanced'
   */
  readonly population?: 'balanced' | 'asInLife';
  /** Whether every other person tells in the summary what others put in lines of their own. @defaultValue false */
  readonly tellInSummaries?: boolean;
  /** @defaultValue both, drawn evenly */
  readonly language?: 'fr' | 'en';
}

/** Fictitious people with what nobody may learn about them and what they can do. */
export function drawPeople({
  ontology,
  count,
  from = 0,
  seed,
  population = 'balanced',
  tellInSummaries = false,
  language,
}: PeopleOptions): readonly Person[] {
  return Array.from({ length: count }, (_, i): Person => {
    const index = from + i;
    const own = seedOf(seed, index);
    const random = createSeededRandom(own);
    const background = drawBackground(random);
    const spoken = language ?? (random.chance(0.5) ? 'fr' : 'en');
    return {
      id: `person-${index}`,
      language: spoken,
      attributes: drawAttributes(background, spoken, seedOf(own, 'attributes')),
      career: drawCareer({
        ontology,
        language: spoken,
        background,
        isAsInLife: population === 'asInLife',
        seed: seedOf(own, 'career'),
      }),
      tellsInSummary: tellInSummaries && seedOf(own, 'told') % 2 === 0,
      style: seedOf(own, 'style'),
    };
  });
}
