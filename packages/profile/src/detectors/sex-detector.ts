import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

/** Forms of address, pronouns and stated sex. Case counts: `M.` stands before a capital. */
export const sexDetector: TextDetector = patternDetector(
  'sex',
  [
    '(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?|Miss|Monsieur|Madame|Mademoiselle)(?=\\s\\p{Lu})',
    '(?:[Ss]exe|[Ss]ex|[Gg]ender|[Gg]enre|[Cc]ivilit[eé]\\u0301?)\\s?:\\s?\\p{L}{1,15}',
    '(?:[Ss]he/[Hh]er|[Hh]e/[Hh]im|[Tt]hey/[Tt]hem|[Ee]lle/[Ll]a|[Ii]l/[Ll]ui|[Ii]el)',
  ],
  { caseSensitive: true },
);
