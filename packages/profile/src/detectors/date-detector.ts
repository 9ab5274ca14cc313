import { findDateRanges } from '../internal/find-date-ranges.ts';
import type { TextDetector } from '../internal/text-detector.ts';

/** Dates and periods; the importers read bands from them where they date a piece of evidence. */
export const dateDetector: TextDetector = {
  category: 'date',
  criterion: 6,
  hidesSkills: false,
  detect: findDateRanges,
};
