import { contentCases } from '../internal/conformance/content-cases.ts';
import { filterCases } from '../internal/conformance/filter-cases.ts';
import { inputCases } from '../internal/conformance/input-cases.ts';
import { recallCases } from '../internal/conformance/recall-cases.ts';
import { searchCases } from '../internal/conformance/search-cases.ts';
import { snapshotCases } from '../internal/conformance/snapshot-cases.ts';
import { tagCases } from '../internal/conformance/tag-cases.ts';
import type { ConformanceCase, CreateTestedIndex, RestoreTestedIndex } from './conformance-case.ts';

export interface VectorIndexConformanceOptions {
  /**
   * Reads what `snapshot()` returned.
   *
   * @defaultValue none: the cases on snapshots are left out
   */
  readonly restoreIndex?: RestoreTestedIndex;
  /**
   * Share of the true ten nearest that must be found, on average over seeded searches among 2,000
   * clustered vectors, in [0, 1].
   *
   * @defaultValue 1
   */
  readonly recallAtLeast?: number;
}

/**
 * The contract of `VectorIndex` as cases for any test runner: each has a name and throws when it does not
 * hold. They need nothing but the language, so they run in a browser too.
 *
 * @example
 * ```ts
 * import { createExactIndex, restoreExactIndex } from '@tremplin/vector-index';
 * import { vectorIndexConformance } from '@tremplin/vector-index/conformance';
 *
 * const cases = vectorIndexConformance(createExactIndex, { restoreIndex: restoreExactIndex });
 * for (const { run } of cases) await run(); // in a test runner: it(name, run)
 * ```
 */
export function vectorIndexConformance(
  createIndex: CreateTestedIndex,
  options: VectorIndexConformanceOptions = {},
): readonly ConformanceCase[] {
  const { restoreIndex, recallAtLeast = 1 } = options;
  return [
    ...contentCases(createIndex),
    ...searchCases(createIndex),
    ...filterCases(createIndex),
    ...tagCases(createIndex, restoreIndex),
    ...inputCases(createIndex),
    ...(restoreIndex ? snapshotCases(createIndex, restoreIndex) : []),
    ...recallCases(createIndex, recallAtLeast),
  ];
}
