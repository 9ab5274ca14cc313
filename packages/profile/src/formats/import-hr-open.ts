import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { HR_OPEN } from './internal/hr-open-format.ts';
import { objectRoot } from './internal/object-root.ts';
import { readDocument } from './internal/read-document.ts';

/**
 * Reads an HR Open candidate (4.x JSON, parsed): the public subset of `HR_OPEN_COVERAGE`. Of `person` nothing is read;
 * of `profiles` the employment, education, certifications and qualifications are. A `competencyIds` value counts
 * when it is a code of the pack, or one to which the pack states an exact match.
 *
 * @throws ProfileError `invalid-input` (the root is not an object), `weak-key`, `invalid-subject`,
 *   `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importHrOpen } from '@tremplin/profile';
 *
 * const { profile } = await importHrOpen(
 *   {
 *     person: { name: { given: 'Ada', family: 'Swift' }, gender: 'Female' },
 *     profiles: [{ qualifications: [{ competencyName: 'TypeScript' }] }],
 *   },
 *   {
 *     linker: await createLinker(digitalPack()),
 *     subjectId: 'row-42',
 *     key: 'a secret of 16 bytes or more',
 *     now: new Date('2026-11-22'),
 *   },
 * );
 * profile.skills.length; // 1
 * ```
 */
export async function importHrOpen(input: unknown, options: ImportOptions): Promise<ImportResult> {
  const value = objectRoot(input, options, {
    importer: 'importHrOpen',
    expected: 'an HR Open candidate, parsed',
  });
  return readDocument({ value, format: HR_OPEN, original: { format: 'hr-open', value } }, options);
}
