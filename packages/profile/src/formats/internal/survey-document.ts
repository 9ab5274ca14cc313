import type { DroppedItem, ImportIssue } from '../../import-result.ts';
import { describeValue } from '../../internal/describe-value.ts';
import { droppedItem } from '../../internal/drop-policy.ts';
import { extensionKeyCategory } from '../../internal/extension-keys.ts';
import { childPointer } from '../../internal/json-pointer.ts';
import { MANY_ENTRIES, MAXIMUM_STRING } from '../../internal/survey-resume.ts';
import type { DocumentFormat } from './document-format.ts';
import type { FieldShape } from './field-shape.ts';
import { isLanguageMap } from './language-map.ts';

/** What of a structured document stays behind, field by field. */
export interface DocumentSurvey {
  readonly dropped: DroppedItem[];
  readonly issues: ImportIssue[];
}

interface SurveyedPlace {
  readonly value: unknown;
  readonly shape: FieldShape;
  /** The pointer without unknown words. */
  readonly shown: string;
  /** How many lists lie right around the value. */
  readonly lists: number;
}

interface Survey extends DocumentSurvey {
  readonly format: DocumentFormat;
}

/** No format has lists in lists; one level is let through, as exporters add it. */
const MOST_LISTS = 2;

/**
 * Says what becomes of each field. It goes no deeper than the table of the format: an unknown value is one field,
 * however deep, so nesting cannot exhaust the stack.
 */
export function surveyDocument(value: unknown, format: DocumentFormat): DocumentSurvey {
  const survey: Survey = { dropped: [], issues: [], format };
  visit(survey, { value, shape: format.shape, shown: '', lists: 0 });
  return { dropped: survey.dropped, issues: survey.issues };
}

function visit(survey: Survey, place: SurveyedPlace): void {
  const { value, shape, shown } = place;
  if (isAbsent(value)) return;
  if (shape.isWhole) return drop(survey, shape, shown);
  if (Array.isArray(value) && place.lists < MOST_LISTS) return visitItems(survey, place, value);
  if (typeof value === 'object' && !Array.isArray(value)) return visitObject(survey, place, value!);
  if (Array.isArray(value) || !shape.row) return reportWrongType(survey, place);
  drop(survey, shape, shown);
  if (typeof value === 'string' && value.length > MAXIMUM_STRING) {
    survey.issues.push({
      code: 'long-string',
      source: { pointer: shown },
      message: `${shown} has ${value.length} characters, more than ${MAXIMUM_STRING}, and was not read; shorten it, or import it with importText`,
    });
  }
}

function visitItems(survey: Survey, place: SurveyedPlace, items: readonly unknown[]): void {
  const { shown, lists } = place;
  if (items.length > MANY_ENTRIES) {
    survey.issues.push({
      code: 'many-entries',
      source: { pointer: shown },
      message: `${shown} has ${items.length} entries, more than ${MANY_ENTRIES}; all were read, check that it is of one person`,
    });
  }
  for (const [i, item] of items.entries()) {
    visit(survey, { ...place, value: item, shown: childPointer(shown, i), lists: lists + 1 });
  }
}

function visitObject(survey: Survey, place: SurveyedPlace, object: object): void {
  const { shape, shown } = place;
  if (shape.row && isLanguageMap(object)) return visitLanguages(survey, place, object);
  const entries = Object.entries(object);
  const hasText = shape.row !== undefined && Object.hasOwn(object, '#text');
  if (shape.row && !hasText && shape.members.size === 0 && entries.some(([key]) => !isMark(key))) {
    return reportWrongType(survey, place);
  }
  for (const [index, [key, value]] of entries.entries()) {
    if (hasText && key === '#text') {
      visit(survey, { value, shape: { ...shape, members: new Map() }, shown, lists: MOST_LISTS });
    } else visitMember(survey, place, { key, index, value });
  }
}

function visitMember(
  survey: Survey,
  { shape, shown }: SurveyedPlace,
  { key, index, value }: { readonly key: string; readonly index: number; readonly value: unknown },
): void {
  const known = shape.members.get(key);
  if (known) {
    return visit(survey, { value, shape: known, shown: childPointer(shown, key), lists: 0 });
  }
  if (isAbsent(value)) return;
  const category = survey.format.everywhere.get(key)?.category ?? extensionKeyCategory(key);
  const pointer = childPointer(shown, category ? key : `*${index + 1}`);
  if (category !== 'skill') survey.dropped.push(droppedItem(category ?? 'unknownKey', { pointer }));
}

/** A text in several languages is one field; a language that the linker does not read is named. */
function visitLanguages(
  survey: Survey,
  { shape, shown }: SurveyedPlace,
  texts: Readonly<Record<string, unknown>>,
): void {
  drop(survey, shape, shown);
  if (Object.hasOwn(texts, 'en') || Object.hasOwn(texts, 'fr')) return;
  survey.issues.push({
    code: 'other-language',
    source: { pointer: shown },
    message: `${shown} has no English or French text and was not read; add one of the two`,
  });
}

function drop(survey: Survey, { row }: FieldShape, shown: string): void {
  if (row && row.category !== 'skill') {
    survey.dropped.push(droppedItem(row.category, { pointer: shown }));
  }
}

function reportWrongType(survey: Survey, { value, shape, shown }: SurveyedPlace): void {
  const category = shape.row && shape.row.category !== 'skill' ? shape.row.category : 'unknownKey';
  survey.dropped.push(droppedItem(category, { pointer: shown }));
  const expected = shape.row ? 'a text' : 'an object';
  survey.issues.push({
    code: 'wrong-type',
    source: { pointer: shown },
    message: `${shown === '' ? 'the document' : shown} is ${describeValue(value)} where ${survey.format.title} has ${expected}; it was not read, give ${expected}`,
  });
}

/** Attributes, and keys of JSON-LD. */
function isMark(key: string): boolean {
  return key.startsWith('@');
}

/** What exporters write for "no value". */
function isAbsent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return value === undefined;
  return value === null || Object.keys(value).length === 0;
}
