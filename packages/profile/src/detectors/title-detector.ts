import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

/** Forms of address and stated sex. `M.` stands before a capital; `Miss` before a name, not before "out". */
export const titleDetector: ScanRule = scanDetector(
  [
    '(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?|Miss|Monsieur|Madame|Mademoiselle|MME|MLLE|MONSIEUR|MADAME)(?=\\s\\p{Lu})',
    '(?:Madame|Mademoiselle|Monsieur)(?=[,.]|$)',
    '(?:[Ss]exe|SEXE|[Ss]ex|[Gg]ender|[Gg]enre|[Cc]ivilit[ée]\\u0301?)\\s?:\\s?\\p{L}{1,15}',
  ],
  {
    kind: 'title',
    criterion: 2,
    cues: 'm mr mme mll mrs ms mis mon mad sex gen civ',
    reason: 'form of address or stated sex',
    confidence: 0.9,
    caseSensitive: true,
  },
);
