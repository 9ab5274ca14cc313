import { findConcept, kindOf, type SkillId } from '@tremplin/ontology';
import { addOccupation, createJobBuilder, type JobBuilder } from './internal/job-builder.ts';
import {
  choiceSchema,
  demandSchema,
  LEVEL_OF_CEFR,
  rampUpSchema,
  regulatedSchema,
} from './internal/job-input-schema.ts';
import { NOT_USED_REASONS } from './internal/not-used-cues.ts';
import { describeType, isRecord, type JsonRecord } from './internal/json-record.ts';
import type { JobRequirement } from './job.ts';
import type { JobImport, JobImportOptions } from './job-import.ts';
import { MatchingError } from './matching-error.ts';

const KNOWN_KEYS = new Set([
  'id',
  'title',
  'language',
  'occupation',
  'requirements',
  'regulated',
  'rampUp',
]);

/** More rows are a catalogue; those beyond are reported, not read. */
const MOST_ROWS = 500;
/** A label alone asks for no level: the first will do. A row that could have said one and does not asks for the working level. */
const LEVEL_OF_LABEL = 1;
const LEVEL_OF_ROW = 2;

/**
 * A job from this library's own JSON:
 * `{ id?, title?, language?, occupation?, requirements, regulated?, rampUp? }`, where a requirement is a label, a row
 * `{ skill, relationType?, minimumLevel?, cefr?, importance? }` or a choice `{ anyOf: [label or row, …], atLeast? }`, and `skill`
 * and `occupation` are concept URIs or labels; its JSON Schema is `jobInputJsonSchema()`. A requirement that does not hold is an
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
  await readRequirements(builder, options, input['requirements'] as readonly unknown[]);
  readRegulated(builder, input['regulated']);
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

/** Choices come last: what is required anyway is no choice. */
async function readRequirements(
  builder: JobBuilder,
  options: JobImportOptions,
  rows: readonly unknown[],
): Promise<void> {
  const read = rows.slice(0, MOST_ROWS).map((row, i) => ({ row, pointer: `/requirements/${i}` }));
  const isChoice = (row: unknown): boolean => isRecord(row) && 'anyOf' in row;
  for (const { row, pointer } of read.filter((item) => !isChoice(item.row))) {
    const demand = await readDemand(builder, options, { row, pointer });
    if (demand) addDemand(builder, demand);
  }
  for (const item of read.filter(({ row }) => isChoice(row)))
    await addChoice(builder, options, item);
  if (rows.length > MOST_ROWS) {
    builder.issues.push({
      code: 'invalid-field',
      source: { pointer: `/requirements/${MOST_ROWS}` },
      message: `${rows.length} requirements; those from here on are left out, give at most ${MOST_ROWS}`,
    });
  }
}

interface Row {
  readonly row: unknown;
  readonly pointer: string;
}

interface Demand extends Omit<JobRequirement, 'basis'> {
  readonly pointer: string;
  readonly confidence: number;
}

function addDemand(builder: JobBuilder, { pointer, confidence, ...demand }: Demand): void {
  if (builder.has(demand.skill)) {
    builder.issues.push({
      code: 'duplicate-skill',
      source: { pointer },
      message: 'this skill is required above already; the stronger demand is kept',
    });
  }
  builder.addRequirement(
    { ...demand, basis: 'stated' },
    { source: { pointer: `${pointer}/skill` }, confidence },
  );
}

/** A row that holds and whose skill is known, else an issue. */
async function readDemand(
  builder: JobBuilder,
  options: JobImportOptions,
  { row, pointer }: Row,
): Promise<Demand | undefined> {
  const isLabel = typeof row === 'string';
  const parsed = demandSchema.safeParse(isLabel ? { skill: row } : row);
  if (!parsed.success) {
    addInvalid(builder, parsed.error.issues[0]!, { pointer, what: 'requirement' });
    return undefined;
  }
  const { skill: name, minimumLevel, cefr, ...rest } = parsed.data;
  const skill = await resolveSkill(options, name);
  if (!skill) {
    builder.issues.push({
      code: 'unknown-skill',
      source: { pointer: isLabel ? pointer : `${pointer}/skill` },
      message: `"${name.slice(0, 60)}" is no skill of pack ${options.linker.ontology.meta.id}; requirement left out, use a label or URI of the pack`,
    });
    return undefined;
  }
  const told = minimumLevel ?? (cefr && LEVEL_OF_CEFR[cefr]);
  return {
    ...rest,
    skill: skill.id,
    minimumLevel: told ?? (isLabel ? LEVEL_OF_LABEL : LEVEL_OF_ROW),
    pointer,
    confidence: skill.confidence,
  };
}

function addInvalid(
  builder: JobBuilder,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  { pointer, what }: { readonly pointer: string; readonly what: string },
): void {
  builder.issues.push({
    code: 'invalid-field',
    source: { pointer: [pointer, ...issue.path.map(String)].join('/') },
    message: `${issue.message}; ${what} left out`,
  });
}

async function addChoice(
  builder: JobBuilder,
  options: JobImportOptions,
  { row, pointer }: Row,
): Promise<void> {
  const parsed = choiceSchema.safeParse(row);
  if (!parsed.success) {
    addInvalid(builder, parsed.error.issues[0]!, { pointer, what: 'choice' });
    return;
  }
  const members = new Map<SkillId, Demand>();
  let required = 0;
  for (const [i, item] of parsed.data.anyOf.entries()) {
    const demand = await readDemand(builder, options, {
      row: item,
      pointer: `${pointer}/anyOf/${i}`,
    });
    if (!demand || members.has(demand.skill)) continue;
    if (builder.has(demand.skill)) required += 1;
    else members.set(demand.skill, demand);
  }
  const atLeast = parsed.data.atLeast - required;
  if (atLeast < 1) {
    builder.issues.push({
      code: 'duplicate-skill',
      source: { pointer },
      message: 'what this choice asks for is required already; choice left out',
    });
  } else if (atLeast > members.size) {
    builder.issues.push({
      code: 'invalid-field',
      source: { pointer },
      message: `needs ${atLeast} of ${members.size} known skills; choice left out, name more of them or ask for fewer`,
    });
  } else {
    const id = `choice-${builder.groups.length + 1}`;
    builder.groups.push({ id, atLeast });
    for (const demand of members.values()) addDemand(builder, { ...demand, group: id });
  }
}

function readRegulated(builder: JobBuilder, rows: unknown): void {
  if (rows === undefined) return;
  for (const [i, row] of (Array.isArray(rows) ? (rows as readonly unknown[]) : [rows]).entries()) {
    const parsed = regulatedSchema.safeParse(row);
    if (parsed.success) builder.regulated.push(parsed.data);
    else
      addInvalid(builder, parsed.error.issues[0]!, {
        pointer: `/regulated/${i}`,
        what: 'regulated requirement',
      });
  }
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
