import { leakTest, type AucWithInterval } from '@tremplin/fairness';
import type { Linker } from '@tremplin/linking';
import type { Profile } from '@tremplin/profile';
import { drawPeople } from '../src/people/draw-people.ts';
import type { Person } from '../src/people/person.ts';
import { writeCv } from '../src/people/write-cv.ts';
import { importRawCv } from './import-raw-cv.ts';

export interface AdversaryOptions {
  readonly linker: Linker;
  readonly count: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface AdversaryRow {
  readonly population: 'balanced' | 'asInLife';
  readonly attribute: string;
  /** From the CV as text: a test that finds nothing there is too weak to say anything. */
  readonly raw: AucWithInterval;
  readonly profile: AucWithInterval;
  /** From what the person can truly do: what nobody can hide. */
  readonly oracle: AucWithInterval;
  /** From the profile, the attribute dealt out anew: what chance gives. */
  readonly shuffled: AucWithInterval;
}

const ATTRIBUTES: readonly (readonly [string, (person: Person) => boolean])[] = [
  ['sex', ({ attributes }) => attributes.sex === 'f'],
  ['age ≥ 45', ({ attributes }) => 2026 - Number(attributes.birthDate.slice(0, 4)) >= 45],
  ['origin', ({ attributes }) => !['france', 'britain'].includes(attributes.origin)],
  ['priority area', ({ attributes }) => attributes.neighbourhood !== undefined],
];

/** How well the stronger of two adversaries guesses who somebody is: from the CV, the profile and the true skills. */
export async function measureAdversary(
  options: AdversaryOptions,
): Promise<readonly AdversaryRow[]> {
  const { linker, count, seed, onProgress } = options;
  const rows: AdversaryRow[] = [];
  for (const population of ['balanced', 'asInLife'] as const) {
    const people = drawPeople({ ontology: linker.ontology, count, seed, population });
    const raws = people.map((person) => writeCv(person, 'text').content as string);
    const profiles: string[] = [];
    for (const [i, person] of people.entries()) {
      const cv = { format: 'text', content: raws[i]! } as const;
      const { profile } = await importRawCv(cv, { linker, subjectId: person.id });
      profiles.push(wordsOfProfile(profile));
    }
    const oracles = people.map(wordsOfTruth);
    for (const [attribute, holds] of ATTRIBUTES) {
      const classes = people.map((person) => (holds(person) ? 'yes' : 'no'));
      const guess = (texts: readonly string[]) => leakTest(texts, { classes, seed: `${seed}` });
      const { found, shuffled } = guess(profiles);
      const [raw, oracle] = [guess(raws).found, guess(oracles).found];
      rows.push({ population, attribute, raw, profile: found, oracle, shuffled });
      onProgress?.(rows.length, 2 * ATTRIBUTES.length);
    }
  }
  return rows;
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
