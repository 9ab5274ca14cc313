import type { Folder } from './folder.ts';

/** What was chosen in the dialogue of the browser: a whole folder, or single files. */
export function chosenFolder(files: Iterable<File>): Folder {
  return {
    files: Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })),
    refused: [],
  };
}
