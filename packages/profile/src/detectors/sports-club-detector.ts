import { scanDetector, type ScanRule } from '../internal/text-detector.ts';

const TOWN = "\\p{Lu}[\\p{L}\\p{M}'’-]{2,30}(?:[\\s-]\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){0,2}";
const SPORT =
  '(?:football|foot|handball|hand|basket(?:ball)?|rugby|volley(?:ball)?|judo|boxe|natation|athl[ée]tisme|tennis|gymnastique|danse|cricket|netball|hockey|gaelic|lutte|karat[ée])';

/** Sports clubs by their initials and town (`FC Aubervilliers`), and teams that tell a sex. A sport alone, or "club" of users, is none. */
export const sportsClubDetector: ScanRule = scanDetector(
  [
    `(?:FC|AS|US|ES|SC|AC|RC|CA|OGC|CSM|USM|ASM|ASPTT|JS|SO|CO)\\s${TOWN}`,
    `(?:[Cc]lub\\s(?:de\\s)?${SPORT}|${SPORT}\\s[Cc]lub)(?:\\s(?:de|d['’]|of)?\\s?${TOWN})?`,
    `(?:[ÉEée]quipe\\s(?:f[ée]minine|masculine)|(?:[Ww]omen|[Mm]en)['’]s\\s(?:${SPORT}\\s)?team)(?:\\s(?:de\\s)?${SPORT})?`,
  ],
  {
    kind: 'sportsClub',
    criterion: 21,
    cues: 'fc as us es sc ac rc ca ogc csm usm asm asp js so co clu equ wom men foo han bas rug vol jud box nat ath ten gym dan cri net hoc gae lut kar',
    reason: 'sports club or team',
    confidence: 0.75,
    caseSensitive: true,
  },
);
