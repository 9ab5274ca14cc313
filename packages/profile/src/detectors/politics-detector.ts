import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Parties and campaigns. */
export const politicsDetector: TextDetector = patternDetector(
  'politics',
  [
    '(?:militante?|parti\\s(?:socialiste|communiste|radical|pirate)|campagne\\s(?:[eé]\\u0301?lectorale|pr[eé]\\u0301?sidentielle))',
    '(?:political\\sparty|political\\scampaign|party\\smember|labour\\sparty|conservative\\sparty)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'politics',
      cues: 'mil par cam pol lab con',
      reason: 'party or campaign',
      confidence: 0.7,
    },
  },
);
