import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Accounts: `@name` where no address is, and a name after that of a service. `@Override` in code is none, nor is a scoped package. */
export const handleDetector: ScanRule = scanDetector(
  [
    '(?<=(?:^|[\\s(,;:|])@)(?!(?:override|media|import|component|injectable|test|autowired|param|return|types?|angular|babel)(?![\\p{L}\\p{N}_]))[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{1,38}(?![/@\\p{L}])',
    '(?:linkedin|github|gitlab|twitter|instagram|facebook|skype|mastodon|telegram|discord|tiktok|snapchat|whatsapp)\\s?:\\s?@?[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,60}',
  ],
  {
    kind: 'handle',
    criterion: 20,
    cues: '@ lin git twi ins fac sky mas tel dis tik sna wha',
    reason: 'account name',
    confidence: 0.85,
  },
);
