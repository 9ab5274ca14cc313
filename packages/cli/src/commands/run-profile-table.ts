import { createLinker } from '@tremplin/linking';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { importTable, type ImportedTableFile } from '../internal/import-table.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { noteIssues } from '../internal/note-issues.ts';
import { PROFILE_MESSAGES } from '../internal/profile-messages.ts';
import { pseudonymKey } from '../internal/pseudonym-key.ts';
import { writeNewFile } from '../internal/write-new-file.ts';
import type { RunProfileOptions } from './run-profile.ts';

/** A table of people → their pseudonymised profiles. */
export async function runProfileTable(
  path: string,
  options: RunProfileOptions & { readonly columns: string },
  io: CliIo,
): Promise<void> {
  if (options.evidence !== undefined) {
    throw new CliError('usage', '--evidence is of one person; give it without --columns');
  }
  const screen = createScreen(io, options.language);
  const key = await pseudonymKey(options.keyFile, io, screen.note);
  const imported = await importTable(path, {
    linker: await createLinker(await loadOntology(options.ontology, io.cwd)),
    key,
    now: options.asOf ?? io.now,
    cwd: io.cwd,
    columns: options.columns,
  });
  if (options.vault !== undefined) {
    const lines = imported.rows.map(({ result }) => `${JSON.stringify(result.vaultEntry)}\n`);
    await writeNewFile(options.vault, lines.join(''), {
      cwd: io.cwd,
      overwrite: options.force === true,
      mode: 0o600,
    });
  }
  noteIssues(imported.issues, screen.note);
  if (options.json) screen.json(describeTable(imported));
  else printTable(imported, screen);
}

/** Never the vault entries: they hold the people. */
function describeTable({ rows, issues }: ImportedTableFile): object {
  return {
    rows: rows.map(({ line, result: { profile, findings, dropped } }) => ({
      line,
      profile,
      findings,
      dropped,
    })),
    issues,
  };
}

function printTable({ rows }: ImportedTableFile, screen: Screen): void {
  const words = PROFILE_MESSAGES[screen.language];
  screen.table(
    [
      { heading: screen.messages.line, align: 'right' },
      { heading: words.pseudonym },
      { heading: words.skills, align: 'right' },
    ],
    rows.map(({ line, result }) => [
      String(line),
      result.profile.id,
      String(result.profile.skills.length),
    ]),
    [1],
  );
}
