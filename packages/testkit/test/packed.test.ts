import { expect, it } from 'vitest';
import { checkPacked } from '../packed/check-packed.ts';

it('the packed packages install and work for a stranger', { timeout: 300_000 }, async (context) => {
  const steps = await checkPacked();
  expect(steps.filter(({ status }) => status === 'failed')).toEqual([]);
  const skipped = steps.find(({ status }) => status === 'skipped');
  if (skipped) context.skip(`${skipped.name}: ${skipped.detail}`);
});
