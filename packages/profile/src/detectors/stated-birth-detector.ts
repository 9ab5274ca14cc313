import { MONTH_PATTERN } from '../internal/month-names.ts';
import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const MONTH = MONTH_PATTERN.replace(
  '(?:',
  '(?:[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]o[uû]t|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre|January|February|March|April|May|June|July|August|September|October|November|December|',
);
const DATE = `(?:\\d{1,2}(?:er|st|nd|rd|th)?[\\s./|-]{1,3}(?:\\d{1,2}|${MONTH})[\\s./|-]{1,3}\\d{2,4}|${MONTH}\\s(?:\\d{1,2},?\\s)?\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:19|20)\\d{2})`;
const PLACE =
  "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?:[\\s-](?:(?:sur|sous|en|les?|la|du|de)[\\s-])?\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){0,3}(?:\\s?\\(\\d{2,3}\\))?";
const BORN = '(?:[Nn][ée]\\u0301?(?:e|\\(e\\)|·e)?|N[ÉE]\\u0301?E?|[Bb]orn)';
const AT = '(?:[àa]\\u0300?|in|at|dans|À)';

/** Date and place of birth after the words that announce them, and no more of the sentence. */
export const statedBirthDetector: ScanRule = scanDetector(
  [
    `${BORN}\\s(?:(?:le|en|on|in|LE|EN)\\s)${DATE}(?:,?\\s${AT}\\s${PLACE})?`,
    `${BORN}\\s${AT}\\s${PLACE}(?:,?\\s(?:le|en|on)\\s${DATE})?`,
    `(?:[Dd]ate\\sof\\s[Bb]irth|[Bb]irth\\s?date|DOB|D\\.O\\.B\\.?|[Dd]ate\\sde\\snais(?:sance|\\.)|[Nn]aissance|DATE\\sDE\\sNAISSANCE)\\s{0,3}:?\\s{0,3}${DATE}`,
    `(?:[Pp]lace\\sof\\s[Bb]irth|[Ll]ieu\\sde\\snaissance)\\s{0,3}:?\\s{0,3}${PLACE}`,
  ],
  {
    kind: 'birth',
    criterion: 6,
    cues: 'ne nee bor dat bir pla dob d lie nai',
    reason: 'date or place of birth',
    confidence: 0.95,
    caseSensitive: true,
  },
);
