import type { NotUsedCategory } from '../job-import.ts';
import { words } from './job-cues.ts';
import { NUMBER } from './number-words.ts';

export const NOT_USED_REASONS: Readonly<Record<NotUsedCategory, string>> = {
  diploma: 'a diploma is not a skill; name what it should show, or a licence that the law requires',
  yearsOfExperience: 'years say how long, not how well; name the skill and the level',
  age: 'age must not be asked',
  health: 'physical and health demands are for the host to handle case by case, with accommodation',
  nationality: 'nationality must not be asked; the right to work is checked by the host at hiring',
  family: 'family situation must not be asked',
  licence:
    'a licence is not a skill; where the law asks for it, name it under regulated, with the legal basis',
  unknownKey: 'this field says nothing about skills and was not read',
};

/** With what follows, so that a skill which is only named in it is not asked for. */
const LICENCE = words(
  String.raw`permis (?:de conduire|[a-e]\d?e?)(?:\s?\(?(?:[b-d]|vl|pl)\)?)?`,
  String.raw`(?:full |clean |valid )*driv(?:ing|er['’]?s?) licen[cs]e`,
  String.raw`caces(?: r\d{3})?(?: (?:cat(?:égorie|\.)? ?)?\d[a-c]?)?`,
);

const EVERY_LICENCE = new RegExp(LICENCE, 'giu');
const LONGEST_LICENCE = 60;
const LONGEST_FIELDS = 160;

const CUES: readonly { readonly category: NotUsedCategory; readonly pattern: RegExp }[] = [
  {
    category: 'diploma',
    pattern: words(
      String.raw`bac ?(?:\+|plus) ?\d`,
      'baccalauréat',
      'diplôme',
      'diplômes',
      'diplômé',
      'diplômée',
      'diplômé·e',
      'licence professionnelle',
      'master',
      'master’s',
      "master's",
      'bts',
      'dut',
      'école d’ingénieur',
      "école d'ingénieur",
      "école d'ingénieurs",
      'grande école',
      'titre rncp',
      "bachelor'?s?(?: degree)?",
      'bachelor’s(?: degree)?',
      'degree',
      'phd',
      'doctorate',
      'diploma',
      'mba',
      'graduate',
    ),
  },
  {
    category: 'yearsOfExperience',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${NUMBER})\s?(?:\+|à \d{1,2}|to \d{1,2}|-\s?\d{1,2})?\s?(?:years?|yrs?|ans|an(?! (?:hour|hr))|années?)(?![\p{L}\p{N}])`,
      'iu',
    ),
  },
  {
    category: 'age',
    pattern: words(
      'young graduates?',
      'young (?:and|,) dynamic',
      'digital native',
      'recent graduates?',
      'jeunes? diplômée?s?',
      'jeunes? et dynamiques?',
      'équipe jeune',
      'under \\d{2} years old',
      'moins de \\d{2} ans',
    ),
  },
  {
    category: 'health',
    pattern: words(
      'physically fit',
      'good health',
      'bonne condition physique',
      'lift up to',
      'able-bodied',
      'port de charges',
    ),
  },
  {
    category: 'nationality',
    pattern: words(
      'nationalité',
      'citizenship',
      'citizens? only',
      'native speaker',
      'native english',
      'langue maternelle',
    ),
  },
  {
    category: 'family',
    pattern: words('sans enfant', 'célibataire', 'unmarried', 'no family commitments'),
  },
  { category: 'licence', pattern: LICENCE },
];

export interface NotUsedSpan {
  readonly category: NotUsedCategory;
  readonly start: number;
  readonly end: number;
}

/** The demands of a line that are not read as requirements, at most one of each category. */
export function notUsedIn(line: string): readonly NotUsedSpan[] {
  return CUES.flatMap(({ category, pattern }) => {
    const match = pattern.exec(line);
    return match ? [{ category, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const FIELD_OF_DIPLOMA =
  /(?<![\p{L}])(?:degree|diploma|bachelor|master|doctorate|phd|mba|diplôme|licence|bts|dut|bac ?\+ ?\d)(?:['’]?s)?(?: degree)? (?:in|of|en|de|d['’])\s?(?:\p{L}+ ){0,3}$/iu;

/** Whether words that end so go on with the field of a diploma: "a degree in …" asks for paper, not for the skill. */
export function isFieldOfDiploma(before: string): boolean {
  return FIELD_OF_DIPLOMA.test(before.slice(-80));
}

/** "in Business, Finance or a related field": fields in a list of which the last is any other. */
const FIELDS =
  /(?:degree|diploma|bachelor|master|doctorate|phd|diplôme|licence|bts|dut|but|bac ?\+ ?\d)(?:['’]?s)?(?: degree)? (?:in|of|en|de|d['’])\s?[^.;:()\n]{1,120}?(?:or|ou) (?:(?:an?|other|another|any|une?|autre|toute) ){0,3}(?:other |autre )?(?:closely )?(?:related|similar|equivalent|équivalente?s?|relevant|quantitative|technical|domaine|discipline|filière|field|subject)/giu;

/** What an ad calls itself, alone in its line. */
const NAME_OF_AD =
  /^[\s#*]*(?:fiche de poste|offre d['’]emploi|annonce|avis de vacance(?: d['’]emploi| de poste)?|job (?:ad|advert|advertisement|description|specification|posting)|person specification|terms of reference)[\s*:]*$/iu;

/** "Fiche de poste": nobody is asked to write one. */
export function isNameOfAd(line: string): boolean {
  return NAME_OF_AD.test(line);
}

/** Whether a place in a line is in a list of fields of a diploma: all of them ask for paper. */
export function isInFieldsOfDiploma(line: string, at: number): boolean {
  const near = Math.max(0, at - LONGEST_FIELDS);
  for (const { 0: fields, index: from } of line.slice(near, at + LONGEST_FIELDS).matchAll(FIELDS)) {
    const index = near + from;
    if (at >= index && at < index + fields.length) return true;
  }
  return false;
}

/** Whether a place in a line is inside the name of a licence: "permis B" asks for paper, not for a way to drive. */
export function isLicence(line: string, at: number): boolean {
  const near = Math.max(0, at - LONGEST_LICENCE);
  for (const { 0: name, index: from } of line
    .slice(near, at + LONGEST_LICENCE)
    .matchAll(EVERY_LICENCE)) {
    const index = near + from;
    if (at >= index && at < index + name.length) return true;
  }
  return false;
}
