import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const NAME =
  "(?:(?:de\\sla|de\\sl['’]|des|du|de|la|le|les)\\s|[dl]['’]){0,2}\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?:[\\s-]\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){0,3}";

/** Quarters, by the words that announce one, and the zones of urban policy. "zone franche" of a port and "quartier général" are none. */
export const neighborhoodDetector: ScanRule = scanDetector(
  [
    '(?:QPV|ZUS|REP\\+?|ZEP|CUCS)(?:\\s(?:de|des|du)\\s\\p{Lu}[\\p{L}-]{1,30})?',
    '(?:[Qq]uartiers?\\s(?:prioritaires?|populaires?|sensibles?|nord|sud)|[Zz]ones?\\surbaines?\\ssensibles?|[Pp]olitique\\sde\\sla\\sville)',
    `(?:[Qq]uartier|[Cc]it[ée]\\u0301?|[Bb]anlieue|ZAC|HLM|[Ff]oyer|[Gg]rand\\s[Ee]nsemble)\\s${NAME}`,
    '(?:banlieue(?:\\sparisienne|\\snord|\\sest)?|logement\\ssocial|council\\s(?:estate|housing)|housing\\sestate|inner\\scity)',
    '(?:le|du|dans\\sle)\\s(?:93|9-3|neuf-trois)(?![\\d\\p{L}])',
  ],
  {
    kind: 'neighborhood',
    criterion: 21,
    cues: 'qpv zus rep zep cuc qua zon pol cit ban zac hlm foy gra log cou hou inn le du dan',
    reason: 'neighbourhood',
    confidence: 0.75,
    caseSensitive: true,
  },
);
