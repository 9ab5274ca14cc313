import { FairnessError } from '../fairness-error.ts';
import type { Proportion } from '../proportion.ts';

/** @throws FairnessError `invalid-count`, and `empty-group` when `total` is 0. */
export function requireProportion({ selected, total }: Proportion, where: string): void {
  requireCount(total, `${where}: total`);
  requireCount(selected, `${where}: selected`);
  if (selected > total) {
    throw new FairnessError(
      'invalid-count',
      `${where}: selected ${selected} is more than total ${total}; pass counts of the same people`,
    );
  }
  if (total === 0) {
    throw new FairnessError('empty-group', `${where}: total is 0; leave empty groups out`);
  }
}

/** @throws FairnessError `invalid-count` unless a whole number ≥ 0 that a double holds exactly. */
export function requireCount(value: number, where: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new FairnessError(
      'invalid-count',
      `${where}: expected a whole number ≥ 0, got ${value}; pass counts, not rates`,
    );
  }
}

/** @throws FairnessError `invalid-option` unless a number strictly between 0 and 1. */
export function requireOpenUnit(value: number, where: string): void {
  if (!(value > 0 && value < 1)) {
    throw new FairnessError(
      'invalid-option',
      `${where}: expected a number between 0 and 1, got ${value}; pass a share such as 0.1`,
    );
  }
}

/** @throws FairnessError `invalid-k` unless a whole number from 1 to `largest`. */
export function requireK(k: number, largest: number, where: string): void {
  if (!Number.isSafeInteger(k) || k < 1 || k > largest) {
    throw new FairnessError(
      'invalid-k',
      `${where}: expected k from 1 to ${largest}, got ${k}; pass a place that the list has`,
    );
  }
}
