import { FairnessError } from '../fairness-error.ts';
import type { GroupLabels, RankedIds, TargetDistribution } from '../ranking.ts';
import { requireK } from './check.ts';
import type { Fraction } from './fraction.ts';
import { groupOf } from './group-of.ts';
import { readTarget } from './read-target.ts';

/** What the measures of representation take. */
export interface RepresentationOptions {
  /** id → group, beside the ranking. */
  readonly labels: GroupLabels;
  /** The share that each group should have. Take it from the pool or the law, never from the list itself. */
  readonly target: TargetDistribution;
  /** How many places are looked at, from 1. @defaultValue all */
  readonly k?: number;
}

/** The groups of the first k places. */
export interface TopGroups {
  /** One per place; `undefined`: unknown. */
  readonly groups: readonly (string | undefined)[];
  readonly target: ReadonlyMap<string, Fraction>;
}

/** @throws FairnessError `invalid-k`, `invalid-target`, `duplicate-id`. */
export function topGroups(
  ranking: RankedIds,
  options: RepresentationOptions,
  where: string,
): TopGroups {
  const { labels, k = ranking.length } = options;
  requireUniqueIds(ranking, where);
  requireK(k, ranking.length, where);
  const target = readTarget(options.target, where);
  const group = groupOf(labels);
  const groups = ranking.slice(0, k).map(({ id }) => group(id));
  for (const name of new Set(groups)) requireTarget(target, name, where);
  return { groups, target };
}

/** @throws FairnessError `invalid-target` for a known group that the target leaves out. */
export function requireTarget(
  target: ReadonlyMap<string, Fraction>,
  group: string | undefined,
  where: string,
): void {
  if (group === undefined || target.has(group)) return;
  throw new FairnessError(
    'invalid-target',
    `${where}: group ${group} has no target; give it one, 0 if nobody is meant`,
  );
}

/** @throws FairnessError `duplicate-id`. */
export function requireUniqueIds(ranking: RankedIds, where: string): void {
  const seen = new Set<string>();
  for (const { id } of ranking) {
    if (seen.has(id)) {
      throw new FairnessError('duplicate-id', `${where}: ${id} stands twice; give each id once`);
    }
    seen.add(id);
  }
}
