import type { LevelHint } from '../read-level-hint.ts';

/** A rating at the front of a text, and how long it is. */
export interface Rating {
  readonly level: NonNullable<LevelHint['level']>;
  readonly length: number;
}

const GLYPHS = /^(?:([★⭐●✦■▮◼⬤]{1,10})\uFE0F?[ ]?([☆○✩□▯◻⚪]{0,10})|(\+{1,5})(?![+\d\p{L}]))/u;
/** Scales that people use for skills: "2/3" of a job or "24/7" are none of them. */
const FRACTION =
  /^(\d{1,2})\s?(?:\/|sur|out of|of)\s?([3456]|10)(?![\d/%\p{L}]|\s(?:de|du|d'|of|jour|day|heure|hour|week))/u;
/** Full marks where the empty ones are not drawn. */
const USUAL_MAXIMUM = 5;

/**
 * `★★★☆☆`, `●●●○○`, `3/5`. The lowest mark is 1, full marks are 4, what lies between is rounded down: 1, 1, 2,
 * 3, 4 for five stars.
 */
export function ratingAtFront(text: string): Rating | undefined {
  const glyphs = GLYPHS.exec(text);
  if (glyphs) {
    const marks = (glyphs[1] ?? glyphs[3] ?? '').length;
    const empty = (glyphs[2] ?? '').length;
    const maximum = empty > 0 ? marks + empty : Math.max(USUAL_MAXIMUM, marks);
    return rating(marks, maximum, glyphs[0].trimEnd().length);
  }
  const fraction = FRACTION.exec(text);
  return fraction
    ? rating(Number(fraction[1]), Number(fraction[2]), fraction[0].length)
    : undefined;
}

function rating(marks: number, maximum: number, length: number): Rating | undefined {
  if (marks < 1 || marks > maximum || maximum < 3) return undefined;
  const level = Math.floor(1 + (3 * (marks - 1)) / (maximum - 1)) as Rating['level'];
  return { level, length };
}
