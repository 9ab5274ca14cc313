import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Gender identity of a person. "transition énergétique", "transformer", "transgenic" are none. */
export const genderIdentityDetector: ScanRule = scanDetector(
  [
    '(?:transgenres?|transgender|transsexuel(?:le)?|transsexual|non[\\s-]binaires?|non-binary|cisgenres?|cisgender|(?:femme|homme|personne)\\strans|trans\\s(?:wo)?man|deadname|transition\\sde\\sgenre|gender\\stransition)',
  ],
  {
    kind: 'genderIdentity',
    criterion: 5,
    cues: 'tra non cis fem hom per dea gen',
    reason: 'gender identity',
    confidence: 0.8,
  },
);
