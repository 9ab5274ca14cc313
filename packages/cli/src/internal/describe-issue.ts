import type { FileIssue } from './file-issue.ts';

/** An issue as it stands in `--json`, keys always in this order. */
export function describeIssue({ file, code, place, message, isLeftOut }: FileIssue): object {
  return { file, code, ...(place !== undefined && { place }), message, isLeftOut };
}
