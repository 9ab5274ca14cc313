import type { EvidenceKind } from '../profile.ts';
import { childPointer } from './json-pointer.ts';
import { MAXIMUM_STRING } from './survey-resume.ts';

/** A string of a resume and its place. */
export interface ResumeField {
  readonly text: string;
  readonly pointer: string;
}

/** Which keys of one section are read, and as what. */
interface SectionReading {
  readonly section: string;
  readonly kind: EvidenceKind;
  /** Job titles: an occupation is read from them. */
  readonly titles?: readonly string[];
  /** Running texts: the skills that they mention are read. */
  readonly texts?: readonly string[];
  /** Lists of skill names. */
  readonly labels?: readonly string[];
  /** Names to hide where the texts repeat them. */
  readonly names?: readonly string[];
  readonly start?: string;
  readonly end?: string;
  /** False where a length would tell more than skill: that of studies tells the diploma. */
  readonly lasts?: boolean;
}

const SECTIONS: readonly SectionReading[] = [
  { section: 'basics', kind: 'self', titles: ['label'], texts: ['summary'] },
  {
    section: 'work',
    kind: 'experience',
    titles: ['position'],
    texts: ['summary', 'highlights'],
    names: ['name', 'company'],
    start: 'startDate',
    end: 'endDate',
    lasts: true,
  },
  {
    // An unpaid role counts just the same.
    section: 'volunteer',
    kind: 'experience',
    titles: ['position'],
    texts: ['summary', 'highlights'],
    names: ['organization'],
    start: 'startDate',
    end: 'endDate',
    lasts: true,
  },
  {
    section: 'education',
    kind: 'training',
    texts: ['area', 'courses'],
    names: ['institution'],
    start: 'startDate',
    end: 'endDate',
  },
  { section: 'certificates', kind: 'training', texts: ['name'], names: ['issuer'], end: 'date' },
  {
    section: 'projects',
    kind: 'project',
    titles: ['roles'],
    texts: ['name', 'description', 'highlights'],
    labels: ['keywords'],
    names: ['entity'],
    start: 'startDate',
    end: 'endDate',
    lasts: true,
  },
];

/** One job, project or course, as far as it is read. */
export interface ResumeEntry {
  readonly kind: EvidenceKind;
  readonly pointer: string;
  readonly titles: readonly ResumeField[];
  readonly texts: readonly ResumeField[];
  readonly labels: readonly ResumeField[];
  readonly names: readonly string[];
  readonly start: ResumeField | undefined;
  readonly end: ResumeField | undefined;
  readonly lasts: boolean;
  /** Codes of concepts: URIs of the pack, or of a classification that it maps to. @defaultValue none */
  readonly codes?: readonly ResumeField[];
}

/** One entry of `skills`. */
export interface ResumeSkill {
  readonly labels: readonly ResumeField[];
  readonly level: ResumeField | undefined;
}

/** The entries that are read for skills, in the order of the format. What has a wrong type is passed over: the survey reports it. */
export function resumeEntries(resume: object): readonly ResumeEntry[] {
  const person = stringsAt(member(resume, 'basics'), ['name'], '').map(({ text }) => text);
  return SECTIONS.flatMap((reading) =>
    objectsAt(resume, reading.section).map(({ value, pointer }) => {
      const read = (keys: readonly string[] = []) => stringsAt(value, keys, pointer);
      return {
        kind: reading.kind,
        pointer,
        titles: read(reading.titles),
        texts: read(reading.texts),
        labels: read(reading.labels),
        names: [...person, ...read(reading.names).map(({ text }) => text)],
        start: read(reading.start === undefined ? [] : [reading.start])[0],
        end: read(reading.end === undefined ? [] : [reading.end])[0],
        lasts: reading.lasts ?? false,
      };
    }),
  );
}

/** The entries of `skills`. */
export function resumeSkills(resume: object): readonly ResumeSkill[] {
  return objectsAt(resume, 'skills').map(({ value, pointer }) => ({
    labels: stringsAt(value, ['name', 'keywords'], pointer),
    level: stringsAt(value, ['level'], pointer)[0],
  }));
}

/** Keys that hold a list of strings; the others hold one string. A string in place of a list is not read. */
const LISTS: ReadonlySet<string> = new Set(['highlights', 'courses', 'keywords', 'roles']);

function stringsAt(entry: unknown, keys: readonly string[], pointer: string): ResumeField[] {
  return keys.flatMap((key) => {
    const value = member(entry, key);
    const place = childPointer(pointer, key);
    if (!LISTS.has(key)) return readable(value, place);
    return Array.isArray(value)
      ? value.flatMap((item: unknown, i) => readable(item, childPointer(place, i)))
      : [];
  });
}

function readable(text: unknown, pointer: string): ResumeField[] {
  const isRead = typeof text === 'string' && text.trim() !== '' && text.length <= MAXIMUM_STRING;
  return isRead ? [{ text, pointer }] : [];
}

function objectsAt(resume: object, section: string): { value: object; pointer: string }[] {
  const value = member(resume, section);
  const pointer = childPointer('', section);
  if (section === 'basics') return isObject(value) ? [{ value, pointer }] : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, i) =>
    isObject(item) ? [{ value: item, pointer: childPointer(pointer, i) }] : [],
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own members only: nothing is ever read from a prototype. */
function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
