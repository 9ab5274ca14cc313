import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Civil status and children. `single` alone is none: `single-page application`. */
export const familyDetector: TextDetector = patternDetector(
  'family',
  [
    '(?:mari[eé]\\u0301?e?|c[eé]\\u0301?libataire|divorc[eé]\\u0301?e?|pacs[eé]\\u0301?e?|veuf|veuve|concubinage)',
    '(?:married|divorced|widowed|widower)',
    '(?:marital\\sstatus|civil\\sstatus|situation\\s(?:de\\sfamille|familiale)|[eé]\\u0301?tat\\scivil)\\s?:\\s?[^\\n,;|]{1,40}',
    '(?:\\d{1,2}|un|une|deux|trois|quatre|cinq|one|two|three|four|five)\\s(?:enfants?|children|child|kids)',
    '(?:p[eè]\\u0300?re|m[eè]\\u0300?re)\\sde\\s(?:\\d|une?\\senfant|deux|trois|famille)',
    '(?:mother|father|parent)\\sof\\s(?:\\d|one|two|three|four|five)',
  ],
  { hidesSkills: false },
);
