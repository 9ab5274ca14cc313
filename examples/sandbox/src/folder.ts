/** A file, and its path from the folder that was given. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

/** Something that cannot be read, and why. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
}

/** What somebody gave at once: a folder, several, or single files. */
export interface Folder {
  readonly files: readonly FolderFile[];
  readonly refused: readonly Refusal[];
}
