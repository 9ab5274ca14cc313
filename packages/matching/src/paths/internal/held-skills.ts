import { createLearningMap, findConcept, kindOf, type Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import { assessRequirement, estimateSkills } from '../../internal/assess-requirement.ts';
import { MIGRATION } from '../../internal/check-job.ts';
import { MatchingError } from '../../matching-error.ts';
import type { MatchingPolicy } from '../../policy.ts';
import type { SkillDemand } from '../learning-plan.ts';

/** Whether a person has a skill at a level, by the same rule as the verdict `met` on a requirement. */
export function createHeldSkills(
  profile: Profile,
  { ontology, policy }: { readonly ontology: Ontology; readonly policy: MatchingPolicy },
): (demand: SkillDemand) => boolean {
  checkPack(profile, ontology);
  const skills = estimateSkills(profile);
  const known = new Map<string, boolean>();
  return ({ skill, minimumLevel }) => {
    const key = `${minimumLevel} ${skill}`;
    let isHeld = known.get(key);
    if (isHeld === undefined) {
      const learning = createLearningMap(ontology, skill);
      const requirement = { ...ASKED, skill, minimumLevel };
      isHeld =
        assessRequirement({ requirement, learning }, skills).probability >= policy.metProbability;
      known.set(key, isHeld);
    }
    return isHeld;
  };
}

/** What a demand has that no reader of its probability looks at. */
const ASKED = { relationType: 'essential', importance: 3, basis: 'stated' } as const;

export function checkPack(profile: Profile, ontology: Ontology): void {
  if (profile.ontology.hash === ontology.hash) return;
  throw new MatchingError(
    'ontology-mismatch',
    `profile ${profile.id} uses pack ${profile.ontology.id} ${profile.ontology.version}, not the ${ontology.meta.id} ${ontology.meta.version} given; import it again with this pack, or bring its codes over: ${MIGRATION}`,
  );
}

export function checkSkill(skill: string, ontology: Ontology): void {
  const concept = findConcept(ontology, skill);
  if (concept !== undefined && kindOf(ontology, concept) === 'skill') return;
  throw new MatchingError(
    'unknown-concept',
    `a demand names ${skill.slice(0, 80)}, which is no skill of pack ${ontology.meta.id} ${ontology.meta.version}; after an update of the pack, bring it over: ${MIGRATION}`,
  );
}
