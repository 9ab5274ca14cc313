import { findConcept, kindOf, type Ontology } from '@tremplin/ontology';
import { MIGRATION } from '../internal/check-job.ts';
import { MatchingError } from '../matching-error.ts';
import type { Catalogue, Course, SkillAtLevel } from './catalogue.ts';
import { checkCycles } from './internal/check-cycles.ts';
import { catalogueHeadSchema, courseSchema } from './internal/course-schema.ts';

/** Something in a catalogue that its owner may want to mend. */
export interface CatalogueIssue {
  readonly code: 'duplicate-course' | 'invalid-course' | 'unknown-concept';
  /** JSON pointer. */
  readonly pointer: string;
  readonly message: string;
  /** True when the whole course is left out; else the rest of it is used. */
  readonly isLeftOut: boolean;
}

export interface CatalogueImport {
  readonly catalogue: Catalogue;
  /** In the order of the courses. */
  readonly issues: readonly CatalogueIssue[];
}

/**
 * Reads a catalogue of courses. A course that does not hold is left out and reported; the others are kept. A skill that
 * the pack does not have is dropped where it is taught; where it is a prerequisite, nobody could tell who meets it, and the
 * course is left out.
 *
 * @throws MatchingError `invalid-catalogue` (not a catalogue at all), `cyclic-catalogue`.
 *
 * @example
 * ```ts
 * import { importCatalogue } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const { catalogue, issues } = importCatalogue(
 *   {
 *     schemaVersion: 1, id: 'town', source: 'Town workshops, 2026', currency: 'EUR',
 *     courses: [
 *       { id: 'sql', title: { en: 'First queries' }, language: 'en', hours: 35, weeks: 5, cost: 0, remote: true,
 *         teaches: [{ skill: 'urn:tremplin:digital:skill:sql', level: 2 }] },
 *       { id: 'broken', title: {}, hours: -1 },
 *     ],
 *   },
 *   { ontology: digitalPack() },
 * );
 * catalogue.courses.map(({ id }) => id); // ['sql']
 * issues.every(({ isLeftOut }) => isLeftOut); // true
 * ```
 */
export function importCatalogue(
  input: unknown,
  options: { readonly ontology: Ontology },
): CatalogueImport {
  const head = catalogueHeadSchema.safeParse(input);
  if (!head.success) {
    const problems = head.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'catalogue'}: ${message}`,
    );
    throw new MatchingError(
      'invalid-catalogue',
      `catalogue refused: ${problems.join('; ')}; see catalogueJsonSchema() for what is needed`,
    );
  }
  const issues: CatalogueIssue[] = [];
  const courses = new Map<string, Course>();
  head.data.courses.forEach((row, i) => {
    const course = readCourse(row, { pointer: `/courses/${i}`, issues, ...options });
    if (course === undefined) return;
    if (courses.has(course.id)) {
      const message = `course "${course.id}" stands twice; give each course its own id`;
      issues.push({
        code: 'duplicate-course',
        pointer: `/courses/${i}/id`,
        message,
        isLeftOut: true,
      });
    } else courses.set(course.id, course);
  });
  const sorted = [...courses.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  checkCycles(sorted);
  return { catalogue: { ...head.data, courses: sorted }, issues };
}

interface CourseContext {
  readonly pointer: string;
  readonly issues: CatalogueIssue[];
  readonly ontology: Ontology;
}

function readCourse(row: unknown, context: CourseContext): Course | undefined {
  const { pointer, issues, ontology } = context;
  const parsed = courseSchema.safeParse(row);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      issues.push({
        code: 'invalid-course',
        pointer: [pointer, ...path].join('/'),
        message,
        isLeftOut: true,
      });
    return undefined;
  }
  const course = parsed.data;
  const isKnown = ({ skill }: SkillAtLevel): boolean => {
    const concept = findConcept(ontology, skill);
    return concept !== undefined && kindOf(ontology, concept) === 'skill';
  };
  const teaches = course.teaches.filter(isKnown);
  const isLeftOut = teaches.length === 0 || !course.prerequisites.every(isKnown);
  for (const list of ['teaches', 'prerequisites'] as const) {
    course[list].forEach((item, k) => {
      if (isKnown(item)) return;
      const { id, version } = ontology.meta;
      const message = `${item.skill.slice(0, 80)} is no skill of pack ${id} ${version}; after an update of the pack, bring it over: ${MIGRATION}`;
      issues.push({
        code: 'unknown-concept',
        pointer: `${pointer}/${list}/${k}/skill`,
        message,
        isLeftOut,
      });
    });
  }
  return isLeftOut
    ? undefined
    : { ...course, teaches, startDates: [...new Set(course.startDates)].toSorted() };
}
