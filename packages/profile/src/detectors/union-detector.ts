import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Unions, staff representatives, labour courts. */
export const unionDetector: TextDetector = patternDetector(
  'union',
  [
    '(?:CGT|CFDT|CFTC|CFE-CGC|UNSA|CSE|CHSCT)',
    '(?:[Dd]\\p{L}l\\p{L}gu\\p{L}{1,3}\\s(?:syndical|du\\spersonnel)\\p{L}{0,2}|[Ss]yndicaliste|[Pp]rud[\\u0027’]hom\\p{L}{1,8})',
    '(?:[Tt]rade\\s[Uu]nion(?:ist)?|[Ss]hop\\s[Ss]teward|[Uu]nion\\s[Rr]ep(?:resentative)?)',
  ],
  {
    hidesSkills: false,
    caseSensitive: true,
    scan: {
      kind: 'union',
      cues: 'cgt cfd cft cfe uns cse chs del syn pru tra sho uni',
      reason: 'union or staff representation',
      confidence: 0.75,
    },
  },
);
