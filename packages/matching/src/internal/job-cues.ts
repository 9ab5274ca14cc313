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
  '(?:would|might|could) be (?:very |really |most |also )?(?:handy|useful|helpful|great|good|nice|ideal|welcome|valuable)',
  // "German would be lovely", and not "you would be responsible for".
  '(?:would|might) be (?:\\p{L}+ )?\\p{L}+(?=[ .!)]*$)',
  '(?<!you )(?:is|are) (?:always |very |most |also )?(?:handy|useful|welcome|helpful|an asset|valued)',
  '(?:even|so much the|all the) better',
  'encore mieux',
  'tant mieux',
  '(?:est|sont|serait|seraient) (?:toujours |aussi |également |très )?(?:la |le |les )?(?:bienvenue?s?|utiles?|appréciables?|valorisée?s?)',
  'bienvenue?s?(?=[ .!]*$)',
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

const STRONG = words(
  'must',
  'must have',
  'required',
  'mandatory',
  'exigée?s?',
  'requise?s?',
  'indispensables?',
  'obligatoires?',
  'impératif',
  'impérativement',
);

/** Whether a clause leaves no doubt that its skills are needed, wherever it stands. */
export function isStronglyAsked(clause: string): boolean {
  return STRONG.test(clause) && !OPTIONAL.test(clause);
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
];

/** About the skill that follows. "A workshop of initiation" behind a skill is about the workshop. */
const LOW = words(
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
  'a bit of',
  'un peu d[eu]?',
  'dabbled',
);

/** Right behind a skill these are about it: "SEO basics". */
const LOW_BEHIND = /^\s(?:basics|fundamentals|awareness)(?!\p{L})/iu;

/** A skill in an ad with the words around it, as far as they are about it. */
export interface SkillClause {
  readonly before: string;
  readonly skill: string;
  readonly after: string;
}

/**
 * Level that an ad asks for in a skill; 2 (working level) when it does not say. "Basics" count before the skill, or
 * set apart behind it ("SQL: basics"), and not inside its name ("teach the basics of computing").
 */
export function minimumLevelIn({ before, skill, after }: SkillClause): ProficiencyLevel {
  const high = LEVELS.find(([, pattern]) => pattern.test(`${before}${skill}${after}`));
  if (high) return high[0];
  const isLow = LOW.test(before) || (/^\s*[:(–—=-]/u.test(after) && LOW.test(after));
  return isLow || LOW_BEHIND.test(after) ? 1 : 2;
}
