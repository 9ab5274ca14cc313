import { findConcept, kindOf, type SkillId } from '@tremplin/ontology';
import { z } from 'zod';
import { addOccupation, createJobBuilder, type JobBuilder } from './internal/job-builder.ts';
import { NOT_USED_REASONS } from './internal/not-used-cues.ts';
import { describeType, isRecord, type JsonRecord } from './internal/json-record.ts';
import type { JobImport, JobImportOptions } from './job-import.ts';
import { MatchingError } from './matching-error.ts';

const requirementSchema = z.strictObject({
  /** A concept URI of the pack, or a label in any of its languages. */
  skill: z.string().min(1).max(300),
  relationType: z.enum(['essential', 'optional']).default('essential'),
  minimumLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(2),
  importance: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .default(3),
});

const rampUpSchema = z.strictObject({
  months: z.number().min(0).max(24),
  hoursPerWeek: z.number().min(0).max(40),
});

const KNOWN_KEYS = new Set(['id', 'title', 'language', 'occupation', 'requirements', 'rampUp']);

/**
 * A job from this library's own JSON:
 * `{ id?, title?, language?, occupation?, requirements: [{ skill, relationType?, minimumLevel?, importance? }], rampUp? }`,
 * where `skill` and `occupation` are concept URIs or labels. A requirement that does not hold is an
 * issue with its place; the others are kept.
 *
 * @throws MatchingError `invalid-job` when the input is not an object or `requirements` is not a list.
 */
export async function importJobJson(input: unknown, options: JobImportOptions): Promise<JobImport> {
  if (!isRecord(input) || !Array.isArray(input['requirements'])) {
    const got = isRecord(input)
      ? `"requirements" is ${describeType(input['requirements'])}`
      : `got ${describeType(input)}`;
    throw new MatchingError(
      'invalid-job',
      `${got}; give an object with a list "requirements" of { "skill": … }`,
    );
  }
  const builder = createJobBuilder(options);
  builder.title = options.title ?? (typeof input['title'] === 'string' ? input['title'] : '');
  for (const [i, row] of (input['requirements'] as readonly unknown[]).entries()) {
    await addRow(builder, options, { row, pointer: `/requirements/${i}` });
  }
  readRampUp(builder, input);
  await readOccupation(builder, options, input);
  for (const key of Object.keys(input)) {
    if (!KNOWN_KEYS.has(key)) {
      builder.notUsed.push({
        category: 'unknownKey',
        source: { pointer: `/${key}` },
        reason: NOT_USED_REASONS.unknownKey,
      });
    }
  }
  return builder.finish(
    typeof input['id'] === 'string' && input['id'] !== '' ? input['id'] : options.id,
  );
}

async function addRow(
  builder: JobBuilder,
  options: JobImportOptions,
  { row, pointer }: { readonly row: unknown; readonly pointer: string },
): Promise<void> {
  const parsed = requirementSchema.safeParse(row);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [pointer, ...issue!.path.map(String)].join('/');
    builder.issues.push({
      code: 'invalid-field',
      source: { pointer: place },
      message: `${issue!.message}; requirement left out`,
    });
    return;
  }
  const { skill: name, ...rest } = parsed.data;
  const skill = await resolveSkill(options, name);
  if (!skill) {
    builder.issues.push({
      code: 'unknown-skill',
      source: { pointer: `${pointer}/skill` },
      message: `"${name.slice(0, 60)}" is no skill of pack ${options.linker.ontology.meta.id}; requirement left out, use a label or URI of the pack`,
    });
    return;
  }
  if (builder.has(skill.id)) {
    builder.issues.push({
      code: 'duplicate-skill',
      source: { pointer },
      message: 'this skill is required above already; the stronger demand is kept',
    });
  }
  builder.addRequirement(
    { skill: skill.id, ...rest, basis: 'stated' },
    { source: { pointer: `${pointer}/skill` }, confidence: skill.confidence },
  );
}

async function resolveSkill(
  options: JobImportOptions,
  name: string,
): Promise<{ readonly id: SkillId; readonly confidence: number } | undefined> {
  const { linker } = options;
  const coded = findConcept(linker.ontology, name);
  if (coded && kindOf(linker.ontology, coded) === 'skill')
    return { id: coded as SkillId, confidence: 1 };
  const [linked] = await linker.linkLabel(name, {
    kinds: ['skill'],
    ...(options.language && { language: options.language }),
  });
  return linked && { id: linked.concept as SkillId, confidence: linked.confidence };
}

function readRampUp(builder: JobBuilder, input: JsonRecord): void {
  if (input['rampUp'] === undefined) return;
  const parsed = rampUpSchema.safeParse(input['rampUp']);
  if (parsed.success) builder.rampUp = parsed.data;
  else {
    builder.issues.push({
      code: 'invalid-field',
      source: { pointer: '/rampUp' },
      message:
        'give { "months": 0 to 24, "hoursPerWeek": 0 to 40 }; the default of 3 months at 5 hours is used',
    });
  }
}

async function readOccupation(
  builder: JobBuilder,
  options: JobImportOptions,
  input: JsonRecord,
): Promise<void> {
  const name = input['occupation'];
  if (typeof name !== 'string') return;
  const coded = findConcept(options.linker.ontology, name);
  const candidate =
    coded && kindOf(options.linker.ontology, coded) === 'occupation'
      ? {
          concept: coded,
          kind: 'occupation' as const,
          label: name,
          language: '',
          method: 'exact' as const,
          confidence: 1,
        }
      : (await options.linker.linkLabel(name, { kinds: ['occupation'] }))[0];
  if (candidate) addOccupation(builder, options, { candidate, source: { pointer: '/occupation' } });
  else {
    builder.issues.push({
      code: 'invalid-field',
      source: { pointer: '/occupation' },
      message: `no such occupation in pack ${options.linker.ontology.meta.id}; its usual skills are not added`,
    });
  }
}
