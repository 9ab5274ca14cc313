import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Schools, by the word that says what they are, to the end of that part of the line; English also takes the capitalised words before. */
export const schoolDetector: TextDetector = patternDetector(
  'school',
  [
    '(?:[Uu]niversit(?:\\p{L}|e\\u0301)s?|\\p{L}\\p{M}?cole|[Ii]nstitut|[Ll]yc\\p{L}e|[Cc]oll\\p{L}ge|IUT|IAE|INSA|IEP|CFA|GRETA|CNAM|Cnam|AFPA|Afpa|ESIEE|ENS|HEC|ESSEC|ENSIMAG|Polytechnique|[Ff]acult\\p{L}|UNIVERSIT\\p{L}|\\p{L}COLE|INSTITUT|LYC\\p{L}E)[^\\n,;|–—()]*',
    "(?:\\p{Lu}[\\p{L}'’.-]{0,30}\\s){1,4}(?:University|College|School|Institute|Academy)[^\\n,;|–—()]*",
    '(?:University|College|School|Institute|Academy)\\sof\\s[^\\n,;|–—()]*',
  ],
  { caseSensitive: true },
);
