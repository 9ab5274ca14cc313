import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Refuge and asylum of the person; in the plural ("aide aux réfugiés", "refugees") and before "camp" or "law" it is work. */
export const originDetector: TextDetector = patternDetector(
  'nationality',
  [
    'r[eé]\\u0301?fugi[eé]\\u0301?e?(?:\\spolitique|\\sstatutaire)?',
    "(?:statut\\sde\\sr[eé]\\u0301?fugi[eé]\\u0301?|demandeu(?:r|se)\\sd['’]asile|demande\\sd['’]asile|droit\\sd['’]asile|protection\\ssubsidiaire)",
    'refugee(?:\\sstatus)?(?!\\s(?:camps?|aid|cent(?:re|er)s?|council|support|law|work|charity|services|children|families|women))',
    '(?:(?:political\\s)?asylum(?:\\sseeker)?|(?:granted|seeking)\\sasylum)(?!\\s(?:seekers|law|lawyers?|claims|cases|support|services))',
  ],
  {
    scan: {
      kind: 'origin',
      cues: 'ref sta dem dro pro pol asy gra see',
      reason: 'refuge or asylum',
      confidence: 0.75,
    },
  },
);
