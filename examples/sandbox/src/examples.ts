import cvFr from '../../data/demo/candidates/c02.txt?raw';
import jobFr from '../../data/demo/jobs/conseiller-numerique.txt?raw';
import cvEn from './examples/support-candidate.txt?raw';
import jobEn from './examples/support-technician.txt?raw';
import type { InBoth } from './engine/engine.ts';

/** A fictitious CV and job ad in each language, to begin with. */
export const EXAMPLES: InBoth<{ readonly cv: string; readonly job: string }> = {
  en: { cv: cvEn, job: jobEn },
  fr: { cv: cvFr, job: jobFr },
};
