import type { RelationType } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import type { NotUsedCategory } from '../job-import.ts';

/** Words of an ad, French and English. `(?<!\p{L})…(?!\p{L})` because `\b` knows ASCII letters only. */
function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const OPTIONAL = words(
  'nice to have',
  'nice-to-have',
  'a plus',
  'is a bonus',
  'bonus',
  'preferred',
  'desirable',
  'ideally',
  'optional',
  'an advantage',
  'un plus',
  'un atout',
  'des atouts',
  'atouts',
  'apprécié',
  'appréciée',
  'appréciés',
  'appréciées',
  'souhaité',
  'souhaitée',
  'souhaités',
  'souhaitées',
  'idéalement',
  'facultatif',
  'facultative',
  'bonus',
);

const ESSENTIAL = words(
  'must',
  'must have',
  'required',
  'requirements',
  'essential',
  'mandatory',
  'needed',
  'minimum qualifications',
  'key qualifications',
  'you have',
  'you will',
  'responsibilities',
  'exigé',
  'exigée',
  'exigés',
  'requis',
  'requise',
  'requises',
  'indispensable',
  'indispensables',
  'obligatoire',
  'impératif',
  'impérativement',
  'vous maîtrisez',
  'vous savez',
  'missions',
  'vos missions',
  'profil',
  'profil recherché',
);

/** What a line of an ad says about how much its skills are needed; `undefined` when it does not say. */
export function relationTypeIn(line: string): RelationType | undefined {
  if (OPTIONAL.test(line)) return 'optional';
  return ESSENTIAL.test(line) ? 'essential' : undefined;
}

const LEVELS: readonly (readonly [ProficiencyLevel, RegExp])[] = [
  [4, words('expert', 'experte', 'expertise', 'expert-level', 'mastery')],
  [
    3,
    words(
      'advanced',
      'strong',
      'solid',
      'in-depth',
      'extensive',
      'proficient',
      'fluent',
      'excellent',
      'maîtrise',
      'maîtrisez',
      'maîtriser',
      'solide',
      'solides',
      'avancé',
      'avancée',
      'confirmé',
      'confirmée',
      'parfaite',
      'excellente',
      'approfondie',
      'approfondies',
    ),
  ],
  [
    1,
    words(
      'basic',
      'basics',
      'notions',
      'bases',
      'awareness',
      'familiarity',
      'familiar',
      'exposure',
      'first experience',
      'première expérience',
      'sensibilité',
      'initiation',
    ),
  ],
];

/** Level that a stretch of an ad asks for; 2 (working level) when it does not say. */
export function minimumLevelIn(clause: string): ProficiencyLevel {
  return LEVELS.find(([, pattern]) => pattern.test(clause))?.[0] ?? 2;
}

interface NotUsedCue {
  readonly category: NotUsedCategory;
  readonly pattern: RegExp;
  readonly reason: string;
}

export const NOT_USED_REASONS: Readonly<Record<NotUsedCategory, string>> = {
  diploma: 'a diploma is not a skill; name what it should show, or a licence that the law requires',
  yearsOfExperience: 'years say how long, not how well; name the skill and the level',
  age: 'age must not be asked',
  health: 'physical and health demands are for the host to handle case by case, with accommodation',
  nationality: 'nationality must not be asked; the right to work is checked by the host at hiring',
  family: 'family situation must not be asked',
  unknownKey: 'this field says nothing about skills and was not read',
};

const NUMBER = String.raw`\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix`;

const CUES: readonly Omit<NotUsedCue, 'reason'>[] = [
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
      String.raw`(?<![\p{L}\p{N}])(?:${NUMBER})\s?(?:\+|à \d{1,2}|to \d{1,2}|-\s?\d{1,2})?\s?(?:years?|yrs?|ans?|années?)(?![\p{L}\p{N}])`,
      'iu',
    ),
  },
  {
    category: 'age',
    pattern: words(
      'young graduate',
      'young and dynamic',
      'digital native',
      'jeune',
      'jeunes',
      'jeune diplômé',
      'jeune diplômée',
      'recent graduate',
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

const RAMP_UP = new RegExp(
  String.raw`(?:training|ramp-?up|onboarding|mentoring|formation|formé|formée|accompagnement|tutorat)[^.\n]{0,60}?(${NUMBER})[ -](?:months?|mois)|(${NUMBER})[ -](?:months?|mois)[^.\n]{0,40}?(?:training|ramp-?up|onboarding|formation|tutorat)`,
  'iu',
);

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
};

/** Months of training that a text promises, if any, at most 24. */
export function rampUpMonthsIn(text: string): number | undefined {
  const match = RAMP_UP.exec(text);
  const amount = match?.[1] ?? match?.[2];
  if (amount === undefined) return undefined;
  return Math.min(24, NUMBER_WORDS[amount.toLowerCase()] ?? Number(amount));
}
