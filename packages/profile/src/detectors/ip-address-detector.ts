import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** IPv4 and IPv6 addresses. `1.2.3` is a version, `1.2.3.4` after "version" too. */
export const ipAddressDetector: ScanRule = scanDetector(
  [
    '(?=\\d{1,3}\\.\\d)(?<!(?:version|v\\.?|release)\\s?)(?<![.\\d])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![.\\d])',
    '(?=[\\da-f]{1,4}:)(?<![:\\d])(?:[\\da-f]{1,4}:){7}[\\da-f]{1,4}(?!:)',
    '(?=[\\da-f]{1,4}:)(?<![:\\d])(?:[\\da-f]{1,4}:){1,6}:(?:[\\da-f]{1,4}:){0,5}[\\da-f]{1,4}',
  ],
  {
    kind: 'ip',
    criterion: 21,
    cues: '# A# fe fd fc',
    reason: 'address of a machine',
    confidence: 0.9,
  },
);
