import { decodeEvidence } from '../internal/volume/evidence-code.ts';
import { poolPartsOf } from '../internal/volume/pool-parts.ts';
import { openPool, type PoolHeader } from '../internal/volume/pool-snapshot.ts';
import { createProfilePool } from './create-profile-pool.ts';
import type { ProfilePool } from './profile-pool.ts';

/**
 * The pool whose `snapshot()` this was: the same people, tags and rankings.
 *
 * @throws MatchingError `invalid-snapshot` for bytes that are cut, changed or of another version.
 */
export function restoreProfilePool(snapshot: Uint8Array): ProfilePool {
  const { header, entries } = openPool(snapshot);
  const pool = createProfilePool(header.ontology);
  const parts = poolPartsOf(pool);
  // By number in the snapshot, when somebody has it: what nobody has any more is left behind.
  const skillOf = renumbered((skill) => parts.skills.add(header.skills[skill]!));
  const listOf = renumbered((list) => parts.lists.idOf(header.lists[list]!.map(decodeEvidence)));
  const tagSetOf = renumbered((set) => parts.tagSetOf(tagsOf(header, set)));
  for (const { id, skills, lists, tagSet } of entries())
    parts.put(id, {
      skills: skills.map(skillOf),
      lists: lists.map(listOf),
      tagSet: tagSetOf(tagSet),
    });
  return pool;
}

function tagsOf({ tags, tagSets }: PoolHeader, set: number): readonly string[] {
  const numbers = tagSets[set]!;
  return numbers === '' ? [] : numbers.split(',').map((tag) => tags[Number(tag)]!);
}

/** The new number of each old one, asked for once. */
function renumbered(numberOf: (old: number) => number): (old: number) => number {
  const known: number[] = [];
  return (old) => (known[old] ??= numberOf(old));
}
