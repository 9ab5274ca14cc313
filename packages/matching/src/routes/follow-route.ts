import { createLearningMap, preferredLabel, type Ontology } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';
import { assessRequirement, estimateSkills } from '../internal/assess-requirement.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../policy.ts';
import { checkPack } from '../paths/internal/held-skills.ts';
import { conditionSentence } from './internal/route-words.ts';
import type { Knowledge, Route, RouteBranch, RouteCondition, RouteStep } from './route.ts';

export interface FollowRouteOptions {
  /** The pack of the profile and the route. */
  readonly ontology: Ontology;
  /** What counts as shown (`metProbability`) and as below (`unknownProbability`). @defaultValue {@link DEFAULT_POLICY} */
  readonly policy?: MatchingPolicy;
  /** @defaultValue `'en'` */
  readonly language?: 'en' | 'fr';
}

/** One step that was looked at, and why the way went on from it as it did. */
export interface RouteVisit {
  readonly step: RouteStep;
  readonly branch: RouteBranch;
  /** The reason of the branch, as the programme words it. */
  readonly reason: string;
  /** What the evidence says on each condition of the branch. */
  readonly facts: readonly string[];
}

export interface RoutePosition {
  /** From the start to the step to do now, which is the last. */
  readonly visits: readonly RouteVisit[];
  readonly step: RouteStep;
  /** Of the step to do now or of one passed: the first condition that the evidence could not decide, to be tested next. */
  readonly undecided: RouteCondition | null;
}

/**
 * Where somebody stands on a route, and why: at each step the first branch of which all conditions hold is taken, until one
 * says that this step is the one to do now.
 *
 * @throws MatchingError `ontology-mismatch`.
 *
 * @example
 * ```ts
 * import { followRoute, parseRoute } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { createLinker } from '@tremplin/linking';
 * import { importText } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const skill = 'urn:tremplin:digital:skill:sql';
 * const both = (en: string, fr: string) => ({ en, fr });
 * const route = parseRoute(
 *   { schemaVersion: 1, id: 'data', version: '1', start: 'test', steps: [
 *     { id: 'test', kind: 'test', title: both('SQL test', 'Test SQL'), branches: [
 *       { when: [{ skill, level: 2, is: 'shown' }], next: 'employer', reason: both('You can query.', 'Vous savez interroger.') },
 *       { when: [], next: null, reason: both('Ten questions tell.', 'Dix questions le diront.') } ] },
 *     { id: 'employer', kind: 'employer', title: both('Meet employers', 'Rencontrer des employeurs'), branches: [
 *       { when: [], next: null, reason: both('You are ready.', 'Vous êtes prêt.') } ] } ] },
 *   { ontology },
 * );
 * const linker = await createLinker(ontology);
 * const { profile } = await importText('', { linker, subjectId: 's', key: 'a secret of at least 16 bytes', now: new Date(0) });
 * followRoute(route, profile, { ontology }).step.id; // 'test'
 * ```
 */
export function followRoute(
  route: Route,
  profile: Profile,
  options: FollowRouteOptions,
): RoutePosition {
  const { ontology, policy = DEFAULT_POLICY, language = 'en' } = options;
  checkPack(profile, ontology);
  const skills = estimateSkills(profile);
  const known = (condition: RouteCondition): { is: Knowledge; mean: number | null } => {
    const learning = createLearningMap(ontology, condition.skill);
    const requirement = { ...ASKED, skill: condition.skill, minimumLevel: condition.level };
    const { probability, level } = assessRequirement({ requirement, learning }, skills);
    return { is: knowledgeOf(probability, level !== null, policy), mean: level?.mean ?? null };
  };
  const steps = new Map(route.steps.map((step) => [step.id, step]));
  const visits: RouteVisit[] = [];
  let undecided: RouteCondition | null = null;
  for (let step = steps.get(route.start); step !== undefined;) {
    const branch = step.branches.find(({ when }) =>
      when.every((condition) => known(condition).is === condition.is),
    )!;
    undecided ??=
      step.branches.flatMap(({ when }) => when).find((each) => known(each).is === 'unknown') ??
      null;
    const facts = branch.when.map((condition) => {
      const skill = preferredLabel(ontology, condition.skill, language);
      return conditionSentence({ ...condition, ...known(condition), skill }, language);
    });
    visits.push({ step, branch, reason: branch.reason[language], facts });
    step = branch.next === null ? undefined : steps.get(branch.next);
  }
  return { visits, step: visits.at(-1)!.step, undecided };
}

const ASKED = { relationType: 'essential', importance: 3, basis: 'stated' } as const;

function knowledgeOf(
  probability: number,
  hasEvidence: boolean,
  { metProbability, unknownProbability }: MatchingPolicy,
): Knowledge {
  if (probability >= metProbability) return 'shown';
  return hasEvidence && probability < unknownProbability ? 'below' : 'unknown';
}
