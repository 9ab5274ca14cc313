import { exportForPerson, listAuditRows, type AuditRow } from '@tremplin/matching';
import type { ProfileId } from '@tremplin/profile';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { openLogToRead } from '../internal/open-log-to-read.ts';
import type { OntologyOptions, OutputOptions } from '../internal/options.ts';

export interface RunLogExportOptions extends OutputOptions, OntologyOptions {
  readonly person?: string;
}

const COLUMNS = [
  'entry',
  'at',
  'job',
  'id',
  'rank',
  'score',
  'setAside',
  'override',
  'appeal',
] as const satisfies readonly (keyof AuditRow)[];

/** What was used about a person, or all for an audit. */
export async function runLogExport(
  folder: string,
  options: RunLogExportOptions,
  io: CliIo,
): Promise<void> {
  const { language, json, person } = options;
  const screen = createScreen(io, language);
  const store = await openLogToRead(folder, io.cwd, screen.note);
  if (person !== undefined) {
    const ontology = await loadOntology(options.ontology, io.cwd);
    const found = await exportForPerson(store, person as ProfileId, { ontology, language });
    if (json) screen.json(found);
    else screen.verbatim(found.text.split('\n'));
    return;
  }
  const rows = await listAuditRows(store);
  if (json) screen.json(rows);
  else screen.verbatim([COLUMNS.join(','), ...rows.map(csvLine)]);
}

function csvLine(row: AuditRow): string {
  return COLUMNS.map((column) => csvValue(row[column])).join(',');
}

/** Quoted where it must be; what a spreadsheet would take for a formula is told from one by a leading apostrophe. */
function csvValue(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
