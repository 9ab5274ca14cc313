import type { RelationType } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';

/** One of some words of an ad, as a whole. `(?<!\p{L})…(?!\p{L})` because `\b` knows ASCII letters only. */
export function words(...alternatives: readonly string[]): RegExp {
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
  [4, words('expert', 'experte', 'expert-level', 'mastery')],
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
