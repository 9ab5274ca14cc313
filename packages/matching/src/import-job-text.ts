import type { LinkCandidate } from '@tremplin/linking';
import { addOccupation, createJobBuilder, type JobBuilder } from './internal/job-builder.ts';
import { jobLanguage, readJobText } from './internal/read-job-text.ts';
import type { JobImport, JobImportOptions } from './job-import.ts';

/** A shorter text is a note. */
const LONG_AD = 400;
/** Of fewer skills, one decides who comes first. */
const ENOUGH_SKILLS = 3;

/**
 * A job from the text of an ad in French or English. Skills named are requirements, essential or
 * optional by the words around them; the occupation in the first line adds its essential skills.
 * Demands for diplomas, years, age and the like are listed in `notUsed`; skills named where the ad tells of the
 * employer, of what it offers, of how to apply or of other people's work in `setAside`.
 *
 * @throws MatchingError `too-long` above 500,000 characters.
 */
export async function importJobText(text: string, options: JobImportOptions): Promise<JobImport> {
  const builder = createJobBuilder(options);
  const firstLine = firstLineOf(text);
  const heading = firstLine.replace(/^#+\s*/u, '').slice(0, 120);
  if (builder.title === '') builder.title = heading;
  const part = { text, relationType: 'essential' } as const;
  const language = jobLanguage(builder, options, text.trim() === '' ? [] : [part]);
  const occupations = await readJobText(builder, options, { ...part, language });
  noteFewSkills(builder, text);
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

function firstLineOf(text: string): string {
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) if (line.trim() !== '') return line.trim();
  return '';
}

/** An ad of a trade that the pack does not cover gives a job of a few skills that any trade asks for. */
function noteFewSkills(builder: JobBuilder, text: string): void {
  const [skills, length] = [builder.count(), text.trim().length];
  if (skills === 0 || skills >= ENOUGH_SKILLS || length < LONG_AD) return;
  builder.issues.push({
    code: 'few-requirements',
    source: {},
    message: `only ${skills} ${skills === 1 ? 'skill' : 'skills'} of the pack found in ${length} characters, on which all verdicts rest; use a pack that covers the trade, or name the skills`,
  });
}
