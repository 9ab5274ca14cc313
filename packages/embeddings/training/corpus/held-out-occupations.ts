import { createHash } from 'node:crypto';

/** Fewer essential skills and an occupation is not in the completion task. */
const MIN_ESSENTIAL_SKILLS = 10;
const HELD_OUT = 400;

/**
 * The occupations whose skill lists are never trained on, because `tremplin bench occupation-completion`
 * hides halves of them: the 400 with the lowest SHA-256 of their URI among those with at least ten
 * essential skills.
 */
export function heldOutOccupations(
  essentialSkills: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const candidates = [...essentialSkills]
    .filter(([, skills]) => new Set(skills).size >= MIN_ESSENTIAL_SKILLS)
    .map(([uri]) => ({ uri, key: createHash('sha256').update(uri).digest('hex') }));
  candidates.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Set(candidates.slice(0, HELD_OUT).map(({ uri }) => uri));
}
