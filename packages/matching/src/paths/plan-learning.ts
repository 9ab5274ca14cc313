import type { Ontology } from '@tremplin/ontology';
import { PROFICIENCY_LEVELS, type Profile } from '@tremplin/profile';
import type { Accessibility, Catalogue } from '../catalogue/catalogue.ts';
import { MatchingError } from '../matching-error.ts';
import { DEFAULT_POLICY, type MatchingPolicy } from '../policy.ts';
import { exclusionsOf } from './internal/course-exclusions.ts';
import { createHeldSkills, checkSkill } from './internal/held-skills.ts';
import {
  createLearningProblem,
  optionsOf,
  type LearningProblem,
} from './internal/learning-problem.ts';
import { explainObstacle } from './internal/explain-obstacle.ts';
import { presentPlan, type PlanContext } from './internal/present-plan.ts';
import { sumOver } from './internal/course-problem.ts';
import { solveCourses, type CourseSolution } from './internal/solve-courses.ts';
import {
  OBJECTIVES,
  type LearningDemand,
  type LearningPlan,
  type Objective,
} from './learning-plan.ts';

export interface PlanLearningOptions {
  /** The pack of all codes. */
  readonly ontology: Ontology;
  readonly catalogue: Catalogue;
  /** @defaultValue {@link DEFAULT_POLICY}; its `metProbability` says what somebody has already */
  readonly policy?: MatchingPolicy;
  /** What the plan keeps small. @defaultValue `'hours'` */
  readonly objective?: Objective;
  /** Most that all courses together may cost, in the currency of the catalogue. @defaultValue no limit */
  readonly budget?: number;
  /** Places that the person can get to, as the catalogue spells them. @defaultValue everywhere */
  readonly places?: readonly string[];
  /** Whether learning at a distance is possible. @defaultValue true */
  readonly remote?: boolean;
  /** Languages in which the person can learn, ISO 639. @defaultValue every one */
  readonly languages?: readonly string[];
  /** What the person needs of a place of learning. Used for this plan, kept nowhere. @defaultValue nothing */
  readonly accessibility?: readonly Accessibility[];
  /** First day on which the person is free, `YYYY-MM-DD`. @defaultValue every day of the catalogue counts */
  readonly startAfter?: string;
  /** Choices examined before the best plan so far is given with its bound. @defaultValue 400 */
  readonly maximumNodes?: number;
}

/**
 * The courses of a catalogue by which a person meets what is demanded with the fewest hours, the least cost or the fewest
 * weeks, in an order in which they can be taken. Exact, unless the search is cut: then `lowerBound` says how far from
 * the best the plan can be at most. What cannot be reached is named with the reason, and the plan is for the rest.
 *
 * @throws MatchingError `ontology-mismatch`, `unknown-concept`, `invalid-demand` (a level, budget or day that is none).
 *
 * @example
 * ```ts
 * import { importCatalogue, planLearning } from '@tremplin/matching';
 * import { findConcept, type SkillId } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importText } from '@tremplin/profile';
 * import { createLinker } from '@tremplin/linking';
 *
 * const ontology = digitalPack();
 * const [sql, python] = ['sql', 'python'].map((code) => findConcept(ontology, `urn:tremplin:digital:skill:${code}`) as SkillId);
 * const common = { language: 'en', weeks: 4, cost: 0, remote: true };
 * const { catalogue } = importCatalogue(
 *   { schemaVersion: 1, id: 'c', source: 'Example', currency: 'EUR', courses: [
 *     { ...common, id: 'both', title: { en: 'SQL and Python' }, hours: 90, teaches: [{ skill: sql, level: 2 }, { skill: python, level: 2 }] },
 *     { ...common, id: 'sql', title: { en: 'SQL' }, hours: 30, teaches: [{ skill: sql, level: 2 }] },
 *   ] },
 *   { ontology },
 * );
 * const linker = await createLinker(ontology);
 * const { profile } = await importText('', { linker, subjectId: 's', key: 'a secret of at least 16 bytes', now: new Date(0) });
 * const plan = planLearning(profile, [{ skill: sql!, minimumLevel: 2 }], { ontology, catalogue });
 * plan.courses.map(({ course }) => course); // ['sql']
 * plan.isOptimal; // true
 * ```
 */
export function planLearning(
  profile: Profile,
  demands: readonly LearningDemand[],
  options: PlanLearningOptions,
): LearningPlan {
  const { ontology, catalogue, policy = DEFAULT_POLICY, objective = 'hours' } = options;
  const { budget = Infinity, maximumNodes = 400 } = options;
  checkDemands(demands, options);
  const isHeld = createHeldSkills(profile, { ontology, policy });
  const isMet = (demand: LearningDemand): boolean => optionsOf(demand).some(isHeld);
  const open = demands.filter((demand) => !isMet(demand));
  const takable = catalogue.courses
    .filter((course) => exclusionsOf(course, options).length === 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const learning = createLearningProblem({
    courses: takable,
    demands: open,
    isHeld,
    objective,
    budget,
  });
  const solution = solve(learning, maximumNodes);
  const context: PlanContext = {
    learning,
    objective,
    isHeld,
    startAfter: options.startAfter,
    met: demands.filter(isMet),
  };
  const obstacles = learning.outOfReach.map((demand) => ({
    demand,
    because: explainObstacle(demand, { catalogue, options, learning, takable }),
  }));
  return presentPlan(solution, obstacles, context);
}

interface Solved extends CourseSolution {
  /** Of the cheapest courses, where the budget leaves nothing. */
  readonly cost: number;
}

/** With a budget, what is cheapest first: it is a solution if there is one. */
function solve({ problem }: LearningProblem, maximumNodes: number): Solved {
  if (!Number.isFinite(problem.budget))
    return { ...solveCourses(problem, { maximumNodes }), cost: 0 };
  const cheapest = solveCourses(
    { ...problem, weights: problem.prices, budget: Infinity },
    { maximumNodes },
  );
  const cost = sumOver(problem.prices, cheapest.courses ?? []);
  const known = cost <= problem.budget ? cheapest.courses : undefined;
  if (known === undefined) {
    return { courses: undefined, lowerBound: cheapest.lowerBound, cost };
  }
  return { ...solveCourses(problem, { maximumNodes, known }), cost };
}

function checkDemands(
  demands: readonly LearningDemand[],
  { ontology, objective = 'hours', budget = 0, startAfter }: PlanLearningOptions,
): void {
  const refuse = (problem: string): never => {
    throw new MatchingError('invalid-demand', problem);
  };
  for (const demand of demands) {
    if (optionsOf(demand).length === 0) refuse('a demand is a choice of nothing; name its skills');
    for (const { skill, minimumLevel } of optionsOf(demand)) {
      checkSkill(skill, ontology);
      if (!PROFICIENCY_LEVELS.includes(minimumLevel))
        refuse(`a demand asks for level ${String(minimumLevel)} of ${skill}; give 1 to 4`);
    }
  }
  if (!OBJECTIVES.includes(objective)) refuse(`the objective is none of ${OBJECTIVES.join(', ')}`);
  if (Number.isNaN(budget) || budget < 0) refuse(`the budget is ${budget}; give 0 or more`);
  if (startAfter !== undefined && !isDay(startAfter))
    refuse('startAfter is no day of the calendar; give YYYY-MM-DD');
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
