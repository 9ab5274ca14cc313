import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import type { Attributes, HeldJob, HeldSkill, Person } from './person.ts';
import { agreed, PHRASES, type Phrases } from './words/phrases.ts';

export interface CvJob {
  readonly title: string;
  readonly employer: string;
  readonly start: number;
  readonly end: number | undefined;
  readonly tasks: readonly string[];
}

/** What one CV of a person says, in no format yet. */
export interface CvContent {
  readonly language: 'fr' | 'en';
  readonly fullName: string;
  readonly headline: string;
  readonly summary: string;
  readonly skills: readonly { readonly label: string; readonly level: string | undefined }[];
  readonly jobs: readonly CvJob[];
  readonly projects: readonly (readonly string[])[];
  readonly diploma: string;
  readonly diplomaYear: number;
  /** Lines about the person that no employer needs. */
  readonly personal: readonly string[];
  readonly phrases: Phrases;
  /** For choices of layout; drawn from the style of the person and from nothing about them. */
  readonly random: SeededRandom;
}

/** The words of a CV: the same choices for the same style, whoever writes. */
export function cvContent(person: Person): CvContent {
  const { attributes, career, language } = person;
  const phrases = PHRASES[language];
  const random = createSeededRandom(person.style);
  const { sex } = attributes;
  return {
    language,
    fullName: `${attributes.givenName} ${attributes.familyName}`,
    headline: career.headline[sex],
    summary: [agreed(random.pick(phrases.summaries), sex), ...toldInSummary(person)].join(' '),
    skills: career.skills.map((held) => skillEntry(held, phrases, random)),
    jobs: career.jobs.map((job) => cvJob(job, { person, phrases, random })),
    projects: career.projects.map((skills) =>
      skills.map(({ label }) => random.pick(phrases.made).replace('{skill}', () => label)),
    ),
    diploma: random.pick(phrases.diplomas),
    // At the age at which one leaves school: it moves with the age, as in a CV.
    diplomaYear: Number(attributes.birthDate.slice(0, 4)) + 19 + random.below(4),
    personal: personalLines(person, random),
    phrases,
    random,
  };
}

function skillEntry(
  { label, level, isLevelStated }: HeldSkill,
  { levels }: Phrases,
  random: SeededRandom,
): { readonly label: string; readonly level: string | undefined } {
  const word = random.pick(levels[level]);
  return { label, level: isLevelStated ? word : undefined };
}

function cvJob(
  { titles, employer, startYear, endYear, skills }: HeldJob,
  {
    person,
    phrases,
    random,
  }: { readonly person: Person; readonly phrases: Phrases; readonly random: SeededRandom },
): CvJob {
  return {
    title: titles[person.attributes.sex],
    employer,
    start: startYear,
    end: endYear,
    tasks: skills.map(({ label }) => random.pick(phrases.tasks).replace('{skill}', () => label)),
  };
}

function toldInSummary({ attributes, tellsInSummary }: Person): readonly string[] {
  if (!tellsInSummary) return [];
  return toldLines(attributes).map((text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`);
}

/** What stands in lines of its own, or in sentences of the summary. */
function toldLines({ health, union, religion, politics, note }: Attributes): readonly string[] {
  return [health, union, religion, politics, note].filter((line) => line !== undefined);
}

function personalLines(
  { attributes, language, tellsInSummary }: Person,
  random: SeededRandom,
): readonly string[] {
  const { sex, birthDate, nationality, family, club, iban } = attributes;
  const [year, month, day] = birthDate.split('-');
  const date = `${day}/${month}/${year}`;
  const lines =
    language === 'fr'
      ? [
          agreed(random.pick([`{Né|Née} le ${date}`, `Date de naissance : ${date}`]), sex),
          `Nationalité : ${nationality}`,
          `Situation de famille : ${family}`,
          random.pick([`Pratique : ${club}`, `Loisir : ${club}`]),
        ]
      : [
          random.pick([`Date of birth: ${date}`, `Born on ${date}`]),
          `Nationality: ${nationality}`,
          `Marital status: ${family}`,
          `Hobby: ${club}`,
        ];
  return [
    ...lines,
    ...(tellsInSummary ? [] : toldLines(attributes)),
    ...(iban === undefined ? [] : [`IBAN ${iban}`]),
  ];
}
