import { htmlToText } from './internal/html-to-text.ts';
import { addOccupation, createJobBuilder, type JobBuilder } from './internal/job-builder.ts';
import { NOT_USED_REASONS } from './internal/not-used-cues.ts';
import { describeType, isRecord, type JsonRecord } from './internal/json-record.ts';
import { jobLanguage, readJobText, type JobText } from './internal/read-job-text.ts';
import type { JobImport, JobImportOptions, NotUsedCategory } from './job-import.ts';
import { MatchingError } from './matching-error.ts';

/** Properties that hold words about the work, in reading order. */
const TEXT_PROPERTIES = ['skills', 'qualifications', 'responsibilities', 'description'] as const;

const NOT_USED_PROPERTIES: Readonly<Record<string, NotUsedCategory>> = {
  educationRequirements: 'diploma',
  experienceRequirements: 'yearsOfExperience',
  physicalRequirement: 'health',
  sensoryRequirement: 'health',
  eligibilityToWorkRequirement: 'nationality',
  securityClearanceRequirement: 'nationality',
};

/** Administrative properties of schema.org that are not about skills and not worth a line each. */
const IGNORED = new Set([
  '@context',
  '@type',
  '@id',
  'title',
  'name',
  'identifier',
  'url',
  'inLanguage',
  'datePosted',
  'validThrough',
  'hiringOrganization',
  'employmentUnit',
  'jobLocation',
  'jobLocationType',
  'applicantLocationRequirements',
  'employmentType',
  'baseSalary',
  'estimatedSalary',
  'salaryCurrency',
  'industry',
  'jobBenefits',
  'incentiveCompensation',
  'workHours',
  'jobStartDate',
  'jobImmediateStart',
  'totalJobOpenings',
  'directApply',
  'applicationContact',
  'specialCommitments',
  'employerOverview',
  'occupationalCategory',
  'relevantOccupation',
  'experienceInPlaceOfEducation',
  ...TEXT_PROPERTIES,
]);

/**
 * A job from a schema.org `JobPosting` (JSON-LD). `skills`, `qualifications`, `responsibilities` and
 * `description` are read as text (HTML allowed); demands for education, experience in years, health or
 * nationality are listed in `notUsed`.
 *
 * @throws MatchingError `invalid-job` when the input is not an object, `too-long` for an endless text.
 */
export async function importJobPosting(
  input: unknown,
  options: JobImportOptions,
): Promise<JobImport> {
  if (!isRecord(input)) {
    throw new MatchingError(
      'invalid-job',
      `got ${describeType(input)}; give a schema.org JobPosting object`,
    );
  }
  const builder = createJobBuilder(options);
  builder.title = options.title ?? asText(input['title'] ?? input['name']);
  const texts = textsOf(builder, input);
  const language = jobLanguage(builder, withDeclaredLanguage(options, input), texts);
  for (const text of texts) await readJobText(builder, options, { ...text, language });
  noteUnread(builder, input);
  const labels = [builder.title, ...occupationLabels(input)];
  for (const label of labels) {
    const candidate = (
      await options.linker.linkLabel(label, {
        kinds: ['occupation'],
        ...(language && { language }),
      })
    )[0];
    if (!candidate) continue;
    addOccupation(builder, options, { candidate, source: { pointer: '/title' } });
    break;
  }
  const identifier = isRecord(input['identifier'])
    ? input['identifier']['value']
    : input['identifier'];
  return builder.finish(
    typeof identifier === 'string' && identifier !== '' ? identifier : options.id,
  );
}

function textsOf(builder: JobBuilder, input: JsonRecord): readonly JobText[] {
  return TEXT_PROPERTIES.flatMap((property) => {
    const value = input[property];
    if (value === undefined) return [];
    const text = asText(value);
    const pointer = `/${property}`;
    if (text === '') {
      builder.issues.push({
        code: 'invalid-field',
        source: { pointer },
        message: `got ${describeType(value)} without text; give a string, a list of strings or DefinedTerms`,
      });
      return [];
    }
    return [{ text: htmlToText(text), pointer, relationType: 'essential' as const }];
  });
}

/** A string, or the strings of a list, or the names of DefinedTerms, one per line. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map(asText)
      .filter((text) => text !== '')
      .join('\n');
  if (isRecord(value)) return asText(value['name'] ?? value['description'] ?? value['termCode']);
  return '';
}

function occupationLabels(input: JsonRecord): readonly string[] {
  return ['relevantOccupation', 'occupationalCategory'].flatMap((property) =>
    asText(input[property])
      .split('\n')
      .filter((label) => label !== ''),
  );
}

function noteUnread(builder: JobBuilder, input: JsonRecord): void {
  for (const property of Object.keys(input)) {
    if (IGNORED.has(property)) continue;
    const category = NOT_USED_PROPERTIES[property] ?? 'unknownKey';
    builder.notUsed.push({
      category,
      source: { pointer: `/${property}` },
      reason: NOT_USED_REASONS[category],
    });
  }
}

function withDeclaredLanguage(options: JobImportOptions, input: JsonRecord): JobImportOptions {
  const declared =
    typeof input['inLanguage'] === 'string' ? input['inLanguage'].slice(0, 2).toLowerCase() : '';
  return !options.language && (declared === 'en' || declared === 'fr')
    ? { ...options, language: declared }
    : options;
}
