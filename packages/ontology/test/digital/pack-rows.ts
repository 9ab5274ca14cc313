import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of `groups.json`. */
export interface GroupRow {
  readonly id: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly broader?: string;
}

/** One line of a file of skills. */
export interface SkillRow {
  readonly id: string;
  readonly group: string;
  readonly skillType: string;
  readonly reuseLevel: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly hours: number;
  readonly needs?: readonly string[];
  readonly related?: readonly string[];
  readonly caseSensitive?: readonly string[];
  readonly esco?: string;
  readonly escoMatch?: string;
}

/** One line of `occupations.json`. */
export interface OccupationRow {
  readonly id: string;
  readonly isco: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly essential: readonly string[];
  readonly optional: readonly string[];
  readonly esco?: string;
  readonly escoMatch?: string;
  readonly rome?: readonly string[];
}

export interface PackRows {
  readonly groups: readonly GroupRow[];
  readonly skills: readonly SkillRow[];
  readonly occupations: readonly OccupationRow[];
  /** File of each skill by id, without its ending: the top group it should belong to. */
  readonly fileOf: ReadonlyMap<string, string>;
}

const folder = fileURLToPath(new URL('../../src/digital', import.meta.url));

/** The rows of the digital pack as its files hold them, in the order of the files. */
export function readPackRows(): PackRows {
  const fileOf = new Map<string, string>();
  const skills = readdirSync(join(folder, 'skills'))
    .toSorted()
    .flatMap((file) => {
      const rows = readJson<readonly SkillRow[]>(join('skills', file));
      for (const row of rows) fileOf.set(row.id, file.replace('.json', ''));
      return rows;
    });
  return {
    groups: readJson('groups.json'),
    skills,
    occupations: readJson('occupations.json'),
    fileOf,
  };
}

/** The lines of a file of the pack, to check how it is laid out. */
export function readPackLines(file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').split('\n');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}
