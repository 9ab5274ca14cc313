import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allFakers } from '@faker-js/faker';
import { conceptIds, labelsOf } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { parse } from 'csv-parse/sync';
import * as linguist from 'linguist-languages';
import { AMBIGUOUS_SKILLS } from './ambiguous-skills.ts';
import { FRENCH_PLACES } from './french-places.ts';
import { SMALL_WORDS } from './small-words.ts';

/** Words by what they are, in lower case or as they were printed. */
export interface Lexicons {
  readonly given: ReadonlySet<string>;
  /** Small words of prose. */
  readonly common: ReadonlySet<string>;
  /** First names that are borne by many, or listed for French or English: names even where they are words besides. */
  readonly frequent: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Two words that follow one another in the name of a skill, with one space: `adobe acrobat`. */
  readonly phrases: ReadonlySet<string>;
}

/** Files of texts: which columns hold names of skills and occupations, which hold sentences. */
const TEXTS: readonly { readonly file: string; readonly columns: readonly string[] }[] = [
  { file: 'esco/skills_en.csv', columns: ['preferredLabel', 'altLabels', 'description'] },
  { file: 'esco/skills_fr.csv', columns: ['preferredLabel', 'altLabels'] },
  { file: 'esco/occupations_en.csv', columns: ['preferredLabel', 'altLabels', 'description'] },
  { file: 'esco/occupations_fr.csv', columns: ['preferredLabel', 'altLabels'] },
  { file: 'esco/ISCOGroups_en.csv', columns: ['preferredLabel', 'description'] },
  { file: 'esco/ISCOGroups_fr.csv', columns: ['preferredLabel'] },
  { file: 'rome4/unix_texte_v460_utf8.csv', columns: ['libelle_texte'] },
  { file: 'rome4/unix_referentiel_savoir_v460_utf8.csv', columns: ['libelle_savoir'] },
  {
    file: 'rome4/unix_referentiel_competence_v460_utf8.csv',
    columns: ['libelle_competence', 'definition'],
  },
  {
    file: 'rome4/unix_referentiel_appellation_v460_utf8.csv',
    columns: ['libelle_appellation_long'],
  },
  { file: 'rome4/unix_referentiel_contexte_travail_v460_utf8.csv', columns: ['libelle_contexte'] },
  { file: 'onet/Task_Statements.csv', columns: ['Task'] },
  { file: 'onet/Occupation_Data.csv', columns: ['Title', 'Description'] },
  { file: 'onet/Alternate_Titles.csv', columns: ['Alternate Title'] },
];

/** Files whose capitalised words, wherever they stand, are names of skills and techniques. */
const SKILL_NAMES = [
  { file: 'onet/Technology_Skills.csv', column: 'Example' },
  { file: 'esco/skills_en.csv', column: 'preferredLabel' },
  { file: 'esco/skills_en.csv', column: 'altLabels' },
  { file: 'esco/skills_fr.csv', column: 'preferredLabel' },
  { file: 'rome4/unix_referentiel_savoir_v460_utf8.csv', column: 'libelle_savoir' },
];

/** Small words that are last names of many. */
const SMALL_NAMES: ReadonlySet<string> = new Set(
  'petit petite grand bon beau belle roi reine prince maître noël mai avril may june april king page rose white young jour blanc garnier marchand hill love win bond'.split(
    ' ',
  ),
);

/** Births since 1950. */
const FREQUENT_COUNT = 2_000;

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /^[\p{Script=Latin}\p{M}'’ -]+$/u;

export function readLexicons(folder: string, withoutFile?: string): Lexicons {
  const given = new Set<string>();
  const frequent = new Set<string>();
  const surnames = new Set<string>();
  const places = new Set<string>();
  for (const { name = '', count } of rows(join(folder, 'names/insee_1950_2021.csv'))) {
    addParts(given, name);
    if (Number(count) >= FREQUENT_COUNT) addParts(frequent, name);
  }
  for (const [locale, faker] of Object.entries(allFakers)) {
    const { person, location } = faker.rawDefinitions as RawDefinitions;
    for (const word of stringsOf(person?.first_name)) {
      addParts(given, word);
      if (isRead(locale)) addParts(frequent, word);
    }
    for (const word of stringsOf(person?.last_name)) addParts(surnames, word);
    for (const part of [location?.city_name, location?.country, location?.state]) {
      for (const word of stringsOf(part)) if (isLatin(word)) addPlace(places, word);
    }
  }
  for (const place of [...regionNames(), ...FRENCH_PLACES.split(';')]) addPlace(places, place);
  for (const word of SMALL_WORDS.split(' ')) frequent.delete(word);
  if (withoutFile !== undefined) {
    const left = new Set<string>();
    for (const { name } of rows(withoutFile)) addParts(left, name ?? '');
    for (const set of [given, frequent, surnames]) for (const word of left) set.delete(word);
  }
  const { words, skills, phrases } = readWords(folder, new Set([...given, ...surnames]), places);
  const common = new Set(SMALL_WORDS.split(' ').filter((word) => !SMALL_NAMES.has(word)));
  return { given, common, frequent, surnames, words, skills, places, phrases };
}

interface RawDefinitions {
  readonly person?: { readonly first_name?: unknown; readonly last_name?: unknown };
  readonly location?: {
    readonly city_name?: unknown;
    readonly country?: unknown;
    readonly state?: unknown;
  };
  readonly word?: unknown;
}

/** Whether texts in the language of a locale of `@faker-js/faker` are read. */
function isRead(locale: string): boolean {
  return /^(?:en|fr)(?:$|_)/u.test(locale);
}

function readWords(
  folder: string,
  names: ReadonlySet<string>,
  places: ReadonlySet<string>,
): Pick<Lexicons, 'words' | 'skills' | 'phrases'> {
  const small = new Map<string, number>();
  const initial = new Map<string, number>();
  for (const { file, columns } of TEXTS) {
    for (const row of rows(join(folder, file))) {
      for (const column of columns) countWords(row[column] ?? '', { small, initial });
    }
  }
  const words = new Set<string>(SMALL_WORDS.split(' '));
  for (const [word, count] of small) if (count >= 2 || !names.has(word)) words.add(word);
  for (const word of initial.keys()) if (!names.has(word)) words.add(word);
  // Of French and English only: words of other languages are names here ("ayah", "adna").
  for (const [locale, faker] of Object.entries(allFakers)) {
    if (!isRead(locale)) continue;
    const { word } = faker.rawDefinitions as RawDefinitions;
    for (const each of stringsOf(word))
      if (isLatin(each) && /^\p{Ll}+$/u.test(each)) words.add(each);
  }
  const skills = new Set<string>(AMBIGUOUS_SKILLS.split(' '));
  const phrases = new Set<string>();
  const labels = [...digitalLabels(), ...skillLabels(folder)];
  const proper = new Set([...names, ...places]);
  for (const label of labels) {
    // "Lockheed Martin" makes no skill of "Martin": words of longer names that are also names of people or places are left out.
    addCapitalised(skills, label, label.trim().includes(' ') ? proper : places);
    addPairs(phrases, label);
  }
  for (const name of languageLabels()) {
    addCapitalised(skills, name);
    addPairs(phrases, name);
  }
  return { words, skills, phrases };
}

/** Names of skills of the packs that can be imported, as printed. */
export function skillLabels(folder: string): readonly string[] {
  return SKILL_NAMES.flatMap(({ file, column }) =>
    rows(join(folder, file)).flatMap((row) => (row[column] ?? '').split('\n')),
  );
}

/** Names of competences and of what one knows, of ROME. */
export function romeLabels(folder: string): readonly string[] {
  const competences = rows(join(folder, 'rome4/unix_referentiel_competence_v460_utf8.csv'));
  const known = rows(join(folder, 'rome4/unix_referentiel_savoir_v460_utf8.csv'));
  return [
    ...competences.map((row) => row['libelle_competence'] ?? ''),
    ...known.map((row) => row['libelle_savoir'] ?? ''),
  ];
}

/** Names of programming languages. */
export function languageLabels(): readonly string[] {
  return Object.values(linguist).map(({ name }) => name);
}

/** Names of skills of the bundled pack. */
export function digitalLabels(): readonly string[] {
  const pack = digitalPack();
  return conceptIds(pack, 'skill').flatMap((id) =>
    (['en', 'fr'] as const).flatMap((language) => {
      const labels = labelsOf(pack, id, language);
      return labels ? [labels.preferred, ...labels.alternatives] : [];
    }),
  );
}

function countWords(
  text: string,
  {
    small,
    initial,
  }: { readonly small: Map<string, number>; readonly initial: Map<string, number> },
): void {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word === word.toLowerCase()) small.set(word, (small.get(word) ?? 0) + 1);
    else if (index === 0)
      initial.set(word.toLowerCase(), (initial.get(word.toLowerCase()) ?? 0) + 1);
  }
}

function addCapitalised(set: Set<string>, text: string, except?: ReadonlySet<string>): void {
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (word !== lower && word.length > 1 && !except?.has(lower)) set.add(lower);
  }
}

function addPairs(set: Set<string>, label: string): void {
  const words = [...label.matchAll(WORD)].map(([word]) => word);
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next === undefined || !/^\p{Lu}/u.test(word) || !/^\p{Lu}/u.test(next)) continue;
    set.add(`${word} ${next}`.toLowerCase());
  }
}

function addParts(set: Set<string>, name: string): void {
  if (!isLatin(name)) return;
  for (const [part] of name.toLowerCase().matchAll(WORD)) if (part.length > 2) set.add(part);
}

/** Every word of a place but the small ones: `Saint-Denis`, `New Zealand`. */
function addPlace(set: Set<string>, name: string): void {
  for (const [part] of name.matchAll(WORD)) {
    if (part.length > 2 && part !== part.toLowerCase()) set.add(part.toLowerCase());
  }
}

function isLatin(word: string): boolean {
  return LATIN.test(word);
}

/** All strings in a value of any depth: locales nest them differently. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function regionNames(): readonly string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return ['fr', 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  });
}

function rows(path: string): readonly Readonly<Record<string, string>>[] {
  const file = existsSync(path) ? path : `${path}.gz`;
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse(text, {
    bom: true,
    columns: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}
