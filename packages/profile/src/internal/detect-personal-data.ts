import type { TextDetector } from './text-detector.ts';
import type { TextSpan } from './text-span.ts';

/** A stretch of personal data and the detector that found it. */
export interface Detection extends TextSpan {
  readonly detector: TextDetector;
}

/** What the detectors find in a text, by start; of two that overlap, the one of the earlier detector is kept. */
export function detectPersonalData(
  text: string,
  detectors: readonly TextDetector[],
): readonly Detection[] {
  const taken = new Uint8Array(text.length);
  const detections: Detection[] = [];
  for (const detector of detectors) {
    for (const { start, end } of detector.detect(text)) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      detections.push({ start, end, detector });
    }
  }
  return detections.toSorted((a, b) => a.start - b.start);
}
