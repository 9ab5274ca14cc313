import type { Linker } from '@tremplin/linking';
import { conceptIds } from '@tremplin/ontology';
import { drawPeople } from '../src/people/draw-people.ts';
import { CV_FORMATS, writeCv, type CvFormat } from '../src/people/write-cv.ts';
import { findPlanted } from './find-planted.ts';
import { importRawCv } from './import-raw-cv.ts';

export interface ContainmentOptions {
  readonly linker: Linker;
  /** Of the first person. @defaultValue 0 */
  readonly from?: number;
  readonly count: number;
  readonly seed: number;
}

export interface ContainmentRow {
  readonly format: CvFormat;
  readonly profiles: number;
  readonly leaks: readonly { readonly person: string; readonly pieces: readonly string[] }[];
  /** Skills of these people, and those of them in the profiles: an importer that reads nothing leaks nothing. */
  readonly skillsHeld: number;
  readonly skillsFound: number;
}

/** Imports CVs of people in all formats by turns, and looks for everything planted in the bytes of the profiles. */
export async function measureContainment({
  linker,
  from = 0,
  count,
  seed,
}: ContainmentOptions): Promise<readonly ContainmentRow[]> {
  const { ontology } = linker;
  const ids = conceptIds(ontology).join(' ');
  const allowed = `${ids} schemaVersion ontology ${ontology.meta.id} ${ontology.hash} ${VOCABULARY}`;
  const rows = CV_FORMATS.map((format) => ({
    format,
    profiles: 0,
    leaks: [] as { person: string; pieces: readonly string[] }[],
    skillsHeld: 0,
    skillsFound: 0,
  }));
  for (const [i, person] of drawPeople({
    ontology,
    count,
    from,
    seed,
    tellInSummaries: true,
  }).entries()) {
    const row = rows[(from + i) % rows.length]!;
    const { profile } = await importRawCv(writeCv(person, row.format), {
      linker,
      subjectId: person.id,
    });
    // A year stands in one of some fifty thousand pseudonyms by chance. They are drawn from the host's own id of the
    // person and nothing else, which the counterfactual pairs check byte for byte.
    const { id: _pseudonym, ...told } = profile;
    const pieces = findPlanted(JSON.stringify(told), person, { allowed });
    if (pieces.length > 0) row.leaks.push({ person: person.id, pieces });
    const skills = new Set(profile.skills.map(({ skill }) => skill));
    row.profiles += 1;
    row.skillsHeld += person.career.skills.length;
    row.skillsFound += person.career.skills.filter(({ skill }) => skills.has(skill)).length;
  }
  return rows;
}

/** The words of the closed vocabulary of profiles. */
const VOCABULARY =
  'skills evidence kind basis level recency duration verified stated inferred current recent past distant unknown month months year years long assessment badge peer project experience training self true false null id version hash';
