import { issueLine, type FileIssue } from './file-issue.ts';

/** More lines than this would push the result off the screen. */
const SHOWN = 20;

/** Issues on standard error: files left out first, the rest counted. */
export function noteIssues(issues: readonly FileIssue[], note: (text: string) => void): void {
  const ordered = [
    ...issues.filter(({ isLeftOut }) => isLeftOut),
    ...issues.filter(({ isLeftOut }) => !isLeftOut),
  ];
  for (const issue of ordered.slice(0, SHOWN)) note(issueLine(issue));
  const rest = ordered.length - SHOWN;
  if (rest > 0) note(`tremplin: … and ${rest} more issues; --json lists every one`);
}
