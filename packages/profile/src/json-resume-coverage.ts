import type { DropCategory, Treatment } from './drop-category.ts';
import { coverageRow } from './internal/coverage-rows.ts';

/** What an importer does with one field of a format. */
export interface CoverageRow {
  /**
   * Place of the field as a JSON pointer. In JSON Resume `*` stands for any index (`/work/*` `/highlights/*`); in
   * the other formats a list and a single value are the same, `/**` stands for all that lies below, and a
   * pattern that starts with `//` holds at any depth.
   */
  readonly pattern: string;
  readonly treatment: Treatment;
  /** `skill` where the treatment is `competence`. */
  readonly category: DropCategory | 'skill';
  /** Row 1–27 of the criteria of L1132-1, as in `DroppedItem`. */
  readonly criterion?: number;
}

/** Each category with the fields that fall under it; anything that is not here is `unknownKey`. */
const FIELDS: readonly (readonly [CoverageRow['category'], string])[] = [
  ['metadata', '/$schema'],
  ['identity', '/basics/name'],
  ['title', '/basics/label'],
  ['photo', '/basics/image /basics/picture'],
  ['contact', '/basics/email /basics/phone'],
  ['link', '/basics/url /basics/website'],
  ['freeText', '/basics/summary'],
  ['address', '/basics/location/address /basics/location/postalCode /basics/location/city'],
  ['address', '/basics/location/countryCode /basics/location/region'],
  ['link', '/basics/profiles/*/network /basics/profiles/*/username /basics/profiles/*/url'],
  ['employer', '/work/*/name /work/*/company /work/*/description'],
  ['address', '/work/*/location'],
  ['title', '/work/*/position'],
  ['link', '/work/*/url /work/*/website'],
  ['date', '/work/*/startDate /work/*/endDate'],
  ['freeText', '/work/*/summary /work/*/highlights/*'],
  ['employer', '/volunteer/*/organization'],
  ['title', '/volunteer/*/position'],
  ['link', '/volunteer/*/url /volunteer/*/website'],
  ['date', '/volunteer/*/startDate /volunteer/*/endDate'],
  ['freeText', '/volunteer/*/summary /volunteer/*/highlights/*'],
  ['school', '/education/*/institution'],
  ['link', '/education/*/url'],
  ['freeText', '/education/*/area /education/*/courses/*'],
  ['diploma', '/education/*/studyType /education/*/score /education/*/gpa'],
  ['date', '/education/*/startDate /education/*/endDate'],
  ['award', '/awards/*/title /awards/*/date /awards/*/awarder /awards/*/summary'],
  ['freeText', '/certificates/*/name'],
  ['date', '/certificates/*/date'],
  ['link', '/certificates/*/url'],
  ['school', '/certificates/*/issuer'],
  ['publication', '/publications/*/name /publications/*/publisher /publications/*/releaseDate'],
  ['publication', '/publications/*/url /publications/*/website /publications/*/summary'],
  ['skill', '/skills/*/name /skills/*/level /skills/*/keywords/*'],
  ['language', '/languages/*/language /languages/*/fluency'],
  ['hobby', '/interests/*/name /interests/*/keywords/*'],
  ['reference', '/references/*/name /references/*/reference'],
  ['freeText', '/projects/*/name /projects/*/description /projects/*/highlights/*'],
  ['skill', '/projects/*/keywords/*'],
  ['date', '/projects/*/startDate /projects/*/endDate'],
  ['link', '/projects/*/url'],
  ['title', '/projects/*/roles/*'],
  ['employer', '/projects/*/entity'],
  ['metadata', '/projects/*/type'],
  ['link', '/meta/canonical'],
  ['metadata', '/meta/version /meta/lastModified'],
];

/**
 * Every field of JSON Resume 1.0 (and the names it had before 1.0) and what becomes of it. A key that
 * is not here goes to the vault and is reported as `unknownKey`.
 *
 * Reference: jsonresume/jsonresume.org, `packages/schema/schema.json` (draft-07).
 *
 * @example
 * ```ts
 * import { JSON_RESUME_COVERAGE } from '@tremplin/profile';
 *
 * JSON_RESUME_COVERAGE.find(({ pattern }) => pattern === '/basics/image')?.treatment; // 'drop'
 * ```
 */
export const JSON_RESUME_COVERAGE: readonly CoverageRow[] = FIELDS.flatMap(([category, patterns]) =>
  patterns.split(' ').map((pattern) => coverageRow(category, pattern)),
);
