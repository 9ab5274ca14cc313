import { leakTest, type AucWithInterval } from '@tremplin/fairness';
import type { Linker } from '@tremplin/linking';
import type { Profile } from '@tremplin/profile';
import { drawPeople } from '../src/people/draw-people.ts';
import type { Person } from '../src/people/person.ts';
import { writeCv } from '../src/people/write-cv.ts';
import { importRawCv } from './import-raw-cv.ts';

/** Whether background weighs on careers. */
export const POPULATIONS = ['balanced', 'asInLife'] as const;
export type Population = (typeof POPULATIONS)[number];

export const GUESSED_ATTRIBUTES = ['sex', 'age ≥ 45', 'origin', 'priority area'] as const;
export type GuessedAttribute = (typeof GUESSED_ATTRIBUTES)[number];

const HOLDS: Readonly<Record<GuessedAttribute, (person: Person) => boolean>> = {
  sex: ({ attributes }) => attributes.sex === 'f',
  'age ≥ 45': ({ attributes }) => 2026 - Number(attributes.birthDate.slice(0, 4)) >= 45,
  origin: ({ attributes }) => !['france', 'britain'].includes(attributes.origin),
  'priority area': ({ attributes }) => attributes.neighbourhood !== undefined,
};

export interface AdversaryOptions {
  readonly linker: Linker;
  readonly population: Population;
  readonly attribute: GuessedAttribute;
  readonly count: number;
  readonly seed: number;
}

export interface AdversaryRow {
  readonly population: Population;
  readonly attribute: GuessedAttribute;
  /** From the CV as text, by trees alone, which find most there: a test that finds nothing there is too weak to say anything. */
  readonly raw: AucWithInterval;
  /** By the stronger of two adversaries. */
  readonly profile: AucWithInterval;
  /** From what the person can truly do, by the stronger of two: what nobody can hide. */
  readonly oracle: AucWithInterval;
  /** From the profile, the attribute dealt out anew: what chance gives. */
  readonly shuffled: AucWithInterval;
}

/** How well somebody guesses one thing about people: from the CV, the profile and the true skills. */
export async function measureAdversary({
  linker,
  population,
  attribute,
  count,
  seed,
}: AdversaryOptions): Promise<AdversaryRow> {
  const people = drawPeople({ ontology: linker.ontology, count, seed, population });
  const classes = people.map((person) => (HOLDS[attribute](person) ? 'yes' : 'no'));
  const raws = people.map((person) => writeCv(person, 'text').content as string);
  const profiles: string[] = [];
  for (const [i, person] of people.entries()) {
    const cv = { format: 'text', content: raws[i]! } as const;
    const { profile } = await importRawCv(cv, { linker, subjectId: person.id });
    profiles.push(wordsOfProfile(profile));
  }
  const options = { classes, seed: `${seed}` };
  const { found, shuffled } = leakTest(profiles, options);
  return {
    population,
    attribute,
    raw: leakTest(raws, { ...options, adversaries: ['trees'] }).found,
    profile: found,
    oracle: leakTest(people.map(wordsOfTruth), options).found,
    shuffled,
  };
}

/** Everything in a profile but its pseudonym, as words. */
function wordsOfProfile({ skills }: Profile): string {
  return skills
    .map(({ skill, evidence }) => {
      const items = evidence.map((item) => Object.values(item).join('_'));
      return [nameOf(skill), ...items].join(' ');
    })
    .join(' ');
}

function wordsOfTruth({ career }: Person): string {
  const skills = career.skills.map(({ skill, level }) => `${nameOf(skill)} level_${level}`);
  const jobs = career.jobs.map(({ occupation, startYear, endYear }) =>
    [nameOf(occupation ?? 'other'), `${(endYear ?? 2026) - startYear}_years`].join(' '),
  );
  return [career.path, nameOf(career.occupation), ...skills, ...jobs].join(' ');
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
