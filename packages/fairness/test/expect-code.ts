import { expect } from 'vitest';
import { FairnessError } from '../src/index.ts';

/** The call must throw a `FairnessError` of this code. */
export function expectCode(run: () => unknown, code: string): void {
  try {
    run();
  } catch (error) {
    expect(FairnessError.is(error) && error.code).toBe(code);
    return;
  }
  expect.fail('no error');
}
