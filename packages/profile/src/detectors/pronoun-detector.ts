import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Pronouns that somebody states. "il/elle" in the terms of an offer is none: it names both. */
export const pronounDetector: ScanRule = scanDetector(
  [
    'she/her(?:/hers)?',
    'he/him(?:/his)?',
    'they/them(?:/theirs)?',
    'elle/la',
    'il/lui',
    'iel',
    '(?:pronoms?|pronouns?)\\s?:\\s?[\\p{L}/]{2,20}',
  ],
  {
    kind: 'pronoun',
    criterion: 5,
    cues: 'she he the ell il iel pro',
    reason: 'stated pronouns',
    confidence: 0.9,
  },
);
