import type { SkillId } from '@tremplin/ontology';
import type { LevelEstimate } from '../../match.ts';
import type { EstimatedSkills } from '../assess-requirement.ts';
import { isSignOfPace } from '../learning-pace.ts';
import type { PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';

/**
 * The skills of a row that bear on a job or on the pace of learning, with their levels: a match made of these is the match made
 * of all. One other
 * stands for those that bear on nothing, since a person without any skill is another case.
 */
export function skillsBearing(parts: PoolParts, row: number, bears: Uint8Array): EstimatedSkills {
  const segment = parts.segments[Math.floor(row / SEGMENT_ROWS)]!;
  const start = segment.start[row % SEGMENT_ROWS]!;
  const end = start + segment.length[row % SEGMENT_ROWS]!;
  const skills = new Map<SkillId, LevelEstimate>();
  for (let entry = start; entry < end; entry++) {
    const skill = segment.skills[entry]!;
    const id = parts.skills.values[skill]!;
    const estimate = parts.lists.estimateOf(segment.lists[entry]!);
    const isLast = entry === end - 1 && skills.size === 0;
    if (bears[skill] === 0 && !isSignOfPace(id, estimate) && !isLast) continue;
    skills.set(id, estimate);
  }
  return skills;
}
