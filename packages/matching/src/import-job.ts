import { importJobJson } from './import-job-json.ts';
import { importJobPosting } from './import-job-posting.ts';
import { importJobText } from './import-job-text.ts';
import { isRecord } from './internal/json-record.ts';
import type { JobImport, JobImportOptions } from './job-import.ts';

/**
 * A job from whatever the host has: a string is the text of an ad, an object with `@type`
 * `JobPosting` (alone or in a `@graph`) is schema.org, any other is this library's own JSON.
 *
 * @throws MatchingError `invalid-job`, `too-long`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { importJob } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const linker = await createLinker(digitalPack());
 * const { job } = await importJob('Front-end developer\nYou must know HTML and CSS.', { linker, id: 'job-1' });
 * job.requirements.length > 2; // true
 * ```
 */
export async function importJob(input: unknown, options: JobImportOptions): Promise<JobImport> {
  if (typeof input === 'string') return importJobText(input, options);
  const posting = findPosting(input);
  return posting ? importJobPosting(posting, options) : importJobJson(input, options);
}

function findPosting(input: unknown): unknown {
  const candidates = Array.isArray(input)
    ? input
    : isRecord(input) && Array.isArray(input['@graph'])
      ? input['@graph']
      : [input];
  return candidates.find(
    (item: unknown) => isRecord(item) && [item['@type']].flat().includes('JobPosting'),
  );
}
