import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Employers named in a sentence: capitalised words after `chez`, `at` or `for`, and names with a legal form. */
export const employerDetector: TextDetector = patternDetector(
  'employer',
  [
    "(?:[Cc]hez|[Aa]t|@)\\s\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,40}(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\p{N}&'’-]{0,40}){0,4}",
    "(?:\\p{Lu}[\\p{L}\\p{N}&'’-]{0,40}\\s){1,4}(?:SAS|SARL|SASU|EURL|GmbH|Ltd|Inc|LLC|PLC|Corp)",
  ],
  { caseSensitive: true },
);
