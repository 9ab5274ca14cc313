import { readFileSync } from 'node:fs';
import type { ReviewedFinding } from './check-references.ts';

interface ReviewedGroup {
  readonly rule: ReviewedFinding['rule'];
  readonly reason: string;
  /** Target by concept. */
  readonly links: Readonly<Record<string, string>>;
}

const file = new URL('reviewed-references.json', import.meta.url);

/** What people decided about findings of `check:digital` that are right as they are, each with the reason. */
export const REVIEWED_REFERENCES: readonly ReviewedFinding[] = (
  JSON.parse(readFileSync(file, 'utf8')) as readonly ReviewedGroup[]
).flatMap(({ rule, reason, links }) =>
  Object.entries(links).map(([concept, target]) => ({ rule, concept, target, reason })),
);
