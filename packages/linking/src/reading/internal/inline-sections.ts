import { tellsOfEmployer, tellsOfWork } from '../cues/employer-sentences.ts';
import type { SectionKind } from '../read-sections.ts';
import { foldText } from './folded-text.ts';

/** What a sentence of an ad says about itself, whatever heading it stands under. */
const CUES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'niceToHave',
    /^[^a-z0-9]*(?:idealement|ideally|nice.to.have|bonus(?: points?)?(?: if| for| si| pour|[ :–—-])|un plus|preferably|de preference)(?![a-z])|(?:would be|is|are|as) (?:a |an )?(?:big |real |strong |definite )?(?:plus|bonus|asset|advantage|nice.to.have)(?![a-z])|(?:serait|seraient|est|sont|constitue|constituerait)[^.;]{0,20}? (?:un (?:vrai |reel |gros |veritable )?(?:plus|atout|bonus)|apprecie|bienvenu|souhaite)e?s?(?![a-z])|(?:un|des|gros) (?:plus|atouts?)[ !.]*$|(?<!you )(?:is|are) (?:preferred|desirable|optional|nice to have|welcome)(?![a-z])/u,
  ],
  [
    'benefits',
    /^[^a-z0-9]*(?:we offer|we provide|you will get|you'll get|nous (?:vous )?(?:offrons|proposons)|on (?:vous|t')(?: )?(?:offre|propose)|remuneration|salaire|salary|tickets?.restaurant|mutuelle|rtt)(?![a-z])/u,
  ],
  [
    'benefits',
    // An amount of money in front, or what "X vous propose".
    /^[^a-z0-9]*(?:[£$€] ?[0-9]|[0-9][0-9 .,]*(?:[-–a] ?[0-9][0-9 .,]*)?(?:k ?[€£$]|k(?![a-z])|€|£|euros?))|^[^.;:]{2,40} vous (?:propose|offre|garantit)(?![a-z])/u,
  ],
  [
    'process',
    /(?:^|[^a-z])(?:send|e-?mail|submit|attach|upload|forward|adress[a-z]*|envo[a-z]*|transm[a-z]*|joi(?:gnez|ndre)|postul[a-z]*|candidat[a-z]*|call|ring|contact[a-z]*|apply)(?: [^.;]{0,80})? (?:your|an?|votre|ton|un|une|le|la|vos|tes) (?:[a-z-]+ ){0,2}(?:cv|resume|cover letter|lettre(?: de motivation)?|candidature|application)(?![a-z])|(?:keep|hold|store|process|conserv[a-z]*|trait[a-z]*) (?:[^.;]{0,30} )?(?:your|vos) (?:personal )?(?:details|data|donnees)(?![a-z])/u,
  ],
  [
    'company',
    /^[^a-z0-9]*(?:qui sommes.nous|who we are|about us|founded in|fondee? en|creee? en|depuis notre creation)(?![a-z])/u,
  ],
];
const SENTENCE = /[^.!?;\n]+(?:[.!?;]+(?=\s|$)|[.!?;](?=\S)[^.!?;\n]*)*[.!?;]*/gu;
const LONGEST_READ = 600;
const TURN_TO_READER = /(?<=\s)(?:but|mais)(?=\s(?:you|vous|tu)(?!\p{L}))/giu;

export interface InlineSection {
  readonly kind: SectionKind;
  readonly start: number;
  readonly end: number;
}

/** Of a line in this section. */
interface LineState {
  readonly kind: SectionKind;
  /** Whether the sentence before the line told of the employer. */
  readonly isOfEmployer: boolean;
  /** What the ad calls its employer, folded. */
  readonly employer: string | undefined;
}

export interface InlineSections {
  readonly sections: readonly InlineSection[];
  /** Whether the last sentence tells of the employer. */
  readonly isOfEmployer: boolean;
}

/** Sections in which the employer may speak of itself at any time. */
const MIXED: ReadonlySet<SectionKind> = new Set(['other', 'tasks']);
const BULLET = /^\s*(?:[-*•–—▪◦+→►▶➜✓✔●○]|\d{1,2}[.)])\s/u;

/** The sentences of a line that stand apart from their section. Offsets in the line. */
export function inlineSections(line: string, state: LineState): InlineSections {
  const sections: InlineSection[] = [];
  const isItem = BULLET.test(line);
  let isOfEmployer = state.isOfEmployer && !isItem;
  for (const { sentence, index } of sentencesOf(line)) {
    const folded = foldText(sentence.slice(0, LONGEST_READ)).text.trim();
    if (folded === '') continue;
    const own = CUES.find(([, pattern]) => pattern.test(folded))?.[0];
    isOfEmployer =
      own === 'company' || (!isItem && !own && tellsOfEmployer(folded, { ...state, isOfEmployer }));
    const kind = own ?? apart(folded, { ...state, isOfEmployer });
    if (kind) sections.push({ kind, start: index, end: index + sentence.length });
  }
  return { sections, isOfEmployer };
}

/** With what turns to the reader apart: "They do branding, but you will write PHP". */
function* sentencesOf(
  line: string,
): Generator<{ readonly sentence: string; readonly index: number }> {
  for (const { 0: sentence, index } of line.matchAll(SENTENCE)) {
    let from = 0;
    for (const turn of sentence.matchAll(TURN_TO_READER)) {
      yield { sentence: sentence.slice(from, turn.index), index: index + from };
      from = turn.index;
    }
    yield { sentence: sentence.slice(from), index: index + from };
  }
}

function apart(folded: string, { kind, isOfEmployer }: LineState): SectionKind | undefined {
  if (MIXED.has(kind) && isOfEmployer) return 'company';
  return kind === 'company' && tellsOfWork(folded) ? 'tasks' : undefined;
}
