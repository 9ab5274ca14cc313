import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Genetic traits of the person. "génétique" as a science and "algorithme génétique" are work. */
export const geneticsDetector: ScanRule = scanDetector(
  [
    '(?:maladies?\\sg[ée]n[ée]tiques?|genetic\\s(?:disease|disorder|condition)|mutation\\sbrca\\d?|mucoviscidose|cystic\\sfibrosis|dr[ée]panocytose|sickle\\scell|h[ée]mophil(?:e|ie|ia|iac)|trisomi(?:e|que)|huntington|myopathie)',
  ],
  {
    kind: 'genetics',
    criterion: 9,
    cues: 'mal gen mut muc cys dre sic hem tri hun myo',
    reason: 'genetic trait',
    confidence: 0.75,
  },
);
