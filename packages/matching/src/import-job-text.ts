import type { LinkCandidate } from '@tremplin/linking';
import { addOccupation, createJobBuilder } from './internal/job-builder.ts';
import { jobLanguage, readJobText } from './internal/read-job-text.ts';
import type { JobImport, JobImportOptions } from './job-import.ts';

/**
 * A job from the text of an ad in French or English. Skills named are requirements, essential or
 * optional by the words around them; the occupation in the first line adds its essential skills.
 * Demands for diplomas, years, age and the like are listed in `notUsed`.
 *
 * @throws MatchingError `too-long` above 500,000 characters.
 */
export async function importJobText(text: string, options: JobImportOptions): Promise<JobImport> {
  const builder = createJobBuilder(options);
  const firstLine = /[^\r\n]*\S[^\r\n]*/u.exec(text)?.[0].trim() ?? '';
  const heading = firstLine.replace(/^#+\s*/u, '').slice(0, 120);
  if (builder.title === '') builder.title = heading;
  const part = { text, relationType: 'essential' } as const;
  const language = jobLanguage(builder, options, text.trim() === '' ? [] : [part]);
  const occupations = await readJobText(builder, options, { ...part, language });
  const inTitle = (
    await options.linker.linkLabel(builder.title, {
      kinds: ['occupation'],
      ...(language && { language }),
    })
  )[0];
  // Further down, an ad names the people one works with as often as the job itself.
  const head = text.indexOf(firstLine) + firstLine.length;
  const candidate: LinkCandidate | undefined =
    inTitle ?? occupations.find(({ end }) => end <= head);
  if (candidate) addOccupation(builder, options, { candidate, source: {} });
  return builder.finish(options.id);
}
