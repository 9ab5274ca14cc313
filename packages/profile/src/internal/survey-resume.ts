import type { DroppedItem, ImportIssue, VaultField } from '../import-result.ts';
import { describeValue } from './describe-value.ts';
import { droppedItem } from './drop-policy.ts';
import { extensionKeyCategory } from './extension-keys.ts';
import { childPointer } from './json-pointer.ts';
import { RESUME_SHAPE, type ResumeShape } from './resume-shape.ts';

/** Beyond it a string is no field of a resume but a document; it is kept, not read. */
export const MAXIMUM_STRING = 100_000;
/** Beyond it a list is suspect; it is read all the same. */
export const MANY_ENTRIES = 5_000;

/** What a resume holds, field by field, before anything is read from it. */
export interface ResumeSurvey {
  readonly fields: VaultField[];
  readonly dropped: DroppedItem[];
  readonly issues: ImportIssue[];
}

interface Place {
  readonly value: unknown;
  readonly shape: ResumeShape;
  /** The true pointer, for the vault. */
  readonly pointer: string;
  /** The same without unknown words, for reports. */
  readonly shown: string;
}

/**
 * Splits a resume into vault fields and says what stays behind. It goes no deeper than the format does
 * (five levels): an unknown value is one field, however deep, so nesting cannot exhaust the stack.
 */
export function surveyResume(resume: object): ResumeSurvey {
  const survey: ResumeSurvey = { fields: [], dropped: [], issues: [] };
  visit(survey, { value: resume, shape: RESUME_SHAPE, pointer: '', shown: '' });
  return survey;
}

function visit(survey: ResumeSurvey, place: Place): void {
  const { value, shape } = place;
  if (isAbsent(value)) return void survey.fields.push({ pointer: place.pointer, value });
  if (typeOf(value) !== shape.type) return reportWrongType(survey, place);
  if (shape.type === 'string') return visitString(survey, place, shape);
  if (isEmpty(value)) return void survey.fields.push({ pointer: place.pointer, value });
  if (shape.type === 'array') return visitItems(survey, place, shape);
  for (const [index, [key, member]] of Object.entries(value as object).entries()) {
    visitMember(survey, { ...place, value: member, shape }, { key, index });
  }
}

function visitString(survey: ResumeSurvey, place: Place, shape: ResumeShape): void {
  const { value, pointer, shown } = place;
  survey.fields.push({ pointer, value });
  if (
    shape.type === 'string' &&
    shape.row.category !== 'skill' &&
    (value as string).trim() !== ''
  ) {
    survey.dropped.push(droppedItem(shape.row.category, { pointer: shown }));
  }
  const { length } = value as string;
  if (length > MAXIMUM_STRING) {
    survey.issues.push({
      code: 'long-string',
      source: { pointer: shown },
      message: `${shown} has ${length} characters, more than ${MAXIMUM_STRING}, and was not read; shorten it, or import it with importText`,
    });
  }
}

function visitItems(
  survey: ResumeSurvey,
  place: Place,
  shape: Extract<ResumeShape, { type: 'array' }>,
): void {
  const items = place.value as readonly unknown[];
  if (items.length > MANY_ENTRIES) {
    survey.issues.push({
      code: 'many-entries',
      source: { pointer: place.shown },
      message: `${place.shown} has ${items.length} entries, more than ${MANY_ENTRIES}; all were read, check that it is one person's resume`,
    });
  }
  for (let i = 0; i < items.length; i++) {
    visit(survey, {
      value: items[i],
      shape: shape.items,
      pointer: childPointer(place.pointer, i),
      shown: childPointer(place.shown, i),
    });
  }
}

function visitMember(
  survey: ResumeSurvey,
  parent: Place,
  { key, index }: { readonly key: string; readonly index: number },
): void {
  const { shape, value } = parent;
  const known = shape.type === 'object' ? shape.members.get(key) : undefined;
  const pointer = childPointer(parent.pointer, key);
  if (known) {
    visit(survey, { value, shape: known, pointer, shown: childPointer(parent.shown, key) });
    return;
  }
  survey.fields.push({ pointer, value });
  const category = extensionKeyCategory(key);
  const shown = childPointer(parent.shown, category ? key : `*${index + 1}`);
  survey.dropped.push(droppedItem(category ?? 'unknownKey', { pointer: shown }));
}

function reportWrongType(survey: ResumeSurvey, { value, shape, pointer, shown }: Place): void {
  survey.fields.push({ pointer, value });
  const category =
    shape.type === 'string' && shape.row.category !== 'skill' ? shape.row.category : 'unknownKey';
  survey.dropped.push(droppedItem(category, { pointer: shown }));
  survey.issues.push({
    code: 'wrong-type',
    source: { pointer: shown },
    message: `${shown} is ${describeValue(value)} where JSON Resume has ${shape.type}; it was not read, give ${shape.type}`,
  });
}

/** What many exporters write for "no value". */
function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : Object.keys(value as object).length === 0;
}
