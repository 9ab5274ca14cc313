import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

const COUNT_OR_CHILD =
  '(?:\\d|une?\\s(?:enfant|fille|fils|gar[cç]\\u0327?on|petite?)|deux|trois|quatre|cinq|six|famille|jumeaux|jumelles|filles|gar[cç]\\u0327?ons)';

/** Civil status and children. `single` alone is none: `single-page application`. */
export const familyDetector: TextDetector = patternDetector(
  'family',
  [
    '(?:mari(?:[é]|e\\u0301)e?|mariee|c[eé]\\u0301?libataire|divorc[eé]\\u0301?e?|pacs[eé]\\u0301?e?|veuf|veuve|concubinage)',
    '(?:married|divorced|widowed|widower)',
    '(?:marital\\sstatus|civil\\sstatus|situation\\s(?:de\\sfamille|familiale)|[eé]\\u0301?tat\\scivil)\\s?:\\s?[^\\n,;|]{1,40}',
    '(?:\\d{1,2}|un|une|deux|trois|quatre|cinq|one|two|three|four|five)\\s(?:petits-)?(?:enfants?|(?:grand)?children|(?:grand)?child|kids)',
    "(?:maman|papa)(?:\\s(?:solo|seule?|isol[eé]\\u0301?e?|c[eé]\\u0301?libataire))?(?:\\s(?:de|d['’])\\s?\\p{L}{1,20}(?:\\s(?:enfants?|filles?|fils|gar[cç]\\u0327?ons?|jumeaux|jumelles))?|(?=\\s?(?:[,;.|]|$)))",
    `(?<!(?:carte|maison|langue|cellule)\\s)(?:p[eè]\\u0300?re|m[eè]\\u0300?re)(?:\\s(?:solo|seule?|isol[eé]\\u0301?e?|c[eé]\\u0301?libataire))?\\s(?:de|d['’])\\s?${COUNT_OR_CHILD}`,
    '(?:enfants?|fr[eè]\\u0300?res?|s(?:œ|oe)urs?|parents?)\\s[aà]\\u0300?\\scharge',
    'parent\\s(?:solo|isol[eé]\\u0301?)',
    '(?:single\\s|solo\\s)?(?:mother|father|parent|mum|mom|dad)\\sof\\s(?:\\d|one|two|three|four|five|a\\s(?:boy|girl|son|daughter|toddler|baby)|twins)',
    '(?:single|solo)\\s(?:mother|father|parent|mum|mom|dad)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'family',
      cues: 'mar cel div pac veu con wid sit eta civ # un une deu tro qua cin one two thr fou fiv mam pap per mer enf fre soe sur par sin sol mot fat mum mom dad',
      reason: 'family situation',
      confidence: 0.75,
    },
  },
);
