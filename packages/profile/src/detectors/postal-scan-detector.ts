import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const TOWN =
  "\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}(?:[\\s-]{1,2}(?:(?:sur|sous|en|les?|la|du|de|des|s/|l[èe]s)\\s)?\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}){0,3}";

/** Postal codes: French with their town or after a word that calls for one, British, Dutch, and bare ones after `zip` or at the end of a line of an address. */
export const postalScanDetector: ScanRule = scanDetector(
  [
    `(?<!(?:ISO|IEC|RFC|NF|EN|CEI|DIN)[\\s/-]{0,2})(?:F-)?(?:0[1-9]|[1-8]\\d|9[0-8])\\s?\\d{3},?\\s{1,2}${TOWN}`,
    '[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}',
    '\\d{4}\\s[A-Z]{2}(?![\\p{L}\\d])',
    '(?<=(?:[Zz]ip(?:\\scode)?|ZIP|[Cc]ode\\spostal|[Cc]\\.?[Pp]\\.?|[Pp]ostcode)(?:\\sis)?\\s?:?\\s?)\\d{3,6}(?:[\\s-]\\d{2,4}|\\s[A-Z]{2})?',
    '(?<=(?:dans\\sle|,|-|–)\\s?)(?:0[1-9]|[1-8]\\d|9[0-8])\\s?\\d{3}(?=\\s?(?:[,.;)\\n]|$|\\p{Lu}))',
    '(?<=\\s(?:at|to|is)\\s)\\d{5}(?=[\\s.,]|$)',
  ],
  {
    kind: 'postalCode',
    criterion: 21,
    cues: '# f A#',
    digits: 3,
    reason: 'postal code',
    confidence: 0.8,
    caseSensitive: true,
  },
);
