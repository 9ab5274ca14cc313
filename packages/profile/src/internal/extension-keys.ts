import type { DropCategory } from '../drop-category.ts';

/**
 * Keys that resumes carry beyond the standard, folded to letters and digits. They do two things: tell what
 * an unknown key holds, and mark the key as a word of ours, which may be shown. A key outside this list may
 * be a name and is never shown: `{ "Dupont": … }` is a short ASCII identifier too.
 *
 * Reference: jsonresume/resume-schema issues 41, 221, 272, 312, 317, 475 (fields asked for).
 */
const EXTENSION_KEYS: readonly (readonly [DropCategory, string])[] = [
  [
    'identity',
    'firstname lastname givenname familyname surname middlename fullname maidenname prenom nom',
  ],
  ['identity', 'nickname username id identifier nir ssn socialsecuritynumber passport idnumber'],
  [
    'sex',
    'sex sexe gender genre genderidentity pronouns pronoun title civility civilite salutation',
  ],
  [
    'birth',
    'birth birthdate birthday dateofbirth dob age birthplace placeofbirth birthyear datedenaissance',
  ],
  ['photo', 'photo picture avatar image portrait height weight appearance'],
  [
    'nationality',
    'nationality nationalities nationalite citizenship citizen visa workpermit residencepermit',
  ],
  ['nationality', 'race ethnicity origin mothertongue nativelanguage'],
  ['family', 'maritalstatus civilstatus etatcivil family children spouse married dependents'],
  ['pregnancy', 'pregnancy maternityleave parentalleave'],
  ['health', 'health disability disabilities handicap rqth accommodations'],
  ['union', 'union unionmembership tradeunion syndicat'],
  ['politics', 'politics politicalopinions party'],
  ['religion', 'religion faith denomination'],
  ['economic', 'salary currentsalary expectedsalary benefits unemployment'],
  ['bank', 'iban rib bank bankaccount'],
  ['contact', 'email emails mail phone phones telephone mobile tel fax contact contacts skype'],
  [
    'address',
    'address addresses street city town postalcode postcode zip zipcode region country countrycode',
  ],
  ['address', 'location residence neighborhood neighbourhood'],
  [
    'link',
    'url urls website homepage link links linkedin github gitlab twitter mastodon facebook orcid',
  ],
  ['link', 'profiles social'],
  ['school', 'school university institution issuer'],
  ['diploma', 'degree diploma diplomas gpa score grade grades studytype'],
  ['employer', 'employer company organization organisation'],
  ['date', 'date startdate enddate graduationyear releasedate from to year'],
  ['hobby', 'hobby hobbies interests loisirs'],
  ['language', 'languages language'],
  ['reference', 'references reference referees'],
  ['award', 'awards award honors honours'],
  ['publication', 'publications patents'],
  [
    'metadata',
    'theme schema version metadata template locale created updated lastmodified canonical',
  ],
  [
    'unknownKey',
    'name label summary description note notes custom extra type position keywords level',
  ],
  [
    'unknownKey',
    'objective objectives availability militaryservice military driverslicense drivinglicence',
  ],
  ['unknownKey', 'skills work education volunteer projects certificates basics highlights courses'],
];

const CATEGORIES: ReadonlyMap<string, DropCategory> = new Map(
  EXTENSION_KEYS.flatMap(([category, keys]) =>
    keys.split(' ').map((key) => [key, category] as const),
  ),
);

/** The category that a key outside the standard tells, or `undefined` when the key itself must not be shown. */
export function extensionKeyCategory(key: string): DropCategory | undefined {
  if (key.length > 40) return undefined;
  return CATEGORIES.get(key.replaceAll(/[_\-\s]/gu, '').toLowerCase());
}
