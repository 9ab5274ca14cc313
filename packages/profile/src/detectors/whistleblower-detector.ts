import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Whistle-blowers and those who help them. A "whistleblowing procedure" that somebody set up is work. */
export const whistleblowerDetector: ScanRule = scanDetector(
  [
    "(?:lanceu(?:r|se)\\sd['’]alerte|facilitateur\\sd['’]alerte|whistle-?blower|ayant\\ssignal[ée]\\sdes\\sfaits)",
  ],
  {
    kind: 'whistleblower',
    criterion: 27,
    cues: 'lan fac whi aya',
    reason: 'whistle-blower',
    confidence: 0.8,
  },
);
