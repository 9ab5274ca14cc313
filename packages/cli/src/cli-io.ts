/** Where output goes: `process.stdout`, or anything that takes text. */
export interface CliStream {
  write(text: string): unknown;
  /** True for a terminal: colours and progress bars are for terminals only. */
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in characters. */
  readonly columns?: number | undefined;
}

/** All that a command sees of the world besides files. */
export interface CliIo {
  readonly stdout: CliStream;
  readonly stderr: CliStream;
  /** Where a command reads that was given `-`; without it, such a command says so. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder from which relative paths are read. */
  readonly cwd: string;
  /** The day from which "how long ago" is counted, unless `--as-of` says another. */
  readonly now: Date;
}
