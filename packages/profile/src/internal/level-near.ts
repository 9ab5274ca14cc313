import type { ProficiencyLevel } from '../profile.ts';
import { levelOfWord } from './level-of-word.ts';
import type { TextSpan } from './text-span.ts';

/** A level is at most a few words away from its skill. */
const REACH = 60;

/**
 * The level stated for one skill in a line: after it, up to the next separator (`Java (expert), SQL : notions`),
 * else before the colon of the line (`Avancé : Java, SQL`).
 */
export function levelNear(line: string, { end }: TextSpan): ProficiencyLevel | null {
  const after = /^[^,;|•]*/u.exec(line.slice(end, end + REACH))![0];
  const own = levelOfWord(bare(after));
  if (own !== null) return own;
  const colon = line.slice(0, REACH).indexOf(':');
  return colon === -1 ? null : levelOfWord(bare(line.slice(0, colon)));
}

/** Letters with what stands between them: "(e)" and "·e" are part of a word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}]{1,60}/u, '').replace(/[^\p{L})]{1,60}$|(?<!\(e)\)$/u, '');
}
