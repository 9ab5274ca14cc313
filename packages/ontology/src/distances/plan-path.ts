import type { OccupationId, SkillId } from '../concept.ts';
import type { LearningStep } from '../create-learning-map.ts';
import { idAt, rowOf } from '../internal/concept-rows.ts';
import { helpersOf, prerequisitesOf, type Helper } from '../internal/transfers.ts';
import { hoursAt } from '../learning-hours.ts';
import type { Ontology } from '../ontology.ts';
import { skillsOf } from '../skills-of.ts';
import { cheapestOrder, type OrderItem, type OrderWay } from './internal/cheapest-order.ts';
import { occupationNumber } from './rank-occupations.ts';

/** Skills that somebody has: a `Set`, or anything that can say whether one is among them. */
export interface SkillSet {
  has(skill: SkillId): boolean;
}

export interface PlanPathOptions {
  /** Whether the path also leads to the skills that are only useful there. @defaultValue `'essential'` */
  readonly include?: 'essential' | 'all';
}

/** What somebody still has to learn for an occupation. Made by `Distances.path`. */
export interface OccupationPath {
  readonly occupation: OccupationId;
  /** Skills of the occupation that the person has already, in id order. */
  readonly held: readonly SkillId[];
  /** In an order in which they can be taken; `from` is a skill held or learnt in an earlier step. */
  readonly steps: readonly LearningStep[];
  /** Sum of the steps. */
  readonly hours: number;
  /** No order of these steps takes less. Below `hours` only when the search was cut short. */
  readonly lowerBound: number;
}

/** See `Distances.path`. */
export function planPath(
  ontology: Ontology,
  { skills, occupation }: { readonly skills: SkillSet; readonly occupation: OccupationId },
  options: PlanPathOptions = {},
): OccupationPath {
  occupationNumber(ontology, occupation);
  const wanted = skillsOf(ontology, occupation)
    .filter(({ relationType }) => options.include === 'all' || relationType === 'essential')
    .map(({ skill }) => skill);
  const wantedRows = wanted.map((skill) => rowOf(ontology, skill));
  const missing = missingSkills(ontology, wantedRows, (row) =>
    skills.has(idAt(ontology, row) as SkillId),
  );
  const { order, ways, cost, lowerBound } = cheapestOrder(missing.map(({ item }) => item));
  return {
    occupation,
    held: wanted.filter((skill) => skills.has(skill)),
    steps: order.map((place) => missing[place]!.stepBy.get(ways[place]!)!),
    hours: cost,
    lowerBound,
  };
}

interface MissingSkill {
  readonly item: OrderItem;
  /** The step that each of the item's ways is. */
  readonly stepBy: ReadonlyMap<OrderWay, LearningStep>;
}

/** The skills to learn, prerequisites before what builds on them; a circle of prerequisites is cut where it closes. */
function missingSkills(
  ontology: Ontology,
  wanted: readonly number[],
  isHeld: (row: number) => boolean,
): readonly MissingSkill[] {
  const rows: number[] = [];
  const before = new Map<number, readonly number[]>();
  const seen = new Set<number>();
  const visit = (row: number): void => {
    if (seen.has(row) || isHeld(row)) return;
    seen.add(row);
    // Who has a skill that contains this one has met its prerequisites too.
    const isContained = helpersOf(ontology, row).some(
      (helper) => helper.because === 'contains' && isHeld(helper.row),
    );
    const needed = isContained ? [] : prerequisitesOf(ontology, row).filter((p) => !isHeld(p));
    needed.forEach(visit);
    before.set(
      row,
      needed.filter((prerequisite) => before.has(prerequisite)),
    );
    rows.push(row);
  };
  wanted.forEach(visit);
  const places = new Map(rows.map((row, place) => [row, place]));
  return rows.map((row) => {
    const ways = waysTo(ontology, row, { isHeld, places });
    const stepBy = new Map(ways.map(({ after, step }) => [{ after, cost: step.hours }, step]));
    return {
      item: {
        before: before.get(row)!.map((prerequisite) => places.get(prerequisite)!),
        ways: [...stepBy.keys()],
      },
      stepBy,
    };
  });
}

interface Way {
  readonly after: number | null;
  readonly step: LearningStep;
}

/** The ways to learn the skill at `row`, cheapest first, down to the best that is open from the start. */
function waysTo(
  ontology: Ontology,
  row: number,
  {
    isHeld,
    places,
  }: { readonly isHeld: (row: number) => boolean; readonly places: ReadonlyMap<number, number> },
): readonly Way[] {
  const hours = hoursAt(ontology, row);
  const skill = idAt(ontology, row) as SkillId;
  const stepFrom = (helper: Helper): LearningStep => ({
    skill,
    from: idAt(ontology, helper.row) as SkillId,
    hours: hours * (1 - helper.transfer),
    because: helper.because,
  });
  const ways: Way[] = [];
  const usable = helpersOf(ontology, row)
    // A special case learnt on the way does not bring the general one: its hours take the general one for granted.
    .filter(
      (helper) => isHeld(helper.row) || (places.has(helper.row) && helper.because !== 'contains'),
    )
    // Equally good: what is there before what is still to come.
    .toSorted(
      (a, b) =>
        b.transfer - a.transfer ||
        Number(places.has(a.row)) - Number(places.has(b.row)) ||
        a.row - b.row,
    );
  for (const helper of usable) {
    const after = places.get(helper.row);
    if (after === undefined) return [...ways, { after: null, step: stepFrom(helper) }];
    ways.push({ after, step: stepFrom(helper) });
  }
  return [...ways, { after: null, step: { skill, from: null, hours, because: 'fromNothing' } }];
}
