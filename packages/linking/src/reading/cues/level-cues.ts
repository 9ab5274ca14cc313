import type { CueGroup } from '../internal/compile-cues.ts';
import type { LevelHint } from '../read-level-hint.ts';

type LevelCue = NonNullable<LevelHint['level']>;

/** No level: "pas expert", "not proficient", "débutant accepté", "expert-comptable", "a strong team". */
const NOT_DENIED =
  "(?<!(?:pas|not|no|non|sans|without|jamais|never|ni|nor|n't)[ \\n](?:very |yet |un |une |an )?)";
const OF_EN = '(?:in|of|with|at|on|using)';
const OF_FR = "(?:(?:en|de|des|du|avec|sur|dans|a|au|aux)(?: la| le| les| l'|)|d'|de l')";
const KNOWING_EN =
  '(?:knowledge|understanding|command|grasp|skills|experience|users?|level|proficiency|familiarity)';
const KNOWING_FR =
  '(?:connaissances?|maitrise|niveau|pratique|competences?|experience|utilisation|usage)';

/** Before the skill, with the preposition that leads to it, and through a list: "notions de Java et SQL". */
const PHRASES: readonly (readonly [LevelCue, readonly string[]])[] = [
  [
    1,
    [
      `(?:notions?|bases|rudiments|quelques notions|quelques bases|initiation|initie|initiee|sensibilisation|debutant|debutante)(?: de base)? ${OF_FR}(?! donnees)`,
      `(?:premieres?|quelques|faibles|petites) ${KNOWING_FR} ${OF_FR}`,
      `(?:${KNOWING_FR} )(?:basiques?|elementaires?|de base|sommaires?) ${OF_FR}`,
      `(?:basics?|fundamentals|rudiments|beginner|novice|basic level|exposure|awareness|foundations?|familiar|familiarity) (?:${OF_EN}|to)(?: the)?`,
      `(?:basic|elementary|some|limited|entry.level|rudimentary) ${KNOWING_EN} ${OF_EN}`,
    ],
  ],
  [
    2,
    [
      `(?:bonnes?|bon|moyenne?) ${KNOWING_FR} ${OF_FR}`,
      `${KNOWING_FR} (?:intermediaires?|moyenn?e?s?|operationnelles?|courantes? et autonomes?|pratiques?) ${OF_FR}`,
      `(?:autonome|operationnel|operationnelle|a l'aise|competent|competente) ${OF_FR}`,
      `(?:good|working|intermediate|practical|sound|fair|decent|functional|good working) ${KNOWING_EN} ${OF_EN}`,
      `(?:comfortable|competent|at ease|conversant|confident) ${OF_EN}`,
    ],
  ],
  [
    3,
    [
      `(?:tres bonnes?|tres bon|excellentes?|excellent|solides?|parfaite|fortes?|grande|reelle|large) ${KNOWING_FR} ${OF_FR}`,
      `${KNOWING_FR} (?:avancee?s?|confirmee?s?|approfondie?s?|solides?|poussee?s?|parfaite) ${OF_FR}`,
      "maitris(?:e|es|ez|er|ant|ons|ent)(?: parfaitement| bien| tres bien)?(?! d'(?:ouvrage|oeuvre))",
      `(?:strong|solid|advanced|in-depth|extensive|excellent|deep|thorough|very good|proven|robust|broad) ${KNOWING_EN} ${OF_EN}`,
      `(?:proficient|proficiency|fluent|fluency|highly skilled|advanced|well versed|strong|adept) ${OF_EN}`,
    ],
  ],
  [
    4,
    [
      `(?:expert|experte|expertise|specialiste|referent|referente|maitrise experte) ${OF_FR}`,
      `(?:expert|expertise|expert.level ${KNOWING_EN}|mastery|guru|authority|subject matter expert) ${OF_EN}`,
    ],
  ],
];

/** Right before the skill, with nothing between: "advanced Excel". */
const ADJECTIVES: readonly (readonly [LevelCue, readonly string[]])[] = [
  [1, ['(?:basic|elementary|beginner|entry.level)']],
  [2, ['(?:intermediate|conversational)']],
  [3, ['(?:advanced|proficient|fluent|confirmed|strong|solid|excellent)', 'maitrise(?:z|r)?']],
  [4, ['(?:expert|expert.level|native|bilingual)']],
];

export const LEVELS_BEFORE: readonly CueGroup<LevelCue>[] = [
  ...PHRASES.map(([says, cues]) => ({ says, reach: 70, cues: cues.map(notDenied) })),
  ...ADJECTIVES.map(([says, cues]) => ({ says, reach: 0, cues: cues.map(notDenied) })),
];

/** After the skill in its item, and alone there: "Excel (avancé)", "anglais courant". */
export const LEVELS_AFTER: readonly (readonly [LevelCue, string])[] = [
  [
    1,
    '(?:notions?(?: de base)?|bases|les bases|quelques (?:notions|bases)|debutant|initiation|initie|elementaire|basiques?|faible|scolaire|lu|beginner|basics?|novice|elementary|foundation|familiar|learner|a1|a2)',
  ],
  [
    2,
    '(?:intermediaire|moyen|bon|bonne|bonnes|autonome|operationnel|bonne maitrise|bonnes connaissances|bon niveau|intermediate|good|competent|comfortable|working knowledge|good knowledge|conversational|independent|professionnel|professional|b1|b2)',
  ],
  [
    3,
    '(?:avance|confirme|courant|courante|tres bon|tres bonne|tres bonne maitrise|maitrise|excellent|excellente|solide|parfaite maitrise|advanced|proficient|proficiency|fluent|fluently|strong|very good|in depth|c1)',
  ],
  [
    4,
    '(?:expert|expertise|specialiste|bilingue|langue maternelle|maternel|native|mother tongue|bilingual|mastery|c2)',
  ],
];

/** A level of the Common European Framework is one of languages, not of a driving licence. */
export const CEFR: RegExp = /^[abc][12]$/u;

function notDenied(cue: string): string {
  return NOT_DENIED + cue;
}
