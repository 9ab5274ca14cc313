import { PROFICIENCY_LEVELS } from '@tremplin/profile';

const LEVELS = PROFICIENCY_LEVELS.length;
/** Of the probability of the second and the third level: sixteen steps each, so that a class is one byte. */
const STEPS = 16;
const CLASSES = STEPS * STEPS;

/**
 * Lists of evidence that show about the same, as one byte: what a scan of everybody reads in the place of a list. Of a class
 * the most that any of its lists shows is known, so that it stands for each of them from above.
 */
export interface EvidenceClasses {
  /** By class and level: greatest band of the probability for the skill itself, and for one that it contains. */
  readonly ownMost: Uint8Array;
  readonly impliedMost: Uint8Array;
  /** The class of a list with these bands by level, which may raise the most of it. */
  add(own: Uint8Array, implied: Uint8Array): number;
}

/** @param bands - The greatest band. */
export function createEvidenceClasses(bands: number): EvidenceClasses {
  const ownMost = new Uint8Array(CLASSES * LEVELS);
  const impliedMost = new Uint8Array(CLASSES * LEVELS);
  const stepOf = (band: number): number => Math.min(STEPS - 1, Math.floor((band * STEPS) / bands));
  return {
    ownMost,
    impliedMost,
    add(own, implied) {
      const number = stepOf(own[1]!) * STEPS + stepOf(own[2]!);
      for (let level = 0; level < LEVELS; level++) {
        const at = number * LEVELS + level;
        ownMost[at] = Math.max(ownMost[at]!, own[level]!);
        impliedMost[at] = Math.max(impliedMost[at]!, implied[level]!);
      }
      return number;
    },
  };
}
