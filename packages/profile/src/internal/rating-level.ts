import type { ProficiencyLevel } from '../profile.ts';

const GLYPHS = /^([★⭐●✦■▮◼\u2605]{1,10})\uFE0F?([☆○✩□▯◻]{0,10})(?![★●■])/u;
/** Scales that people use for skills; `2/3` of a job or `24/7` are none of a skill of five. */
const FRACTION = /^(\d{1,2})\s?\/\s?([3456]|10)(?![\d/\p{L}]|\s\p{L})/u;
/** Full marks where the empty ones are not drawn. */
const USUAL_MAXIMUM = 5;

/**
 * The level of a rating at the front of a text: `★★★☆☆`, `●●●○○`, `3/5`. The lowest mark is 1, full marks are
 * 4, and what lies between is rounded down: 1, 1, 2, 3, 4 for five stars. `null` where there is no rating.
 */
export function ratingLevel(text: string): ProficiencyLevel | null {
  const glyphs = GLYPHS.exec(text);
  if (glyphs) {
    const marks = glyphs[1]!.length;
    const empty = glyphs[2]!.length;
    return toLevel(marks, empty > 0 ? marks + empty : Math.max(USUAL_MAXIMUM, marks));
  }
  const fraction = FRACTION.exec(text);
  return fraction ? toLevel(Number(fraction[1]), Number(fraction[2])) : null;
}

function toLevel(marks: number, maximum: number): ProficiencyLevel | null {
  if (marks < 1 || marks > maximum || maximum < 3) return null;
  return Math.floor(1 + (3 * (marks - 1)) / (maximum - 1)) as ProficiencyLevel;
}
