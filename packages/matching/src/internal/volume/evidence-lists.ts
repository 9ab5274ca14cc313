import { PROFICIENCY_LEVELS, type Evidence, type ProficiencyLevel } from '@tremplin/profile';
import { assessLevel, probabilityAtLeast } from '../../assess-level.ts';
import type { LevelEstimate } from '../../match.ts';
import { practiceHours, probabilityImplied } from '../assess-requirement.ts';
import { createCodeLists } from './code-lists.ts';
import { decodeEvidence, encodeEvidence } from './evidence-code.ts';

/** Levels are 1 to 4; a row of a table has one number for each. */
export const LEVELS: number = PROFICIENCY_LEVELS.length;

/** Bands of probability, each closed above: band b is ((b − 1) / BANDS, b / BANDS], and 0 is 0. */
export const BANDS = 100;

/**
 * The different lists of evidence of a pool, each kept once: people have millions of skills, but tell of them in few ways.
 * What follows from a list is kept in bands; the exact figures are made again for the few who are looked at.
 */
export interface EvidenceLists {
  readonly size: number;
  /** By list and level asked: band of the probability of the level for the skill itself, and for one that it contains. */
  readonly ownBand: Uint8Array;
  readonly impliedBand: Uint8Array;
  /** The number of a list; the same for the same items in the same order. `-1` where an item is no evidence. */
  idOf(evidence: readonly Evidence[]): number;
  /** What follows from a list, exactly. */
  figuresOf(id: number): ListFigures;
  evidenceAt(id: number): readonly Evidence[];
  codesOf(id: number): Uint16Array;
}

/** By level asked. */
export interface ListFigures {
  readonly estimate: LevelEstimate;
  /** Probability of the level for the skill itself, and for one that it contains. */
  readonly own: Float64Array;
  readonly implied: Float64Array;
  /** Hours of practice to the level, per hour to working level. */
  readonly practice: Float64Array;
}

export function createEvidenceLists(): EvidenceLists {
  const lists = createCodeLists();
  // Of lists of one item, of which there are few.
  const kept: ListFigures[] = [];
  const bands = { own: new Uint8Array(64 * LEVELS), implied: new Uint8Array(64 * LEVELS) };
  const idOfCodes = (codes: readonly number[]): number => {
    const before = lists.size;
    const id = lists.add(codes);
    if (lists.size === before) return id;
    const figures = figuresFor(lists.codesOf(id));
    if (codes.length === 1) kept[id] = figures;
    if (lists.size * LEVELS > bands.own.length) {
      bands.own = grown(bands.own);
      bands.implied = grown(bands.implied);
    }
    for (let i = 0; i < LEVELS; i++) {
      bands.own[id * LEVELS + i] = bandOf(figures.own[i]!);
      bands.implied[id * LEVELS + i] = bandOf(figures.implied[i]!);
    }
    return id;
  };
  return {
    get size() {
      return lists.size;
    },
    get ownBand() {
      return bands.own;
    },
    get impliedBand() {
      return bands.implied;
    },
    idOf(evidence) {
      const codes = evidence.map(encodeEvidence);
      return codes.length === 0 || codes.includes(-1) ? -1 : idOfCodes(codes);
    },
    figuresOf: (id) => kept[id] ?? figuresFor(lists.codesOf(id)),
    evidenceAt: (id) => itemsOf(lists.codesOf(id)),
    codesOf: (id) => lists.codesOf(id),
  };
}

function figuresFor(codes: Uint16Array): ListFigures {
  const estimate = assessLevel(itemsOf(codes));
  const byLevel = (figure: (level: ProficiencyLevel) => number): Float64Array =>
    Float64Array.from(PROFICIENCY_LEVELS, figure);
  return {
    estimate,
    own: byLevel((level) => probabilityAtLeast(estimate, level)),
    implied: byLevel((level) => probabilityImplied(estimate, level)),
    practice: byLevel((level) => practiceHours(1, estimate, level)),
  };
}

function itemsOf(codes: Uint16Array): readonly Evidence[] {
  return Array.from(codes, decodeEvidence);
}

/** At least 1, so that what shows a skill however little is told from nothing. */
function bandOf(probability: number): number {
  return Math.min(BANDS, Math.max(1, Math.ceil(probability * BANDS)));
}

function grown(values: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.ceil((values.length / LEVELS) * 1.5) * LEVELS);
  more.set(values);
  return more;
}
