import type { SectionKind } from '../read-sections.ts';
import { foldText } from './folded-text.ts';

/** What a sentence of an ad says about itself, whatever heading it stands under. */
const CUES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'niceToHave',
    /^[^a-z0-9]*(?:idealement|ideally|nice.to.have|bonus(?: points?)?(?: if| for| si| pour|[ :–—-])|un plus|preferably|de preference)(?![a-z])|(?:would be|is|are|as) (?:a |an )?(?:big |real |strong |definite )?(?:plus|bonus|asset|advantage|nice.to.have)(?![a-z])|(?:serait|seraient|est|sont|constitue|constituerait)[^.;]{0,20}? (?:un (?:vrai |reel |gros |veritable )?(?:plus|atout|bonus)|apprecie|bienvenu|souhaite)e?s?(?![a-z])|(?:un|des|gros) (?:plus|atouts?)[ !.]*$|(?:is|are) (?:preferred|desirable|optional|nice to have|welcome)(?![a-z])/u,
  ],
  [
    'benefits',
    /^[^a-z0-9]*(?:we offer|we provide|you will get|you'll get|nous (?:vous )?(?:offrons|proposons)|on (?:vous|t')(?: )?(?:offre|propose)|remuneration|salaire|salary|tickets?.restaurant|mutuelle|rtt)(?![a-z])/u,
  ],
  [
    'company',
    /^[^a-z0-9]*(?:qui sommes.nous|who we are|about us|founded in|fondee? en|creee? en|depuis notre creation)(?![a-z])/u,
  ],
];
const SENTENCE = /[^.!?;\n]+(?:[.!?;]+(?=\s|$)|[.!?;](?=\S)[^.!?;\n]*)*[.!?;]*/gu;
const LONGEST_READ = 600;

export interface InlineSection {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/** The sentences of a line that stand apart from their section. Offsets in the line. */
export function inlineSections(line: string): readonly InlineSection[] {
  const found: InlineSection[] = [];
  for (const { 0: sentence, index } of line.matchAll(SENTENCE)) {
    const folded = foldText(sentence.slice(0, LONGEST_READ)).text.trim();
    const kind = CUES.find(([, pattern]) => pattern.test(folded))?.[0];
    if (kind) found.push({ kind, start: index, end: index + sentence.length });
  }
  return found;
}
