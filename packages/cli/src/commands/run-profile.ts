import { basename, extname, resolve } from 'node:path';
import { createLinker } from '@tremplin/linking';
import { addEvidence } from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { importProfile, type ImportedProfile } from '../internal/import-profile.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import type { OntologyOptions, OutputOptions, PersonOptions } from '../internal/options.ts';
import { printProfile } from '../internal/print-profile.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';
import { readEvidence, type ReadEvidenceOptions } from '../internal/read-evidence.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunProfileOptions extends OutputOptions, OntologyOptions, PersonOptions {
  readonly vault?: string;
  readonly force?: true;
  /** A map of columns: the file is a table of many people. */
  readonly columns?: string;
  readonly evidence?: string;
}

/** One CV → its pseudonymised profile, and what stayed behind. */
export async function runProfile(
  path: string,
  options: RunProfileOptions,
  io: CliIo,
): Promise<void> {
  const { columns } = options;
  if (columns === undefined && /\.[ct]sv$/iu.test(path)) {
    throw new CliError(
      'usage',
      `${path}: a table of people needs --columns <file>, the map of its columns`,
    );
  }
  const screen = createScreen(io, options.language);
  if (options.vault !== undefined && resolve(io.cwd, options.vault) === resolve(io.cwd, path)) {
    throw new CliError(
      'usage',
      `--vault ${options.vault}: this is the CV itself; give another file`,
    );
  }
  if (columns !== undefined) {
    const { runProfileTable } = await import('./run-profile-table.ts');
    return runProfileTable(path, { ...options, columns }, io);
  }
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const ontology = await loadOntology(options.ontology, io.cwd);
  const common = {
    linker: await createLinker(ontology),
    key,
    now: options.asOf ?? io.now,
    cwd: io.cwd,
  };
  const ofCv = await importProfile(path, {
    ...common,
    subjectId: basename(path, extname(path)),
  });
  const imported =
    options.evidence === undefined ? ofCv : await withEvidence(ofCv, options.evidence, common);
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

/** The profile with what others and tests say of the person. */
async function withEvidence(
  imported: ImportedProfile,
  path: string,
  options: Omit<ReadEvidenceOptions, 'profileId'>,
): Promise<ImportedProfile> {
  const { result, issues } = imported;
  const { profile } = result;
  const evidence = await readEvidence(path, { ...options, profileId: profile.id });
  const merged = addEvidence(profile, evidence.items, options.linker.ontology);
  return {
    ...imported,
    result: { ...result, profile: merged },
    issues: [...issues, ...evidence.issues],
  };
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
