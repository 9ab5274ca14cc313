import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Recognised disability and illness of the person; the words that a job in care also uses (`handicap`) are left alone. */
export const healthDetector: TextDetector = patternDetector(
  'health',
  [
    '(?:rqth(?:\\s?\\([^()\\n]{1,40}\\))?|aah|travailleu(?:r|se)\\shandicap[eé]\\u0301?e?|reconnaissance\\sde\\shandicap)',
    '(?:affection\\sde\\slongue\\sdur[eé]\\u0301?e|arr[eê]\\u0302?t\\smaladie|longue\\smaladie|invalidit[eé]\\u0301?)',
    '(?:disabled\\s(?:person|worker)|long-term\\sillness|sick\\sleave|permis\\sam[eé]\\u0301?nag[eé]\\u0301?)',
  ],
  {
    hidesSkills: false,
    scan: {
      kind: 'health',
      cues: 'rqt aah tra rec aff arr lon inv dis sic per',
      reason: 'health',
      confidence: 0.8,
    },
  },
);
