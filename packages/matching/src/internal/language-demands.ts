import { isLanguageName, type Linker } from '@tremplin/linking';
import type { ProficiencyLevel } from '@tremplin/profile';
import { LEVEL_OF_CEFR } from './job-input-schema.ts';
import type { NamedSkill } from './asked-skill.ts';

const WORD = /(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}])/gu;
const REACH = 40;
const CEFR = /(?<![\p{L}\p{N}])(A1|A2|B1|B2|C1|C2)(?![\p{L}\p{N}])/u;
/** Said of a language that one speaks, before its name and behind it. A people, a market or a dish is none. */
const SPOKEN_BEFORE =
  /(?<!\p{L})(?:fluen(?:t|cy)|speak(?:s|ing)?|spoken|written|conversational|proficien(?:t|cy)|command of|level (?:of|in)|knowledge of|good|excellent|basic|languages?|langues?|parle[rzs]?|parlé|maîtris\p{L}*|pratiqu\p{L}*|niveau|notions?|bases?|bilingue|bilingual|lire|écrire|écrit|connaissance)(?!\p{L})[^.;:!?\n]*$|(?:^|\n)\s*[-*•–]?\s*(?:langues?|languages?)[^:\n]{0,20}:[^\n]*$/iu;
const SPOKEN_BEHIND =
  /^\s*[,(:–—-]?\s*(?:(?:niveau|level|at|is|est|à)\s)?(?:courante?|couramment|professionnel|technique|lu|écrit|oral|parlé|bilingue|fluide|intermédiaire|scolaire|opérationnel|exigé|requis|indispensable|obligatoire|souhaité|apprécié|un plus|un atout|fluen|to [\p{L}]+ level|skills?|speak|proficien|required|essential|a plus|an asset|desirable|intermediate|conversational|native|[^.;:!?\n,]{0,24}?(?<![\p{L}\p{N}])(?:A1|A2|B1|B2|C1|C2)(?![\p{L}\p{N}]))/iu;
const FLUENT: readonly (readonly [ProficiencyLevel, RegExp])[] = [
  [4, /(?<!\p{L})(?:bilingu(?:e|al)|native)(?!\p{L})/iu],
  [3, /(?<!\p{L})(?:couramment|courant|fluent(?:ly)?|fluency)(?!\p{L})/iu],
];
const SUREST = 0.9;

interface LanguagePlace {
  readonly start: number;
  readonly end: number;
  readonly level?: ProficiencyLevel;
}

/**
 * The languages that a text asks people to speak, by the words beside their names, with the level that it states,
 * added to what was named already: what a pack calls "work in English" is meant by "anglais B2" too.
 */
export async function withLanguages(
  linker: Linker,
  text: string,
  named: readonly NamedSkill[],
): Promise<readonly NamedSkill[]> {
  const all = [...named];
  const known = new Map<string, Awaited<ReturnType<typeof skillOf>>>();
  let at = 0;
  for (const { start, end, level } of languagesIn(text)) {
    while (at < named.length && named[at]!.end <= start) at += 1;
    const beside = named[at];
    if (beside && beside.start < end) {
      if (level !== undefined) all[at] = { ...beside, level };
      continue;
    }
    const name = text.slice(start, end);
    if (!known.has(name)) known.set(name, await skillOf(linker, name));
    const skill = known.get(name);
    if (skill) all.push({ ...skill, start, end, ...(level !== undefined && { level }) });
  }
  return all.toSorted((a, b) => a.start - b.start);
}

function languagesIn(text: string): readonly LanguagePlace[] {
  const places: LanguagePlace[] = [];
  for (const { 0: name, index: start } of text.matchAll(WORD)) {
    if (!isLanguageName(name)) continue;
    const end = start + name.length;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const before = text.slice(Math.max(lineStart, start - 2 * REACH), start);
    const after = text.slice(end, end + REACH).split(/[.;\n]/u)[0]!;
    if (!SPOKEN_BEFORE.test(before) && !SPOKEN_BEHIND.test(after)) continue;
    const level = levelOf(before.split(/[,;:]/u).at(-1)!, after);
    places.push({ start, end, ...(level !== undefined && { level }) });
  }
  return places;
}

function levelOf(before: string, after: string): ProficiencyLevel | undefined {
  const stated = CEFR.exec(nearest(after))?.[1] ?? CEFR.exec(before)?.[1];
  if (stated !== undefined) return LEVEL_OF_CEFR[stated as keyof typeof LEVEL_OF_CEFR];
  return FLUENT.find(([, cue]) => cue.test(before) || cue.test(after.split(/[,(]/u)[0]!))?.[0];
}

/** Up to the next language: "English B2, German A2". */
function nearest(after: string): string {
  const next = [...after.matchAll(WORD)].find(({ 0: word }) => isLanguageName(word));
  return after.slice(0, next?.index);
}

async function skillOf(
  linker: Linker,
  name: string,
): Promise<Pick<NamedSkill, 'concept' | 'confidence'> | undefined> {
  for (const label of [name, `travailler en ${name}`, `work in ${name}`]) {
    const [found] = await linker.linkLabel(label, { kinds: ['skill'], minimumConfidence: SUREST });
    if (found) return { concept: found.concept, confidence: found.confidence };
  }
  return undefined;
}
