import { requireColumns, type AuditColumns, type Labels } from './audit-columns.ts';
import { readAuditTable, type AuditTableFile } from './read-audit-table.ts';

/** Labels of another file, and what does not fit the first one. */
export interface ReadLabels {
  readonly labels: Labels;
  readonly notes: readonly string[];
}

/**
 * Reads `--groups`. An id that stands twice with different groups is of unknown group: nobody but its owner
 * knows which is right.
 */
export async function readLabels(
  path: string,
  table: AuditTableFile,
  {
    columns,
    cwd,
  }: { readonly columns: AuditColumns & { readonly id: string }; readonly cwd: string },
): Promise<ReadLabels> {
  const { id, groups } = columns;
  const file = await readAuditTable(path, cwd);
  requireColumns(file.columns, [id, ...groups]);
  const labels = new Map<string, ReadonlyMap<string, string>>();
  const conflicting = new Set<string>();
  for (const { values } of file.rows) {
    const key = values.get(id) ?? '';
    const own = new Map(groups.map((name) => [name, values.get(name) ?? '']));
    const before = labels.get(key);
    if (before && groups.some((name) => before.get(name) !== own.get(name))) conflicting.add(key);
    labels.set(key, own);
  }
  for (const key of conflicting) labels.delete(key);
  const asked = new Set(table.rows.map(({ values }) => values.get(id) ?? ''));
  const absent = [...asked].filter((key) => !labels.has(key) && !conflicting.has(key)).length;
  const extra = [...labels.keys()].filter((key) => !asked.has(key)).length;
  const notes = [
    [file.unreadable.length, `rows of ${path} that do not fit its header, not read`],
    [conflicting.size, `ids with different groups in ${path}: taken as not known`],
    [absent, `ids without a row in ${path}: groups not known`],
    [extra, `ids of ${path} that are not in the audited file: not used`],
  ] as const;
  return {
    labels,
    notes: notes.flatMap(([count, text]) => (count > 0 ? [`${count} ${text}`] : [])),
  };
}
