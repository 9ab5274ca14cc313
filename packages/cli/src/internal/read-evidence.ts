import type { Linker } from '@tremplin/linking';
import {
  importActivities,
  importAttendance,
  importBadges,
  importPeerReviews,
  importProjects,
  importTestResults,
  type EvidenceIssue,
  type Profile,
  type SkillEvidence,
} from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
import type { FileIssue } from './file-issue.ts';
import { placeOf } from './import-profile.ts';
import { readJsonObject } from './read-json-object.ts';

export interface ReadEvidenceOptions {
  readonly linker: Linker;
  readonly key: Uint8Array | string;
  readonly now: Date;
  readonly cwd: string;
  /** Whose: of the reviews, which are of many people, only those of this person count. */
  readonly profileId: Profile['id'];
}

export interface EvidenceFile {
  readonly items: readonly SkillEvidence[];
  readonly issues: readonly FileIssue[];
}

/** What a file of evidence may hold. */
const MEMBERS = ['tests', 'cuts', 'reviews', 'attendance', 'projects', 'activities', 'badges'];

interface Imported {
  readonly items: readonly SkillEvidence[];
  readonly issues: readonly EvidenceIssue[];
}

type Read = (rows: never, options: ReadEvidenceOptions, cuts: unknown) => Promise<Imported>;

const READERS: Readonly<Record<string, Read>> = {
  tests: async (rows, { linker, now }, cuts) =>
    importTestResults(rows, { linker, now, ...(cuts !== undefined && { cuts: cuts as never }) }),
  attendance: async (rows, { linker, now }) => importAttendance(rows, { linker, now }),
  projects: async (rows, { linker, now }) => importProjects(rows, { linker, now }),
  activities: async (rows, { linker, now }) => importActivities(rows, { linker, now }),
  async reviews(rows, { linker, now, key, profileId }) {
    const { items, issues } = await importPeerReviews(rows, { linker, now, key });
    return { items: items.filter(({ subject }) => subject === profileId), issues };
  },
  async badges(rows, { linker, now }) {
    const badges = await importBadges(rows, { linker, now, jsonld: await import('jsonld') });
    return { items: badges.flatMap(({ findings }) => findings), issues: [] };
  },
};

/**
 * Tests, reviews, workshops, projects, unpaid work and badges of a JSON file, as evidence of one person.
 *
 * @throws CliError `bad-input`: no JSON object, or a member that is none of those.
 */
export async function readEvidence(
  path: string,
  options: ReadEvidenceOptions,
): Promise<EvidenceFile> {
  const file = await readJsonObject(path, options.cwd);
  const unknown = Object.keys(file).filter((name) => !MEMBERS.includes(name)).length;
  if (unknown > 0) {
    throw new CliError(
      'bad-input',
      `${path}: ${unknown} members are unknown; give ${MEMBERS.join(', ')}`,
    );
  }
  const items: SkillEvidence[] = [];
  const issues: FileIssue[] = [];
  for (const [member, read] of Object.entries(READERS)) {
    if (file[member] === undefined) continue;
    const imported = await read(file[member] as never, options, file['cuts']);
    items.push(...imported.items.map(({ skill, evidence }) => ({ skill, evidence })));
    for (const { code, source, message } of imported.issues) {
      const place = `/${member}${placeOf(source, '')}`;
      issues.push({ file: path, code, place, message, isLeftOut: false });
    }
  }
  return { items, issues };
}
