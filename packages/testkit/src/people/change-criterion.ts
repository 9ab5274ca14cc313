import { createSeededRandom, seedOf, type SeededRandom } from '../seeded-random.ts';
import type { Attributes, Person } from './person.ts';
import {
  CLUBS,
  FAMILIES,
  HEALTH,
  NATIONALITIES,
  POLITICS,
  RELIGIONS,
  SCHOOLS,
  UNIONS,
} from './words/criteria.ts';
import { NOTES, type NoteKind } from './words/notes.ts';
import { NAMES, type Origin } from './words/names.ts';
import { PLACES, STREETS } from './words/places.ts';

/** What may be changed about a person without changing what they can do. */
export type Criterion =
  | 'sex'
  | 'familyName'
  | 'origin'
  | 'age'
  | 'residence'
  | 'nationality'
  | 'familySituation'
  | 'association'
  | 'schoolPrestige'
  | 'health'
  | 'union'
  | 'religion'
  | 'politics'
  | 'bankAccount'
  | 'appearance'
  | 'contact'
  | NoteKind;

type Language = Person['language'];
type Change = (person: Person, random: SeededRandom) => Partial<Attributes>;

const ORIGINS = Object.keys(NAMES) as readonly Origin[];

/** Gives one that differs: a pair of equal CVs would show nothing. */
function other<T>(random: SeededRandom, items: readonly T[], than: T): T {
  return random.pick(items.filter((item) => item !== than));
}

function of(key: keyof Attributes, words: Readonly<Record<Language, readonly string[]>>): Change {
  return ({ attributes, language }, random) => ({
    [key]: other(random, words[language], attributes[key] as string),
  });
}

const NOTE_KINDS = Object.keys(NOTES) as readonly NoteKind[];

/** Said by one and not by the other. */
const NOTE_CHANGES = Object.fromEntries(
  NOTE_KINDS.map((kind): readonly [NoteKind, Change] => [
    kind,
    ({ language }, random) => ({ note: random.pick(NOTES[kind][language]) }),
  ]),
) as Readonly<Record<NoteKind, Change>>;

const CHANGES: Readonly<Record<Criterion, Change>> = {
  sex: ({ attributes: { sex, origin } }, random) => {
    const changed = sex === 'f' ? 'm' : 'f';
    return { sex: changed, givenName: random.pick(NAMES[origin][changed]) };
  },
  familyName: ({ attributes: { origin, familyName } }, random) => ({
    familyName: other(random, NAMES[origin].family, familyName),
  }),
  origin: ({ attributes, language }, random) => {
    const origin = other(random, ORIGINS, attributes.origin);
    return {
      origin,
      givenName: random.pick(NAMES[origin][attributes.sex]),
      familyName: random.pick(NAMES[origin].family),
      nationality: NATIONALITIES[language][origin],
    };
  },
  age: ({ attributes: { birthDate } }, random) => {
    const years = other(random, [-25, -12, -7, 6, 11, 24], 0);
    return { birthDate: `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}` };
  },
  residence: ({ attributes: { postcode }, language }, random) => {
    const place = random.pick(PLACES[language].filter((one) => one.postcode !== postcode));
    const street = `${1 + random.below(180)} ${random.pick(STREETS[language])}`;
    return { neighbourhood: undefined, ...place, street };
  },
  nationality: ({ attributes: { nationality }, language }, random) => ({
    nationality: other(random, Object.values(NATIONALITIES[language]), nationality),
  }),
  familySituation: of('family', FAMILIES),
  association: of('club', CLUBS),
  schoolPrestige: of('school', SCHOOLS),
  health: of('health', HEALTH),
  union: of('union', UNIONS),
  religion: of('religion', RELIGIONS),
  politics: of('politics', POLITICS),
  bankAccount: ({ attributes: { iban } }) => ({
    iban: iban === undefined ? 'FR76 3000 6000 0112 3456 7890 189' : undefined,
  }),
  appearance: (_, random) => ({ photo: `https://example.org/photos/${random.below(1e6)}-b.jpg` }),
  contact: (_, random) => ({
    email: `contact${random.below(1e6)}@example.net`,
    phone: `06 39 98 ${10 + random.below(90)} ${10 + random.below(90)}`,
  }),
  ...NOTE_CHANGES,
};

export const CRITERIA: readonly Criterion[] = Object.keys(CHANGES) as Criterion[];

/** The same person but for one criterion: the same career, the same style. */
export function changeCriterion(person: Person, criterion: Criterion, seed: number): Person {
  const random = createSeededRandom(seedOf(seed, person.id, criterion));
  const change = CHANGES[criterion](person, random);
  return { ...person, attributes: { ...person.attributes, ...change } };
}
