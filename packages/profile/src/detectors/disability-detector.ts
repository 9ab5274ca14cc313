import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Other people: "élèves avec un TDAH" and "users who are blind" tell of work, not of the person. */
const NOT_OTHERS =
  '(?<!(?:personnes?|gens|enfants?|[eé]l[eè]ves?|jeunes?|adultes?|publics?|usagers?|patients?|clients?|people|persons?|children|users?|pupils?|students?|adults?|learners?|teams?|for|pour)\\s(?:(?:[aà]u?x?|avec|ayant|en|with|who\\s(?:are|have|were)|having|are|have|un|atteinte?s?\\sd[eu])\\s){0,4})';

const SENSES =
  '(?:registered\\sblind|(?:mal|non[\\s-]?)voyante?|aveugle|malentendante?|sourde?(?!\\s?-)|partially\\ssighted|visually\\simpaired|hard\\sof\\shearing)';
const MOVEMENT =
  "(?:en\\ssituation\\sde\\shandicap|en\\sfauteuil(?:\\sroulant)?|wheelchair\\suser|porteu(?:r|se)\\sd['’]un\\shandicap)";
/** Not "hearing aid software": what somebody made or sold. */
const AIDS =
  '(?:hearing\\said(?!s?[\\s-](?:apps?|software|shops?|stores?|sales|users?|makers?|technicians?|dispensers?|fitting|compatib))|appareil\\sauditif)';
const CONDITIONS =
  '(?:adhd|tdah|dyslexique|dyspraxique|dyscalculique|dyslexic|dyspraxic|autiste|autistic|asperger)';

/** Disability of the person. Plurals and the names of conditions alone (`dyslexia`, `autisme`) are left: they are subjects of work. */
export const disabilityDetector: TextDetector = patternDetector(
  'health',
  [`${NOT_OTHERS}(?:${SENSES}|${MOVEMENT}|${AIDS}|${CONDITIONS})`],
  {
    criterion: 25,
    scan: {
      kind: 'disability',
      cues: 'reg mal non ave sou par vis har en whe por hea app adh tda dys aut asp',
      reason: 'disability',
      confidence: 0.8,
    },
  },
);
