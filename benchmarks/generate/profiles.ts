import { conceptIds, type Ontology, type SkillId } from '@tremplin/ontology';
import {
  createProfileId,
  type Evidence,
  type EvidenceKind,
  type Profile,
  type ProficiencyLevel,
  type SkillAssertion,
} from '@tremplin/profile';
import type { SeededRandom } from '@tremplin/testkit/seeded-random';

const LEVELS: readonly (ProficiencyLevel | null)[] = [null, 1, 2, 3, 4];
const KINDS: readonly EvidenceKind[] = ['project', 'experience', 'training', 'self'];

/** People with 8 to 40 skills of the pack, drawn evenly: not a labour market, but the sizes of one. */
export function generateProfiles(
  ontology: Ontology,
  count: number,
  random: SeededRandom,
): readonly Profile[] {
  const skills = conceptIds(ontology, 'skill');
  const { id, version } = ontology.meta;
  return Array.from({ length: count }, (_, i) => ({
    schemaVersion: 1,
    id: createProfileId(`synthetic-${i}`, 'not a secret: benchmark'),
    ontology: { id, version, hash: ontology.hash },
    skills: generateSkills(skills, random),
  }));
}

function generateSkills(
  skills: readonly SkillId[],
  random: SeededRandom,
): readonly SkillAssertion[] {
  const chosen = new Set(Array.from({ length: 8 + random.below(33) }, () => random.pick(skills)));
  return [...chosen]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((skill) => ({ skill, evidence: [generateEvidence(random)] }));
}

function generateEvidence(random: SeededRandom): Evidence {
  return {
    kind: random.pick(KINDS),
    basis: 'stated',
    level: random.pick(LEVELS),
    recency: random.pick(['current', 'recent', 'past', 'distant', 'unknown']),
    duration: random.pick(['months', 'year', 'years', 'long', 'unknown']),
    verified: random.next() < 0.1,
  };
}
