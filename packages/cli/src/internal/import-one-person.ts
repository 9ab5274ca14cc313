import { basename, extname } from 'node:path';
import type { Linker } from '@tremplin/linking';
import type { Profile } from '@tremplin/profile';
import type { CliIo } from '../cli-io.ts';
import type { FileIssue } from './file-issue.ts';
import { importProfile } from './import-profile.ts';
import type { PersonOptions } from './options.ts';
import { pseudonymKey } from './pseudonym-key.ts';

/** One CV file → profile; the base name of the file is the host's id of the person. */
export async function importOnePerson(
  path: string,
  { keyFile, asOf }: PersonOptions,
  {
    io,
    linker,
    note,
  }: { readonly io: CliIo; readonly linker: Linker; readonly note: (text: string) => void },
): Promise<{ readonly profile: Profile; readonly issues: readonly FileIssue[] }> {
  const { result, issues } = await importProfile(path, {
    linker,
    key: await pseudonymKey(keyFile, io, note),
    subjectId: basename(path, extname(path)),
    now: asOf ?? io.now,
    cwd: io.cwd,
  });
  return { profile: result.profile, issues };
}
