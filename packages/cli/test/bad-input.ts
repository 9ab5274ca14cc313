import { CV_TEXT, JOB, json, RESUME } from './documents.ts';
import type { Files } from './run-in-folder.ts';

/** One kind of bad input: what is on disk, what is asked, what is answered. */
export interface BadInput {
  readonly name: string;
  readonly files?: Files;
  readonly args: readonly string[];
  readonly code: number;
  readonly stderr?: RegExp;
  readonly stdout?: RegExp;
}

/** Documents that are good. */
export const BASE: Files = {
  'job.json': json(JOB),
  'good.txt': CV_TEXT,
  'good.json': json(RESUME),
};
export const MATCH: readonly string[] = ['match', '--job', 'job.json', '--profiles'];
