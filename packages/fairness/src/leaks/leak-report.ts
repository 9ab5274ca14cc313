import type { LeakTest } from './leak-test.ts';
import type { LinkageTest } from './linkage-test.ts';

/** What was tested for leaks, on what. */
export interface LeakReport {
  readonly tests: readonly {
    /** What the adversary guesses, such as `sex`. */
    readonly attribute: string;
    /** What it guesses from, such as `raw text` or `profile`. */
    readonly on: string;
    readonly result: LeakTest;
  }[];
  readonly linkage?: readonly { readonly on: string; readonly result: LinkageTest }[];
}
