import { blankMarked } from './blank-marked.ts';
import { detectPersonalData, type Detection } from './detect-personal-data.ts';
import { EDUCATION_DETECTORS, TEXT_DETECTORS } from './text-detectors.ts';
import { personSpans } from './person-spans.ts';
import { textLines, type TextLine } from './text-lines.ts';
import { textSections, type TextOutline, type TextSection } from './text-sections.ts';
import { shiftSpan, type TextSpan } from './text-span.ts';
import { wishSpans } from './wish-spans.ts';

/** A text with all that is known of it before any skill is read. */
export interface TextDocument extends TextOutline {
  readonly lines: readonly TextLine[];
  readonly detections: readonly Detection[];
  /** Hides a span, counted from the start of the text, from all that is read later. */
  readonly hide: (span: TextSpan) => void;
  /** The text of a span with what is hidden in it blanked, at the same length. */
  readonly visible: (span: TextSpan) => string;
  /** Whether a detector has reported a part of the span already. */
  readonly isDetected: (span: TextSpan) => boolean;
}

export function textDocument(text: string): TextDocument {
  const lines = textLines(text);
  const outline = textSections(lines);
  const detections = [
    ...detectPersonalData(text, TEXT_DETECTORS),
    ...outline.sections.filter(({ kind }) => kind === 'training').flatMap((s) => diplomas(text, s)),
  ];
  const hidden = new Uint8Array(text.length);
  const detected = new Uint8Array(text.length);
  for (const { start, end } of detections) detected.fill(1, start, end);
  const hide = ({ start, end }: TextSpan) => void hidden.fill(1, start, end);
  for (const detection of detections) if (detection.detector.hidesSkills) hide(detection);
  for (const span of [...wishSpans(text), ...personSpans(text)]) hide(span);
  return {
    ...outline,
    lines,
    detections,
    hide,
    visible: ({ start, end }) => blankMarked(text.slice(start, end), hidden.subarray(start, end)),
    isDetected: ({ start, end }) => detected.subarray(start, end).includes(1),
  };
}

function diplomas(text: string, { lines }: TextSection): readonly Detection[] {
  const start = lines[0]!.start;
  return detectPersonalData(text.slice(start, lines.at(-1)!.end), EDUCATION_DETECTORS).map(
    (detection) => ({ ...detection, ...shiftSpan(detection, start) }),
  );
}
