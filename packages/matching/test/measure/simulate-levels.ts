import {
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  type ProficiencyLevel,
} from '@tremplin/profile';
import { assessLevel } from '../../src/index.ts';

/**
 * People of known level, told by raters of known reliability. Where the engine's own assumptions could be handed back to it,
 * the simulator goes its own way: levels follow another distribution than the prior, each rater is better or worse than
 * usual for the kind, readings are cut to the scale and rounded, and peers share what they heard.
 */
export interface Scenario {
  readonly name: string;
  /** How far a rater's deviation strays from the usual of its kind: standard deviation of its logarithm. */
  readonly straying: number;
  /** What unverified evidence and people themselves add to the level. */
  readonly flattery: number;
  /** One recent, verified test or badge beside a circle of unverified peers and the person; else a mix of all kinds. */
  readonly isProved?: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'raters as reliable as assumed', straying: 0, flattery: 0 },
  { name: 'raters better or worse by a third', straying: 0.3, flattery: 0 },
  { name: 'the same, the unverified flattering by 0.3', straying: 0.3, flattery: 0.3 },
  { name: 'one proof beside a circle of peers', straying: 0.3, flattery: 0, isProved: true },
  {
    name: 'the same, the unverified flattering by 0.5',
    straying: 0.3,
    flattery: 0.5,
    isProved: true,
  },
];

export interface LevelResult {
  readonly people: number;
  readonly rmse: number;
  readonly plainMeanRmse: number;
  /** Share of the 90 % intervals that hold the level. */
  readonly coverage: number;
  /** Mean width of the intervals, in levels. */
  readonly width: number;
}

const DEVIATIONS: Readonly<Record<EvidenceKind, number>> = {
  assessment: 0.35,
  badge: 0.45,
  peer: 0.6,
  project: 0.6,
  experience: 0.7,
  training: 0.75,
  self: 0.8,
};
const CHECKABLE: readonly EvidenceKind[] = ['assessment', 'badge', 'peer'];
const OLDER = { current: 1, recent: 1.1, past: 1.3, distant: 1.6 } as const;
type Recency = keyof typeof OLDER;
const RECENCY = Object.keys(OLDER) as readonly Recency[];
const PEERS_SHARE = 0.5;

export function simulateLevels(scenario: Scenario, people: number, seed: number): LevelResult {
  const random = createRandom(seed);
  let [squares, plainSquares, held, width] = [0, 0, 0, 0];
  for (let i = 0; i < people; i++) {
    const level = drawLevel(random);
    const evidence = drawEvidence(level, scenario, random);
    const { mean, interval } = assessLevel(evidence);
    const plain = evidence.reduce((sum, item) => sum + item.level!, 0) / evidence.length;
    squares += (mean - level) ** 2;
    plainSquares += (plain - level) ** 2;
    if (interval[0] <= level && level <= interval[1]) held += 1;
    width += interval[1] - interval[0];
  }
  return {
    people,
    rmse: Math.sqrt(squares / people),
    plainMeanRmse: Math.sqrt(plainSquares / people),
    coverage: held / people,
    width: width / people,
  };
}

/** How far the mean moves when four of twenty peers agree to say 4 of somebody of level 2. */
export function simulateCollusion(people: number, seed: number): number {
  const random = createRandom(seed);
  let moved = 0;
  for (let i = 0; i < people; i++) {
    const peers = Array.from({ length: 16 }, () => itemOf('peer', 2 + 0.6 * random.normal(), true));
    const colluding = Array.from({ length: 4 }, () => itemOf('peer', 4, true));
    moved += assessLevel([...peers, ...colluding]).mean - assessLevel(peers).mean;
  }
  return moved / people;
}

function drawLevel(random: Random): number {
  for (;;) {
    const level = 1.9 + 0.9 * random.normal();
    if (level >= 0.5 && level <= 4) return level;
  }
}

function drawEvidence(level: number, scenario: Scenario, random: Random): readonly Evidence[] {
  const shared = PEERS_SHARE * random.normal();
  const of = (kind: EvidenceKind, recency: Recency, verified: boolean): Evidence => {
    const usual = DEVIATIONS[kind] * OLDER[recency] * Math.exp(scenario.straying * random.normal());
    const isUnchecked = CHECKABLE.includes(kind) && !verified;
    const all = usual * (isUnchecked ? 1.4 : 1);
    const own = kind === 'peer' ? Math.sqrt(Math.max(0.01, all ** 2 - PEERS_SHARE ** 2)) : all;
    const added =
      (kind === 'peer' ? shared : 0) + (isUnchecked || kind === 'self' ? scenario.flattery : 0);
    return { ...itemOf(kind, level + own * random.normal() + added, verified), recency };
  };
  const pick = <T>(items: readonly T[]): T => items[Math.floor(items.length * random.next())]!;
  if (scenario.isProved) {
    const peers = Array.from({ length: 4 + Math.floor(5 * random.next()) }, () => 'peer' as const);
    return [
      of(pick(['assessment', 'badge']), 'current', true),
      of('self', 'current', false),
      ...peers.map((kind) => of(kind, pick(RECENCY), false)),
    ];
  }
  return Array.from({ length: 3 + Math.floor(6 * random.next()) }, () => {
    const kind = pick(EVIDENCE_KINDS);
    return of(kind, pick(RECENCY), CHECKABLE.includes(kind) && random.next() < 0.6);
  });
}

function itemOf(kind: EvidenceKind, told: number, verified: boolean): Evidence {
  const level = Math.round(Math.min(4, Math.max(1, told))) as ProficiencyLevel;
  return { kind, basis: 'stated', level, recency: 'current', duration: 'unknown', verified };
}

interface Random {
  next(): number;
  normal(): number;
}

/** Reference: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators; Box & Muller (1958), eq. 1. */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}
