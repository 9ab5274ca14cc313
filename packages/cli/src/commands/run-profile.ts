import { basename, extname, resolve } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { importProfile, type ImportedProfile } from '../internal/import-profile.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type { OntologyOptions, OutputOptions, PersonOptions } from '../internal/options.ts';
import { printProfile } from '../internal/print-profile.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunProfileOptions extends OutputOptions, OntologyOptions, PersonOptions {
  readonly vault?: string;
  readonly force?: true;
}

/** One CV → its pseudonymised profile, and what stayed behind. */
export async function runProfile(
  path: string,
  options: RunProfileOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  if (options.vault !== undefined && resolve(io.cwd, options.vault) === resolve(io.cwd, path)) {
    throw new CliError(
      'usage',
      `--vault ${options.vault}: this is the CV itself; give another file`,
    );
  }
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const imported = await importProfile(path, {
    linker: await createLinker(ontology),
    subjectId: basename(path, extname(path)),
    key,
    now: options.asOf ?? io.now,
    cwd: io.cwd,
  });
  // Before anything is printed: a result whose original was not kept would mislead.
  if (options.vault !== undefined) {
    await writeNewFile(options.vault, `${JSON.stringify(imported.result.vaultEntry)}\n`, {
      cwd: io.cwd,
      overwrite: options.force === true,
      mode: 0o600,
    });
  }
  noteIssues(imported.issues, screen.note);
  if (options.json) screen.json(describeProfile(imported));
  else printProfile(imported, ontology, screen);
}

/** Never the vault entry: it holds the person. */
function describeProfile({ file, result }: ImportedProfile): object {
  const ofFile = file.issues.map(({ code, message }) => ({
    code,
    source: { start: 0, end: file.text.length },
    message,
  }));
  return {
    profile: result.profile,
    findings: result.findings,
    dropped: result.dropped,
    issues: [...ofFile, ...result.issues],
  };
}
