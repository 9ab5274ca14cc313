import type { TextFinding } from '../../text-finding.ts';
import type { TextContext } from '../text-context.ts';
import { classifyRun } from './classify-run.ts';
import { rememberName, type NameMemory } from './name-memory.ts';
import { properRuns } from './proper-runs.ts';

/**
 * People, places and organisations among the capitalised words that no pattern has taken. Twice: what the first
 * pass learns (a full name) tells the second what a single word is.
 *
 * @param memory names of the text so far; those of this stretch are added.
 */
export function findProperNouns(
  context: TextContext,
  taken: Uint8Array,
  memory: NameMemory,
): readonly TextFinding[] {
  const runs = properRuns(context, taken);
  for (const run of runs) {
    for (const { kind, confidence, words } of classifyRun(context, run, memory)) {
      if (kind === 'name' && confidence >= 0.75) rememberName(memory, words);
    }
  }
  return runs.flatMap((run) =>
    classifyRun(context, run, memory).map(({ kind, confidence, reason, start, end }) => ({
      start,
      end,
      kind,
      confidence,
      reason,
      criterion: CRITERIA[kind],
    })),
  );
}

const CRITERIA: Readonly<Record<'name' | 'place' | 'organization', number>> = {
  name: 20,
  place: 21,
  organization: 1,
};
