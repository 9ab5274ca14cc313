import { z } from 'zod';
import { askTremplin } from './ask-tremplin.ts';
import type { ForeignMatcher } from './choose-foreign-matcher.ts';

interface Counts {
  readonly pairs: number;
  readonly changedPairs: number;
  /** Exact, one-sided, 95 %. */
  readonly pairsUpperBound: number;
}

/** What swaps of personal details change for one matcher. */
export interface ForeignAudit {
  readonly overall: Counts;
  readonly criteria: readonly (Counts & { readonly criterion: string; readonly verdict: string })[];
  readonly sensitivity?: { readonly rate: number } | null | undefined;
  readonly unscored: number;
  readonly verdict: string;
}

const COUNTS = { pairs: z.number(), changedPairs: z.number(), pairsUpperBound: z.number() };
const AUDIT: z.ZodType<{ readonly counterfactual: ForeignAudit }> = z.object({
  counterfactual: z.object({
    overall: z.object(COUNTS),
    criteria: z.array(z.object({ ...COUNTS, criterion: z.string(), verdict: z.string() })),
    sensitivity: z.object({ rate: z.number() }).nullish(),
    unscored: z.number(),
    verdict: z.string(),
  }),
});

/** Through the line protocol of `tremplin audit --command`. */
export async function auditForeignMatcher(
  { command }: ForeignMatcher,
  { pairs, seed }: { readonly pairs: number; readonly seed: number },
): Promise<ForeignAudit> {
  const args = ['audit', '--command', command, '--pairs', `${pairs}`, '--seed', `${seed}`];
  return (await askTremplin(args, AUDIT)).counterfactual;
}
