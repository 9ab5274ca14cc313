import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Sexual orientation, also by who the spouse is. "orientation client" and "partner" in business are none. */
export const sexualOrientationDetector: ScanRule = scanDetector(
  [
    '(?:homosexuel(?:le)?|homosexuals?|h[ée]t[ée]rosexuel(?:le)?|bisexuel(?:le)?|bisexual|lesbiennes?|lesbians?|gays?|lgbt(?:qi?a?)?\\+?|queer)',
    '(?:mon\\smari|ma\\sfemme|mon\\s[ée]poux|mon\\s[ée]pouse|ma\\scompagne|mon\\scompagnon|my\\s(?:husband|wife|boyfriend|girlfriend))',
  ],
  {
    kind: 'sexualOrientation',
    criterion: 4,
    cues: 'hom het bis les gay lgb que mon ma my',
    reason: 'sexual orientation or spouse',
    confidence: 0.75,
  },
);
