import { deepEqual, equal, throws } from 'node:assert/strict';
import {
  countByGroup,
  detConstSort,
  FairnessError,
  fisherExactTest,
  impactRatio,
  type GroupCounts,
  type Reranking,
} from '@tremplin/fairness';

export function run(): string {
  const counts: GroupCounts = countByGroup([true, false, true, true, false], {
    groups: ['f', 'f', 'm', 'm', null],
  });
  const { lowest, mostSelected } = impactRatio(counts);
  deepEqual([lowest, mostSelected], [0.5, ['m']]);
  equal(fisherExactTest(counts.groups[0]!, counts.groups[1]!).pValue, 1);

  const candidates = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, score: 4 - i }));
  const labels = { a: 'x', b: 'x', c: 'y', d: 'y' };
  const result: Reranking = detConstSort(candidates, { labels, target: { x: 0.5, y: 0.5 } });
  equal(result.status, 'feasible');
  throws(() => detConstSort(candidates, { labels, target: { x: 1 } }), FairnessError);
  return result.ranking.map(({ id }) => id).join(' > ');
}
