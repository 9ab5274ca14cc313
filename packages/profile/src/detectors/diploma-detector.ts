import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Names of diplomas and honours, French and English. Some tell an age by themselves (`DEUG`, `DESS`). */
export const diplomaDetector: TextDetector = patternDetector(
  'diploma',
  [
    '(?:licence|master|mast[eè]\\u0300?re|bachelor|b\\.?sc|m\\.?sc|mba|ph\\.?d|doctorat|doctorate|bts|dut|but|deug|dess|dea|cap|bep|ma[iî]\\u0302?trise|magist[eè]\\u0300?re|agr[eé]\\u0301?gation|a-levels?|gcse)(?:\\s(?:1|2|pro(?:fessionnelle)?))?',
    'bac(?:\\s?\\+\\s?\\d|calaur[eé]\\u0301?at)?(?:\\s(?:s|es|l|pro|stg|sti2d))?',
    "dipl[oô]\\u0302?me(?:\\sd['’]\\p{L}{1,20})?",
    'mention\\s(?:assez\\sbien|tr[eè]\\u0300?s\\sbien|bien)',
  ],
  { hidesSkills: false },
);
