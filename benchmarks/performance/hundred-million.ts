import { formatFigure } from './draw-growth.ts';
import { mainRuns } from './main-runs.ts';
import type { PerformanceRecord } from './performance-record.ts';

const PROFILES = 1e8;
const GIB = 2 ** 30;
/** Of the first scan, so that a job is answered in a second on one thread. */
const SECOND = 1000;

/** What the measured costs say about a hundred times the largest pool: arithmetic, not a measurement. */
export function hundredMillion({ runs }: PerformanceRecord): string {
  const [before, last] = mainRuns(runs, 'volume').slice(-2);
  const exact = mainRuns(runs, 'search').at(-1)?.sets['exact'];
  const vectors = mainRuns(runs, 'search').at(-1)?.size;
  const [small, large] = [before?.sets['bounded'], last?.sets['bounded']];
  if (!small || !large || !exact || !vectors || !before || !last) return 'Not enough was measured.';
  const perProfile = Math.max(0, large['p50Ms']! - small['p50Ms']!) / (last.size - before.size);
  const fixed = Math.max(0, large['p50Ms']! - perProfile * last.size);
  const scan = perProfile * PROFILES;
  const parts = Math.max(1, Math.ceil(scan / (SECOND - Math.min(fixed, SECOND / 2))));
  const memory = (large['bytesPerProfile']! * PROFILES) / GIB;
  const vectorMemory = (exact['bytesPerVector']! * PROFILES) / GIB;
  const vectorMs = (exact['p50Ms']! / vectors) * PROFILES;
  return `Nobody ran this; it is the measured costs multiplied.

- **Rules.** From ${formatFigure(before.size)} to ${formatFigure(last.size)} profiles, one more costs ${formatFigure(perProfile * 1e6)} ns of a job's answer, beside ${formatFigure(fixed)} ms that do not grow. One thread would take ${formatFigure(scan / 1000)} s for a job; ${parts} parts of ${formatFigure(PROFILES / parts)} profiles, each on a core of its own, answer within a second, and merging the first 50 of each part is exact. All parts hold ${formatFigure(memory)} GiB.
- **Vectors**, where a host searches them: ${formatFigure(vectorMs / 1000)} s for one exact search on one thread, ${formatFigure(vectorMemory)} GiB. Threads of one machine share its memory's speed; machines do not.
- **Database.** Beyond one machine the profiles belong in PostgreSQL, in parts by hash ([PostgreSQL](postgresql.md)); each server keeps the pool of its own part in memory and answers with its first 50.
- **Changes.** At ${formatFigure(large['putMicroseconds']!)} µs each, one core takes ${formatFigure(1e6 / large['putMicroseconds']!)} changed profiles a second.`;
}
