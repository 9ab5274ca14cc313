import { PROFICIENCY_LEVELS, type Evidence, type ProficiencyLevel } from '@tremplin/profile';
import { assessLevel, probabilityAtLeast } from '../../assess-level.ts';
import type { LevelEstimate } from '../../match.ts';
import { probabilityImplied } from '../assess-requirement.ts';
import { createCodeLists } from './code-lists.ts';
import { createEvidenceClasses, type EvidenceClasses } from './evidence-classes.ts';
import { decodeEvidence, encodeEvidence } from './evidence-code.ts';

/** Levels are 1 to 4; a row of a table by level has one number for each. */
export const LEVELS: number = PROFICIENCY_LEVELS.length;

/** Bands of probability, each closed above: band b is ((b − 1) / BANDS, b / BANDS], and 0 is 0. */
export const BANDS = 100;

/**
 * The different lists of evidence of a pool, each kept once: people have millions of skills, but tell of them in few ways.
 * What follows from a list is kept as a class; the level is made again for the few who are looked at.
 */
export interface EvidenceLists {
  readonly size: number;
  /** By list. */
  readonly classOf: Uint8Array;
  readonly classes: EvidenceClasses;
  /** The number of a list; the same for the same items in the same order. `-1` where an item is no evidence. */
  idOf(evidence: readonly Evidence[]): number;
  /** The level that a list tells of, exactly. */
  estimateOf(id: number): LevelEstimate;
  evidenceAt(id: number): readonly Evidence[];
  codesOf(id: number): Uint16Array;
}

export function createEvidenceLists(): EvidenceLists {
  const lists = createCodeLists();
  // Of lists of one item, of which there are few.
  const kept: LevelEstimate[] = [];
  const classes = createEvidenceClasses(BANDS);
  let classOf: Uint8Array = new Uint8Array(64);
  const idOfCodes = (codes: readonly number[]): number => {
    const before = lists.size;
    const id = lists.add(codes);
    if (lists.size === before) return id;
    const estimate = assessLevel(itemsOf(lists.codesOf(id)));
    if (codes.length === 1) kept[id] = estimate;
    if (lists.size > classOf.length) classOf = grown(classOf);
    classOf[id] = classes.add(
      bandsBy((level) => probabilityAtLeast(estimate, level)),
      bandsBy((level) => probabilityImplied(estimate, level)),
    );
    return id;
  };
  return {
    get size() {
      return lists.size;
    },
    get classOf() {
      return classOf;
    },
    classes,
    idOf(evidence) {
      const codes = evidence.map(encodeEvidence);
      return codes.length === 0 || codes.includes(-1) ? -1 : idOfCodes(codes);
    },
    estimateOf: (id) => kept[id] ?? assessLevel(itemsOf(lists.codesOf(id))),
    evidenceAt: (id) => itemsOf(lists.codesOf(id)),
    codesOf: (id) => lists.codesOf(id),
  };
}

function itemsOf(codes: Uint16Array): readonly Evidence[] {
  return Array.from(codes, decodeEvidence);
}

/** By level asked. */
function bandsBy(probability: (level: ProficiencyLevel) => number): Uint8Array {
  return Uint8Array.from(PROFICIENCY_LEVELS, (level) => bandOf(probability(level)));
}

/** At least 1, so that what shows a skill however little is told from nothing. */
function bandOf(probability: number): number {
  return Math.min(BANDS, Math.max(1, Math.ceil(probability * BANDS)));
}

function grown(values: Uint8Array): Uint8Array {
  const more = new Uint8Array(Math.ceil(values.length * 1.5));
  more.set(values);
  return more;
}
