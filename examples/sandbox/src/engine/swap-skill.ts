import { rankProfiles, type Job } from '@tremplin/matching';
import type { Ontology, SkillId } from '@tremplin/ontology';
import { parseProfile, type Profile, type SkillAssertion } from '@tremplin/profile';
import type { SkillSwap, SwapRequest } from './engine.ts';

/** The same evidence, for another skill or for none: both matches are made. */
export function swapSkill(
  profile: Profile,
  job: Job,
  { from, to, policy, ontology }: SwapRequest & { readonly ontology: Ontology },
): SkillSwap {
  const changed = parseProfile(
    { ...profile, skills: exchanged(profile.skills, from, to) },
    ontology,
  );
  const [before, after] = [profile, changed].map(
    (each) => rankProfiles(job, [each], { ontology, policy }).matches[0]!,
  );
  return { from, to, before: before!, after: after! };
}

function exchanged(
  skills: readonly SkillAssertion[],
  from: SkillId,
  to: SkillId | null,
): readonly SkillAssertion[] {
  const moved = skills.find(({ skill }) => skill === from);
  const others = skills.filter(({ skill }) => skill !== from && skill !== to);
  const added = moved && to !== null ? [{ skill: to, evidence: moved.evidence }] : [];
  return [...others, ...added].toSorted((a, b) => (a.skill < b.skill ? -1 : 1));
}
