import type { ResumeEntry, ResumeField } from '../../internal/resume-entries.ts';
import type { DocumentFormat, EntryReading } from './document-format.ts';
import { placesAt, textsAt, type Place } from './places.ts';

/** One job, project, course or skill, as far as it is read. */
export interface DocumentEntry extends ResumeEntry {
  readonly codes: readonly ResumeField[];
  readonly level: ResumeField | undefined;
  /** Whether it is a skill that the person states. */
  readonly isSkill: boolean;
}

/** The entries that are read for skills, in the order of the format. What has a wrong type is passed over: the survey reports it. */
export function documentEntries(value: unknown, format: DocumentFormat): readonly DocumentEntry[] {
  const root: Place = { value, pointer: '', parent: undefined };
  const person = personNames(root, format);
  return format.entries.flatMap((reading) =>
    placesAt(root, reading.at)
      .filter((place) => typeof place.value === 'object' && place.value !== null)
      .filter((place) => isRead(place, reading))
      .map((place) => documentEntry(place, reading, { person, isHtml: format.isHtml })),
  );
}

function documentEntry(
  place: Place,
  reading: EntryReading,
  { person, isHtml }: { readonly person: readonly string[]; readonly isHtml: boolean },
): DocumentEntry {
  const read = (paths?: string): ResumeField[] => textsAt(place, paths, isHtml);
  const end = read(reading.end)[0];
  const current = read(reading.current).find(({ text }) => /^(?:true|yes|1)$/iu.test(text.trim()));
  return {
    kind: reading.kind,
    pointer: place.pointer,
    titles: read(reading.titles),
    texts: read(reading.texts),
    labels: read(reading.labels),
    codes: read(reading.codes),
    names: [...person, ...read(reading.names).map(({ text }) => text)],
    start: read(reading.start)[0],
    end: current ? { text: 'present', pointer: current.pointer } : end,
    lasts: reading.lasts ?? false,
    level: read(reading.level)[0],
    isSkill: reading.level !== undefined,
  };
}

function isRead(place: Place, { unless }: EntryReading): boolean {
  if (!unless) return true;
  const [path, values] = unless;
  return !textsAt(place, path).some(({ text }) => values.includes(text.trim().toLowerCase()));
}

/** Each name, and the given and the family name together as the texts write them. */
function personNames(root: Place, { person }: DocumentFormat): readonly string[] {
  const names = textsAt(root, person).map(({ text }) => text);
  return names.length > 1 && names.length < 6 ? [names.join(' '), ...names] : names;
}
