/** Something about an input file that its owner may want to mend. Never repeats what stands in the file. */
export interface FileIssue {
  /** As the user typed it, or the folder as typed and the name in it. */
  readonly file: string;
  readonly code: string;
  /** JSON pointer or line, where the issue has one. */
  readonly place?: string;
  readonly message: string;
  /** True when the file could not be used at all. */
  readonly isLeftOut: boolean;
}

/** `cv.json /work/0/startDate: …`, for standard error. */
export function issueLine({ file, place, message, isLeftOut }: FileIssue): string {
  const where = place === undefined ? file : `${file} ${place}`;
  return `tremplin: ${where}: ${message}${isLeftOut ? ' [left out]' : ''}`;
}
