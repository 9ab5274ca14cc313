import type { Linker } from '@tremplin/linking';
import { conceptIds } from '@tremplin/ontology';
import { drawPeople } from '../src/people/draw-people.ts';
import { CV_FORMATS, writeCv, type CvFormat } from '../src/people/write-cv.ts';
import { findPlanted } from './find-planted.ts';
import { importRawCv } from './import-raw-cv.ts';

export interface ContainmentOptions {
  readonly linker: Linker;
  readonly count: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ContainmentResult {
  readonly profiles: number;
  readonly planted: number;
  readonly leaks: readonly {
    readonly person: string;
    readonly format: CvFormat;
    readonly pieces: readonly string[];
  }[];
  /** Share of the skills written in the CVs that the profiles hold: an importer that reads nothing leaks nothing. */
  readonly skillsFound: number;
}

/** Imports CVs of people in all formats by turns, and looks for everything planted in the bytes of the profiles. */
export async function measureContainment(options: ContainmentOptions): Promise<ContainmentResult> {
  const { linker, count, seed, onProgress } = options;
  const { ontology } = linker;
  const people = drawPeople({ ontology, count, seed });
  const ids = conceptIds(ontology).join(' ');
  const vocabulary = `${ids} schemaVersion ontology ${ontology.meta.id} ${ontology.hash} ${VOCABULARY}`;
  const leaks: { person: string; format: CvFormat; pieces: readonly string[] }[] = [];
  let held = 0;
  let found = 0;
  for (const [i, person] of people.entries()) {
    const format = CV_FORMATS[i % CV_FORMATS.length]!;
    const { profile } = await importRawCv(writeCv(person, format), {
      linker,
      subjectId: person.id,
    });
    const pieces = findPlanted(JSON.stringify(profile), person, { allowed: vocabulary });
    if (pieces.length > 0) leaks.push({ person: person.id, format, pieces });
    const skills = new Set(profile.skills.map(({ skill }) => skill));
    held += person.career.skills.length;
    found += person.career.skills.filter(({ skill }) => skills.has(skill)).length;
    if (i % 100 === 0) onProgress?.(i, count);
  }
  return { profiles: count, planted: count, leaks, skillsFound: found / held };
}

/** The words of the closed vocabulary of profiles. */
const VOCABULARY =
  'skills evidence kind basis level recency duration verified stated inferred current recent past distant unknown months year years long assessment badge peer project experience training self true false null id version hash';
