import type { SkillId } from '@tremplin/ontology';
import type { Evidence, EvidenceKind, ProficiencyLevel, SkillAssertion } from '@tremplin/profile';
import type { SeededRandom } from '../seeded-random.ts';
import { clamp, normal } from './draw-truth.ts';
import type { MarketSettings } from './market-options.ts';
import type { BackgroundGroup, Truth } from './market.ts';

interface Source {
  readonly kind: EvidenceKind;
  /** Chance that a skill has evidence of this kind, by background. */
  readonly chance: Readonly<Record<BackgroundGroup, number>>;
  /** Standard deviation of the level that it shows, in levels. */
  readonly deviation: number;
  readonly isCheckable: boolean;
}

/**
 * Where the favoured are seen, they are seen at work; the overlooked are seen by peers, in tests and projects of their own.
 * In the order of `EVIDENCE_KINDS`, as in a profile. These deviations are of this market, not of the engine: the engine does not know them.
 */
const SOURCES: readonly Source[] = [
  {
    kind: 'assessment',
    chance: { favoured: 0.12, overlooked: 0.2 },
    deviation: 0.35,
    isCheckable: true,
  },
  { kind: 'badge', chance: { favoured: 0.1, overlooked: 0.2 }, deviation: 0.4, isCheckable: true },
  { kind: 'peer', chance: { favoured: 0.15, overlooked: 0.3 }, deviation: 0.55, isCheckable: true },
  {
    kind: 'project',
    chance: { favoured: 0.2, overlooked: 0.35 },
    deviation: 0.6,
    isCheckable: false,
  },
  {
    kind: 'experience',
    chance: { favoured: 0.6, overlooked: 0.3 },
    deviation: 0.8,
    isCheckable: false,
  },
  {
    kind: 'training',
    chance: { favoured: 0.2, overlooked: 0.2 },
    deviation: 0.8,
    isCheckable: false,
  },
  { kind: 'self', chance: { favoured: 0.7, overlooked: 0.6 }, deviation: 0.7, isCheckable: false },
];

/** Self-assurance is taught: the same level is told higher by the one and lower by the other. */
const ASSURANCE: Readonly<Record<BackgroundGroup, number>> = { favoured: 0.35, overlooked: -0.35 };
/** What nobody can check is worth less, and is often flattering. */
const UNCHECKED = { factor: 1.4, flattery: 0.2 };
/** Below this one does not show it, unless one claims what an ad asks for: they have read that it is what one does. */
const FORGOTTEN_LEVEL = 0.6;
const CLAIMS: Readonly<Record<BackgroundGroup, number>> = { favoured: 0.4, overlooked: 0.1 };
const CLAIM: Evidence = {
  kind: 'self',
  basis: 'stated',
  level: null,
  recency: 'unknown',
  duration: 'unknown',
  verified: false,
};

/** What can be seen of somebody's skills. */
export function drawEvidence(
  truth: Truth,
  group: BackgroundGroup,
  { settings, random }: { readonly settings: MarketSettings; readonly random: SeededRandom },
): readonly SkillAssertion[] {
  const assertions: SkillAssertion[] = [];
  for (const [skill, level] of truth.levels) {
    if (level < FORGOTTEN_LEVEL) {
      if (random.chance(CLAIMS[group])) assertions.push({ skill, evidence: [CLAIM] });
      continue;
    }
    const evidence = SOURCES.filter(({ chance }) => random.chance(chance[group])).map((source) =>
      observe(source, level, { group, settings, random }),
    );
    if (evidence.length > 0) assertions.push({ skill, evidence });
  }
  return assertions.toSorted((a, b) => compareIds(a.skill, b.skill));
}

function observe(
  { kind, deviation, isCheckable }: Source,
  level: number,
  {
    group,
    settings,
    random,
  }: {
    readonly group: BackgroundGroup;
    readonly settings: MarketSettings;
    readonly random: SeededRandom;
  },
): Evidence {
  const isVerified = isCheckable && !random.chance(settings.unverifiedShare);
  const isUnchecked = isCheckable && !isVerified;
  const told = kind === 'self' ? ASSURANCE[group] : isUnchecked ? UNCHECKED.flattery : 0;
  const spread = deviation * settings.evidenceNoise * (isUnchecked ? UNCHECKED.factor : 1);
  const seen = Math.round(clamp(normal(random, level + told, spread), 1, 4)) as ProficiencyLevel;
  const isStated = isCheckable || random.chance(0.7);
  return {
    kind,
    basis: 'stated',
    level: isStated ? seen : null,
    recency: random.pick(['current', 'recent', 'past', 'unknown']),
    duration: 'unknown',
    verified: isVerified,
  };
}

function compareIds(a: SkillId, b: SkillId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
