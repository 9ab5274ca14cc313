import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** A capitalised word, a number or a short code of a name. */
const WORD = "(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\p{N}'’.-]{0,40}";
const LINKS = "(?:de\\sla|de\\sl['’]|des?|du|d['’]|la|le|les|l['’]|[aà]\\u0300?|of|the|for|&)";
/** What a school says of itself in small letters. */
const KINDS =
  '(?:sup[eé]\\u0301?rieure?|nationale?s?|polytechnique|technique|professionnel(?:le)?|agricole|catholique|normale|centrale|priv[eé]\\u0301?e?|publique?|primaire|sp[eé]\\u0301?cialis[eé]\\u0301?e)';
/** Small words and the capitalised run after the word that says what it is; "en Python" after it is no part of the name. */
const NAME = `(?:\\s${KINDS}){0,4}(?:(?:\\s${LINKS}){0,4}(?:\\s|(?<=['’]))${WORD}){0,6}`;

const INSTITUTIONS =
  '(?:[Uu]niversit(?:\\p{L}|e\\u0301)s?|[ÉéEe]\\u0301?cole|[Ii]nstitut|[Ll]yc[ée]\\u0301?e|[Cc]oll[èe]\\u0300?ge|IUT|IAE|INSA|IEP|CFA|GRETA|CNAM|Cnam|AFPA|Afpa|ESIEE|ENS|HEC|ESSEC|ENSIMAG|Polytechnique|[Ff]acult[ée]\\u0301?|UNIVERSIT[ÉE]\\u0301?|[ÉE]\\u0301?COLE|INSTITUT|LYC[ÉE]\\u0301?E)';
const ENGLISH = '(?:University|College|School|Institute|Academy)';

/** The word alone names none: "enseigner à l'université". */
const GENERIC =
  /^(?:universit[ée]s?|[ée]cole|institut|lyc[ée]e|coll[èe]ge|facult[ée]|university|college|school|institute|academy)$/iu;

/** Schools, by the word that says what they are, with their name and no more; English also takes the capitalised words before. */
export const schoolDetector: TextDetector = patternDetector(
  'school',
  [
    `(?:${INSTITUTIONS}|(?:\\p{Lu}[\\p{L}'’.-]{0,30}\\s){1,4}${ENGLISH}(?:\\sof(?=\\s))?|${ENGLISH}\\sof(?=\\s))${NAME}`,
  ],
  {
    caseSensitive: true,
    scan: {
      kind: 'school',
      cues: 'uni eco ins lyc col iut iae iep cfa gre cna afp esi ens hec ess pol fac sch aca',
      reason: 'school',
      confidence: 0.8,
      grade: (match) => (GENERIC.test(match) ? undefined : { confidence: 0.8, reason: 'school' }),
    },
  },
);
