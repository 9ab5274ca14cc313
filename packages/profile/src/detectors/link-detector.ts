import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Web addresses, and accounts on the services where people show their work. A bare `name.tld` is none: `Node.js`, `ASP.NET`. */
export const linkDetector: TextDetector = patternDetector(
  'link',
  [
    'https?://[^\\s<>"]{1,2000}',
    'www\\.[^\\s<>"]{1,2000}',
    '(?:linkedin|github|gitlab|bitbucket|twitter|facebook|instagram|medium|behance|dribbble|youtube|malt|viadeo|orcid|stackoverflow|x)\\.(?:com|net|org|fr|io)/[^\\s<>"]{1,200}',
    '(?:linkedin|twitter|instagram|facebook|skype|mastodon)\\s?:\\s?@?[\\p{L}\\p{N}._-]{2,60}',
  ],
  {
    scan: {
      kind: 'link',
      cues: 'htt www lin git bit twi fac ins med beh dri you mal via orc sta x sky mas',
      reason: 'web address or account',
      confidence: 0.95,
    },
  },
);
