import { childPointer } from '../../internal/json-pointer.ts';
import type { ResumeField } from '../../internal/resume-entries.ts';
import { MAXIMUM_STRING } from '../../internal/survey-resume.ts';
import { isLanguageMap } from './language-map.ts';
import { plainText } from './plain-text.ts';

/** A value of a document and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly parent: Place | undefined;
}

/** Lists inside lists: more than the formats have, and few enough for any stack. */
const MOST_LISTS = 2;

/** The values at one path. Lists on the way are walked through; nothing is read from a prototype. */
export function placesAt(from: Place, path: string): readonly Place[] {
  const steps = path.split('/').filter(Boolean).map(unescapeStep);
  let places: readonly Place[] = [path.startsWith('/') ? rootOf(from) : from];
  for (const step of steps) {
    places = places.flatMap((place) =>
      step === '..' ? (place.parent ? [place.parent] : []) : membersAt(place, step),
    );
  }
  return places;
}

/** The texts at some paths, in the order of the paths. */
export function textsAt(from: Place, paths: string | undefined, isHtml = false): ResumeField[] {
  if (paths === undefined) return [];
  return paths
    .split('|')
    .flatMap((path) => placesAt(from, path))
    .flatMap(textsOf)
    .filter(({ text }) => text.length <= MAXIMUM_STRING)
    .map((field) => (isHtml ? { ...field, text: plainText(field.text) } : field))
    .filter(({ text }) => text.trim() !== '');
}

/** The members of a value that may be one object or a list of them. */
function itemsOf(place: Place, lists = 0): readonly Place[] {
  const { value, pointer, parent } = place;
  if (!Array.isArray(value)) return [place];
  if (lists === MOST_LISTS) return [];
  return value.flatMap((item: unknown, i) =>
    itemsOf({ value: item, pointer: childPointer(pointer, i), parent }, lists + 1),
  );
}

function membersAt(place: Place, key: string): readonly Place[] {
  const { value, pointer } = place;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  const member = (value as Readonly<Record<string, unknown>>)[key];
  return itemsOf({ value: member, pointer: childPointer(pointer, key), parent: place });
}

/** A step of a path for a key that may hold the marks of paths. */
export function pathStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('|', '~2');
}

function unescapeStep(step: string): string {
  return step.replaceAll('~2', '|').replaceAll('~1', '/').replaceAll('~0', '~');
}

function rootOf(place: Place): Place {
  let root = place;
  while (root.parent) root = root.parent;
  return root;
}

/** A text, that of an element with attributes, or those of a text in several languages that the linker reads. */
function textsOf(place: Place): readonly ResumeField[] {
  const { value, pointer } = place;
  if (typeof value === 'string') return [{ text: value, pointer }];
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [{ text: String(value), pointer }];
  }
  if (isLanguageMap(value))
    return ['en', 'fr'].flatMap((key) => membersAt(place, key).flatMap(textsOf));
  return membersAt(place, '#text').flatMap(({ value: text }) =>
    typeof text === 'string' ? [{ text, pointer }] : [],
  );
}
