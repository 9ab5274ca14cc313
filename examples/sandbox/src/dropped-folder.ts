import type { Folder, FolderFile, Refusal } from './folder.ts';

/** Somebody who drops the wrong folder, a whole disk perhaps, hears of it instead of waiting. */
const MOST = 5000;

/**
 * What was dropped, folders in folders included. Call it while the drop is handled: the entries are gone afterwards.
 *
 * @throws Error when there are more than 5,000 files.
 */
export async function droppedFolder(transfer: DataTransfer): Promise<Folder> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: FolderFile[] = [];
  const refused: Refusal[] = [];
  // The order of a directory is that of its disk: by path, the same folder is the same pool everywhere.
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    const name = entry.fullPath.replace(/^\//u, '');
    try {
      if (isDirectory(entry)) entries.push(...(await entriesOf(entry)));
      else if (isFile(entry)) files.push({ path: name, file: await fileOf(entry) });
    } catch (error) {
      refused.push({ name, message: error instanceof Error ? error.message : String(error) });
    }
    if (files.length > MOST) {
      throw new Error(`more than ${MOST} files; drop the folder of the CVs, not one above it`);
    }
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), refused };
}

/** A reader gives a hundred or so at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
