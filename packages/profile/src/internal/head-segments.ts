import { findDateRanges } from './find-date-ranges.ts';
import { matchSpans } from './match-spans.ts';
import { subLine, type TextLine } from './text-lines.ts';

/** Between a title, an employer and a place: punctuation, wide gaps, or the words that lead to an employer. */
const SEPARATOR =
  /\s[-·•/]\s|[,;|–—@()\t]|\*\*|\s{2,}|:\s|\s(?:chez|at|for|pour|au sein de|au sein d['’])\s/giu;

/** The parts of a head line, without its dates and marks; blank parts are left out. */
export function headSegments(line: TextLine): readonly TextLine[] {
  const cuts = [...findDateRanges(line.text), ...matchSpans(SEPARATOR, line.text)].toSorted(
    (a, b) => a.start - b.start,
  );
  const segments: TextLine[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: line.text.length, end: line.text.length }]) {
    if (cut.start > from) segments.push(trimmed(line, from, cut.start));
    from = Math.max(from, cut.end);
  }
  return segments.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function trimmed(line: TextLine, start: number, end: number): TextLine {
  const text = line.text.slice(start, end);
  const lead = /^[\s#*_>~`•+–—-]*/u.exec(text)![0].length;
  const tail = /[\s#*_~`]{0,80}$/u.exec(text.slice(lead))![0].length;
  return subLine(line, { start: start + lead, end: end - tail });
}
