import { patternDetector, type TextDetector } from '../internal/text-detector.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}(?:\\s\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}){0,4}";

const LABELS =
  '[Nn]om|NOM|[Pp]r[eé]\\u0301?nom|[Nn]om\\set\\spr[eé]\\u0301?nom|[Nn]ame|NAME|[Ff]ull\\s[Nn]ame|[Ss]urname|[Ff]irst\\s[Nn]ame|[Ll]ast\\s[Nn]ame';
const AFTER_TITLE =
  '(?<=(?<!\\p{L})(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?|Monsieur|Madame|Dr\\.?|Pr\\.?)\\s)';

/** Names after a label (`Nom :`), after "je m'appelle", and of people with a title (`Mme`, `Dr`), whose title is the sex detector's. */
export const nameDetector: TextDetector = patternDetector(
  'identity',
  [
    `(?:(?:${LABELS})\\s?:\\s{0,4}|(?:[Jj]e\\sm['’]appelle|[Mm]y\\sname\\sis)\\s|${AFTER_TITLE})${NAME}`,
  ],
  { caseSensitive: true },
);
