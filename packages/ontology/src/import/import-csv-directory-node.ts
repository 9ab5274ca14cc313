import type { ImportedClassification } from '../internal/classification-import.ts';
import { importFolder } from '../internal/import-folder-node.ts';
import type { ImportTablesOptions } from '../internal/import-tables.ts';
import type { NamedText } from '../named-text.ts';
import { importCsv } from './import-csv.ts';

/**
 * {@link importCsv} on a folder, plain or `.gz` files. Sub-folders are not read.
 *
 * @throws OntologyError `missing-file` when the folder or one of its main files is not there,
 *   `unreadable-file` for a damaged `.gz` or a binary file; what importCsv throws.
 */
export async function importCsvDirectory(
  directory: string,
  options: ImportTablesOptions = {},
): Promise<ImportedClassification> {
  return importFolder(directory, async (sources) => {
    const files: NamedText[] = [];
    for (const { name, chunks } of sources) {
      options.signal?.throwIfAborted();
      files.push({ name, text: await textOf(chunks) });
    }
    return importCsv(files, options);
  });
}

/** An encoding has been found by now: pieces are text. */
async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk as string);
  return parts.join('');
}
