import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  diffOntologies,
  migrateCodes,
  type CodeMigration,
  type ConceptChange,
  type OntologyDiff,
} from '@tremplin/ontology';
import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen, type Screen } from '../internal/create-screen.ts';
import { formatCount } from '../internal/format-number.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { ONTOLOGY_MESSAGES } from '../internal/ontology-messages.ts';
import type { OutputOptions } from '../internal/options.ts';
import { KINDS } from '../internal/print-import.ts';

export interface RunDiffOptions extends OutputOptions {
  /** File of stored codes, one on each line. */
  readonly codes?: string;
}

const CHANGES = ['added', 'retired', 'replaced', 'split', 'merged', 'moved', 'relabelled'] as const;

/** How many changes, or migrations, are shown of each kind; `--json` gives all. */
const SHOWN = 5;

/** What changed between two packs, and what stored codes become. */
export async function runOntologyDiff(
  [before, after]: readonly [string, string],
  options: RunDiffOptions,
  io: CliIo,
): Promise<void> {
  const screen = createScreen(io, options.language);
  const diff = diffOntologies(
    await loadOntology(before, io.cwd),
    await loadOntology(after, io.cwd),
  );
  const codes = options.codes === undefined ? undefined : await readCodes(options.codes, io.cwd);
  const migrations = codes && migrateCodes(codes, diff);
  if (options.json) {
    const { before: older, after: newer, kept, changes } = diff;
    screen.json({ before: older, after: newer, kept, changes, ...(migrations && { migrations }) });
    return;
  }
  printDiff(diff, screen);
  if (migrations) printMigrations(migrations, screen);
}

async function readCodes(path: string, cwd: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(resolve(cwd, path), 'utf8')).split(/\r?\n/u);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  } catch (cause) {
    const message = `${path}: cannot be read; give a text file with one stored code on each line`;
    throw new CliError('bad-input', message, { cause });
  }
}

function printDiff(diff: OntologyDiff, screen: Screen): void {
  const words = ONTOLOGY_MESSAGES[screen.language];
  const count = (value: number): string => formatCount(value, screen.language);
  const { before, after } = diff;
  screen.print(`${before.id} ${before.version} → ${after.id} ${after.version}`, screen.colors.bold);
  screen.print(words.kept(count(diff.kept)));
  screen.print('');
  const kinds = KINDS.filter((kind) => diff.changes.some((change) => change.kind === kind));
  screen.table(
    [
      { heading: words.change },
      ...kinds.map((kind) => ({ heading: words.kinds[kind], align: 'right' as const })),
    ],
    CHANGES.map((change) => [
      words.changes[change],
      ...kinds.map((kind) =>
        count(diff.changes.filter((item) => item.change === change && item.kind === kind).length),
      ),
    ]),
    [0],
  );
  for (const change of CHANGES.slice(1)) {
    const found = diff.changes.filter((item) => item.change === change);
    if (found.length > 0) printSome(found, words.changes[change], screen);
  }
}

function printSome(changes: readonly ConceptChange[], heading: string, screen: Screen): void {
  screen.print('');
  screen.print(heading, screen.colors.bold);
  // Occupations first: they are what a host's database is keyed on.
  const ordered = changes.toSorted(
    (a, b) => Number(b.kind === 'occupation') - Number(a.kind === 'occupation'),
  );
  for (const change of ordered.slice(0, SHOWN)) screen.print(`  ${lineOf(change)}`);
  const rest = changes.length - SHOWN;
  if (rest > 0) screen.print(`  ${screen.messages.hidden(rest)}`, screen.colors.dim);
}

function lineOf(change: ConceptChange): string {
  const name = `${change.id} ${change.label}`;
  if (!('to' in change)) return name;
  const to = typeof change.to === 'string' ? change.to : change.to.join(', ');
  return 'from' in change ? `${name}: ${change.from.join(', ')} → ${to}` : `${name} → ${to}`;
}

function printMigrations(migrations: readonly CodeMigration[], screen: Screen): void {
  const words = ONTOLOGY_MESSAGES[screen.language];
  screen.print('');
  screen.table(
    [{ heading: words.code }, { heading: words.becomes }, { heading: words.successors }],
    migrations.map(({ code, status, to }) => [code, words.statuses[status], to.join(', ')]),
    [2],
  );
}
