import type { LintFinding } from './lint-rows.ts';
import type { OccupationRow, PackRows, SkillRow } from './pack-rows.ts';

/** Guided hours to a working level that a trainer would not plan: an hour, or more than a language takes. */
const LEAST_HOURS = 2;
const MOST_HOURS = 180;

/** A year of full-time study, prerequisites included. */
const MOST_HOURS_FROM_NOTHING = 800;

/** More is no prerequisite any more but a curriculum. */
const MOST_NEEDS = 3;

/** What people far from digital tools begin with: each of the five areas, and each competence of DigComp 2.2 in it. */
export const DIGCOMP: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'digcomp-information': {
    '1.1': 'browse-filter-information',
    '1.2': 'judge-online-information',
    '1.3': 'keep-find-own-files',
  },
  'digcomp-communication': {
    '2.1': 'interact-online',
    '2.2': 'share-digital-content',
    '2.3': 'digital-citizenship',
    '2.4': 'work-together-online',
    '2.5': 'online-etiquette',
    '2.6': 'digital-identity-footprint',
  },
  'digcomp-content': {
    '3.1': 'create-simple-digital-content',
    '3.2': 'rework-digital-content',
    '3.3': 'copyright-basics-content',
    '3.4': 'first-programming-steps',
  },
  'digcomp-safety': {
    '4.1': 'protect-own-devices',
    '4.2': 'protect-own-privacy',
    '4.3': 'digital-well-being',
    '4.4': 'everyday-green-digital',
  },
  'digcomp-problem-solving': {
    '5.1': 'solve-everyday-tech-problems',
    '5.2': 'choose-digital-tool',
    '5.3': 'use-digital-creatively',
    '5.4': 'identify-digital-skill-gaps',
  },
};

/** The step from the floor to a trade: every occupation leads down to it. */
const FLOOR = 'digital-basics';

/** A first skill is learnt within a beginners' course, what comes before it included. */
const MOST_HOURS_OF_A_FIRST_SKILL = 60;

/** Prerequisites that go round, are said twice or too many; hours nobody plans; skills and floors out of reach. */
export function lintLearning(rows: PackRows): readonly LintFinding[] {
  const needs = new Map(rows.skills.map((row) => [row.id, row.needs ?? []]));
  const cycles = rows.skills.flatMap((row) => lintCycle(row, needs));
  // Sums over prerequisites mean nothing while these go round.
  if (cycles.length > 0) return cycles;
  const hours = new Map(rows.skills.map((row) => [row.id, row.hours]));
  return [
    ...rows.skills.flatMap((row) => [...lintNeeds(row, needs), ...lintHours(row, needs, hours)]),
    ...lintOrphans(rows, needs),
    ...lintDigComp(rows, needs, hours),
    ...rows.occupations.flatMap((row) => lintFloor(row, needs)),
  ];
}

type Needs = ReadonlyMap<string, readonly string[]>;

/** All that `ids` build on, far prerequisites included, without themselves unless one needs another. */
function allNeedsOf(ids: readonly string[], needs: Needs): ReadonlySet<string> {
  const all = new Set<string>();
  const open = ids.flatMap((id) => needs.get(id) ?? []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    open.push(...(needs.get(id) ?? []));
  }
  return all;
}

function lintCycle(row: SkillRow, needs: Needs): LintFinding[] {
  return allNeedsOf([row.id], needs).has(row.id)
    ? [{ rule: 'cycle', concept: row.id, message: 'one has to know it to learn it' }]
    : [];
}

function lintNeeds(row: SkillRow, needs: Needs): LintFinding[] {
  const own = row.needs ?? [];
  const tooMany =
    own.length > MOST_NEEDS
      ? [
          {
            rule: 'needs',
            concept: row.id,
            message: `${own.length} prerequisites, ${MOST_NEEDS} at most`,
          },
        ]
      : [];
  const redundant = own.flatMap((need) =>
    own
      .filter((other) => other !== need && allNeedsOf([other], needs).has(need))
      .map((other) => ({
        rule: 'redundant-need',
        concept: row.id,
        message: `"${need}" comes with "${other}" already`,
      })),
  );
  const all = allNeedsOf([row.id], needs);
  const related = (row.related ?? [])
    .filter((id) => all.has(id))
    .map((id) => ({
      rule: 'redundant-related',
      concept: row.id,
      message: `"${id}" is a prerequisite already`,
    }));
  return [...tooMany, ...redundant, ...related];
}

function lintHours(row: SkillRow, needs: Needs, hours: ReadonlyMap<string, number>): LintFinding[] {
  const total = hoursFromNothing(row.id, needs, hours);
  const message =
    row.hours < LEAST_HOURS || row.hours > MOST_HOURS
      ? `${row.hours} h, between ${LEAST_HOURS} and ${MOST_HOURS} expected`
      : total > MOST_HOURS_FROM_NOTHING
        ? `${total} h with its prerequisites, ${MOST_HOURS_FROM_NOTHING} at most expected`
        : undefined;
  return message === undefined ? [] : [{ rule: 'hours', concept: row.id, message }];
}

function hoursFromNothing(id: string, needs: Needs, hours: ReadonlyMap<string, number>): number {
  return [id, ...allNeedsOf([id], needs)].reduce((sum, each) => sum + (hours.get(each) ?? 0), 0);
}

/**
 * A skill is of use if an occupation asks for it, if what one asks for builds on it, if it is on the floor, or if it
 * shortens learning such a skill or builds on one: what somebody brings from another trade.
 */
function lintOrphans(rows: PackRows, needs: Needs): LintFinding[] {
  const asked = [
    ...rows.occupations.flatMap((row) => [...row.essential, ...row.optional]),
    ...Object.values(DIGCOMP).flatMap((area) => Object.values(area)),
  ];
  const used = new Set([...asked, ...allNeedsOf(asked, needs)]);
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  };
  for (const row of rows.skills) {
    for (const other of [...(row.related ?? []), ...(row.needs ?? [])]) join(row.id, other);
    for (const other of row.related ?? []) join(other, row.id);
  }
  return rows.skills
    .filter(({ id }) => !used.has(id) && !neighbours.get(id)?.some((other) => used.has(other)))
    .map(({ id }) => ({
      rule: 'orphan',
      concept: id,
      message: 'no occupation asks for it, and it leads to nothing that one asks for',
    }));
}

function lintDigComp(
  rows: PackRows,
  needs: Needs,
  hours: ReadonlyMap<string, number>,
): LintFinding[] {
  const groupOf = new Map(rows.skills.map((row) => [row.id, row.group]));
  const floor = new Set(
    rows.groups.filter((row) => row.broader === 'first-steps').map(({ id }) => id),
  );
  return Object.entries(DIGCOMP).flatMap(([area, competences]) => [
    ...(floor.has(area)
      ? []
      : [{ rule: 'digcomp', concept: area, message: 'no such group under first-steps' }]),
    ...Object.entries(competences).flatMap(([number, id]) => {
      const total = hoursFromNothing(id, needs, hours);
      const message =
        groupOf.get(id) !== area
          ? `competence ${number} is not in ${area}`
          : total > MOST_HOURS_OF_A_FIRST_SKILL
            ? `${total} h from nothing is no first step`
            : undefined;
      return message === undefined ? [] : [{ rule: 'digcomp', concept: id, message }];
    }),
  ]);
}

function lintFloor(row: OccupationRow, needs: Needs): LintFinding[] {
  const skills = [...row.essential, ...row.optional];
  return skills.includes(FLOOR) || allNeedsOf(skills, needs).has(FLOOR)
    ? []
    : [{ rule: 'floor', concept: row.id, message: `none of its skills leads down to ${FLOOR}` }];
}
