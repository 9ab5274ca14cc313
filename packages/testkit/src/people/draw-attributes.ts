import { createSeededRandom, type SeededRandom } from '../seeded-random.ts';
import type { Attributes } from './person.ts';
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
import { NAMES, type Origin, type Sex } from './words/names.ts';
import { PLACES, STREETS } from './words/places.ts';

/** What decides the rest, drawn first so that careers may depend on it. */
export interface Background {
  readonly sex: Sex;
  readonly origin: Origin;
  /** In years, at the end of 2026. */
  readonly age: number;
  readonly isInPriorityArea: boolean;
}

const ORIGINS = Object.keys(NAMES) as readonly Origin[];

export function drawBackground(random: SeededRandom): Background {
  return {
    sex: random.chance(0.5) ? 'f' : 'm',
    origin: random.pick(ORIGINS),
    age: 19 + random.below(46),
    isInPriorityArea: random.chance(0.4),
  };
}

/** Everything about a person that is nobody's business. The rare ones (health, union, …) stand in a CV in five. */
export function drawAttributes(
  background: Background,
  language: 'fr' | 'en',
  seed: number,
): Attributes {
  const random = createSeededRandom(seed);
  const { sex, origin, age, isInPriorityArea } = background;
  const givenName = random.pick(NAMES[origin][sex]);
  const familyName = random.pick(NAMES[origin].family);
  const place = random.pick(
    PLACES[language].filter(
      ({ neighbourhood }) => (neighbourhood !== undefined) === isInPriorityArea,
    ),
  );
  const rare = (items: readonly string[]): string | undefined => {
    const item = random.pick(items);
    return random.chance(0.2) ? item : undefined;
  };
  return {
    givenName,
    familyName,
    sex,
    origin,
    birthDate: `${2026 - age}-${digits(1 + random.below(12), 2)}-${digits(1 + random.below(28), 2)}`,
    street: `${1 + random.below(180)} ${random.pick(STREETS[language])}`,
    postcode: place.postcode,
    town: place.town,
    neighbourhood: place.neighbourhood,
    phone: drawPhone(random, language),
    email: emailOf(givenName, familyName, random),
    nationality: NATIONALITIES[language][origin],
    family: random.pick(FAMILIES[language]),
    club: random.pick(CLUBS[language]),
    school: random.pick(SCHOOLS[language]),
    health: rare(HEALTH[language]),
    union: rare(UNIONS[language]),
    religion: rare(RELIGIONS[language]),
    politics: rare(POLITICS[language]),
    iban: random.chance(0.05) ? drawIban(random) : undefined,
    note: undefined,
    photo: `https://example.org/photos/${digits(random.below(1e6), 6)}.jpg`,
  };
}

function drawPhone(random: SeededRandom, language: 'fr' | 'en'): string {
  const pairs = Array.from({ length: 4 }, () => digits(random.below(100), 2));
  // Numbers kept for fiction: 06 39 98 in France, 07700 900 in Britain.
  return language === 'fr'
    ? `06 39 98 ${pairs[0]} ${pairs[1]}`
    : `07700 900${digits(random.below(1000), 3)}`;
}

function emailOf(givenName: string, familyName: string, random: SeededRandom): string {
  const plain = (name: string): string =>
    name
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/gu, '')
      .toLowerCase();
  const [given, family] = [plain(givenName), plain(familyName)];
  return `${random.pick([`${given}.${family}`, `${family}${random.below(99)}`, `${given[0]}${family}`])}@example.org`;
}

/** French form, with a right check (ISO 7064, modulo 97). */
function drawIban(random: SeededRandom): string {
  const account = Array.from({ length: 23 }, () => random.below(10)).join('');
  // F = 15, R = 27.
  const rest = BigInt(`${account}152700`) % 97n;
  return `FR${digits(Number(98n - rest), 2)}${account}`.replaceAll(/.{4}(?=.)/gu, '$& ');
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
