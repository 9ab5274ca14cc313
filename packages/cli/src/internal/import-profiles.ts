import type { Linker } from '@tremplin/linking';
import type { ImportResult } from '@tremplin/profile';
import type { CliIo } from '../cli-io.ts';
import type { FileIssue } from './file-issue.ts';
import { importFiles, type ImportedFiles } from './import-files.ts';
import { importProfile } from './import-profile.ts';

export interface ImportProfilesOptions {
  readonly io: CliIo;
  readonly linker: Linker;
  readonly key: Uint8Array | string;
  readonly now: Date;
  readonly note: (text: string) => void;
}

export interface ProfileItem {
  readonly profile: ImportResult['profile'];
  readonly issues: readonly FileIssue[];
}

/** Many CV files → profiles. Only the profiles are kept: originals of a whole folder do not belong in memory. */
export function importProfiles(
  paths: readonly string[],
  { io, note, linker, key, now }: ImportProfilesOptions,
): Promise<ImportedFiles<ProfileItem>> {
  return importFiles<ProfileItem>(paths, {
    io,
    note,
    title: 'reading CVs',
    async importFile({ path, stem }) {
      const { result, issues } = await importProfile(path, {
        linker,
        key,
        now,
        subjectId: stem,
        cwd: io.cwd,
      });
      return { profile: result.profile, issues };
    },
  });
}
