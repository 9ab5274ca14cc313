/**
 * All matches of a global pattern, left to right. `matchAll` copies its pattern at every call, which for patterns
 * as long as those of the detectors costs more than the search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else matches.push(match);
  }
  return matches;
}
