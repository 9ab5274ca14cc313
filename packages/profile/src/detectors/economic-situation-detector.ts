import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Benefits, job seeking and social employment. */
export const economicSituationDetector: TextDetector = patternDetector(
  'economic',
  [
    '(?:RSA|ASS|ESAT|PLIE|IAE)',
    "(?:[Dd]emandeu(?:r|se)\\sd['’]emploi|[Bb]oursi(?:er|\\p{L}re)|[Aa]llocataire|[Cc]hantier\\sd['’]insertion|[Jj]ob\\s[Ss]eeker|[Uu]nemployed)",
  ],
  {
    hidesSkills: false,
    caseSensitive: true,
    scan: {
      kind: 'economicSituation',
      cues: 'rsa ass esa pli iae dem bou all cha job une',
      reason: 'benefits, job seeking or social employment',
      confidence: 0.75,
    },
  },
);
