import {
  kindOf,
  skillsOf,
  type OccupationId,
  type Ontology,
  type SkillId,
} from '@tremplin/ontology';
import type { Finding } from '../../import-result.ts';
import type { ConceptHit, ConceptReader } from '../../internal/concept-reader.ts';
import { conceptOfCode } from '../../internal/concept-of-code.ts';
import type { Evidence, ProficiencyLevel } from '../../profile.ts';
import type { BadgeAchievement } from './badge-claims.ts';
import { closeConcepts } from './close-concepts.ts';

/** Codes of ROME as frameworks print them; packs map to them with the prefix. */
const ROME_CODE = /^[A-N]\d{4}$/u;
/** Confidence of a close match: below the code itself, as sure as a label. Ordinal. */
const CLOSE = 0.9;

export interface BadgeSkillOptions {
  readonly ontology: Ontology;
  readonly concepts: ConceptReader;
  readonly pointer: string;
  readonly evidence: Omit<Evidence, 'basis' | 'level'>;
  readonly levels: Readonly<Record<string, ProficiencyLevel>>;
}

/**
 * The skills of an achievement: by the codes that it is aligned with; where none is of the pack, by the names of
 * those targets; else by its own name and tags, and last by its description and criteria.
 */
export async function badgeSkills(
  achievement: BadgeAchievement,
  options: BadgeSkillOptions,
): Promise<readonly Finding[]> {
  const coded = achievement.targets.flatMap((target) => codedSkills(target, achievement, options));
  if (coded.length > 0) return coded;
  const { concepts } = options;
  const ways: readonly (readonly [
    readonly string[],
    (text: string) => Promise<readonly ConceptHit<SkillId>[]>,
  ])[] = [
    [achievement.targetNames, concepts.skillsOfLabel],
    [achievement.names, concepts.skillsOfLabel],
    [achievement.texts, concepts.skillsIn],
  ];
  for (const [texts, read] of ways) {
    const hits = (await Promise.all(texts.map(read))).flat();
    if (hits.length > 0) return hits.map((hit) => statedFinding(hit, achievement, options));
  }
  return [];
}

/** Exact matches, else the concepts of the pack that come close, where they agree. */
function codedSkills(
  target: string,
  achievement: BadgeAchievement,
  options: BadgeSkillOptions,
): readonly Finding[] {
  const { ontology } = options;
  const codes = ROME_CODE.test(target) ? [target, `rome:${target}`] : [target];
  const exact = codes.flatMap((code) => conceptOfCode(ontology, code) ?? []).slice(0, 1);
  const confidence = exact.length > 0 ? 1 : CLOSE;
  const concepts =
    exact.length > 0 ? exact : codes.flatMap((code) => closeConcepts(ontology, code));
  const skills = concepts.filter((concept) => kindOf(ontology, concept) === 'skill') as SkillId[];
  if (skills.length > 0) {
    // Of several that are close it may be any: none is taken.
    return (skills.length === 1 ? skills : []).map((concept) =>
      statedFinding({ concept, method: 'exact', confidence }, achievement, options),
    );
  }
  const occupations = concepts.filter((concept) => kindOf(ontology, concept) === 'occupation');
  return inferredFindings(occupations as OccupationId[], confidence, options);
}

/** The skills that all of the occupations need: a code can stand for several of the pack. */
function inferredFindings(
  occupations: readonly OccupationId[],
  confidence: number,
  options: BadgeSkillOptions,
): readonly Finding[] {
  const [first, ...others] = occupations.map((occupation) =>
    skillsOf(options.ontology, occupation)
      .filter(({ relationType }) => relationType === 'essential')
      .map(({ skill }) => skill),
  );
  const [occupation] = occupations;
  return (first ?? [])
    .filter((skill) => others.every((skills) => skills.includes(skill)))
    .map((skill) => ({
      skill,
      via: 'occupation',
      ...(occupation !== undefined && occupations.length === 1 && { occupation }),
      source: { pointer: options.pointer },
      method: 'exact',
      confidence,
      evidence: evidenceOf('inferred', null, options),
    }));
}

function statedFinding(
  { concept, method, confidence }: Pick<ConceptHit<SkillId>, 'concept' | 'method' | 'confidence'>,
  achievement: BadgeAchievement,
  options: BadgeSkillOptions,
): Finding {
  const level = achievement.id === undefined ? undefined : options.levels[achievement.id];
  return {
    skill: concept,
    via: 'label',
    source: { pointer: options.pointer },
    method,
    confidence,
    evidence: evidenceOf('stated', level ?? null, options),
  };
}

/** Built member by member: the order of members is part of what makes equal profiles equal bytes. */
function evidenceOf(
  basis: Evidence['basis'],
  level: Evidence['level'],
  { evidence: { kind, recency, duration, verified } }: BadgeSkillOptions,
): Evidence {
  return { kind, basis, level, recency, duration, verified };
}
