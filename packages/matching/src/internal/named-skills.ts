import type { Linker, Mention } from '@tremplin/linking';
import type { NamedSkill } from './asked-skill.ts';
import { withLanguages } from './language-demands.ts';

const SUREST = 0.95;
/** Names on both sides of a slash, with other words beside them: "Intégration HTML/CSS". */
const SLASHED = /[\p{L}\p{N}][\p{L}\p{N}.+#]+(?:\/[\p{L}\p{N}][\p{L}\p{N}.+#]+)+/u;
/** Where something is done makes another thing of it: "démarches administratives en ligne". */
const MEDIUM = /^ (?:en ligne|online|à distance|remotely)(?!\p{L})/iu;

/**
 * The skills that a text names, by start: what the linker found, where a name holds two others both of them, where
 * it goes on with the medium the skill of that, and the languages that one should speak.
 */
export async function namedSkills(
  linker: Linker,
  text: string,
  mentions: readonly Mention[],
): Promise<readonly NamedSkill[]> {
  const named: NamedSkill[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'skill') continue;
    const parts = await slashedParts(linker, text, mention);
    const isWelcome = isSaidWelcome(text, mention);
    for (const skill of parts ?? [await withMedium(linker, text, mention)]) {
      named.push({ ...skill, isWelcome });
    }
  }
  return withLanguages(linker, text, named);
}

/** In its own line: "Souhaité :" below says nothing of the lines above. */
function isSaidWelcome(text: string, { stance, stanceCue, start, end }: Mention): boolean {
  if (stance !== 'wanted-optional' || !stanceCue) return false;
  return !text.slice(Math.min(start, stanceCue[0]), Math.max(end, stanceCue[1])).includes('\n');
}

async function slashedParts(
  linker: Linker,
  text: string,
  mention: Mention,
): Promise<readonly NamedSkill[] | undefined> {
  const phrase = text.slice(mention.start, mention.end);
  const match = SLASHED.exec(phrase);
  if (!match || match[0].length === phrase.length) return undefined;
  const parts: NamedSkill[] = [];
  let at = mention.start + match.index;
  for (const name of match[0].split('/')) {
    const [found] = await linker.linkLabel(name, { kinds: ['skill'], minimumConfidence: SUREST });
    if (!found || found.concept === mention.concept) return undefined;
    const { concept, confidence } = found;
    parts.push({ concept, confidence, start: at, end: at + name.length });
    at += name.length + 1;
  }
  return parts;
}

async function withMedium(linker: Linker, text: string, mention: Mention): Promise<NamedSkill> {
  const { concept, start, end, confidence } = mention;
  const asFound = { concept, start, end, confidence };
  const medium = MEDIUM.exec(text.slice(mention.end, mention.end + 20))?.[0];
  if (medium === undefined) return asFound;
  const [head] = text.slice(mention.start, mention.end).split(/\s/u);
  const [found] = await linker.linkLabel(`${head}${medium}`, {
    kinds: ['skill'],
    minimumConfidence: SUREST,
  });
  if (!found || found.concept === mention.concept) return asFound;
  return {
    concept: found.concept,
    confidence: found.confidence,
    start,
    end: end + medium.length,
  };
}
