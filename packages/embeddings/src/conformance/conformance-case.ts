/** One promise of the contract. */
export interface ConformanceCase {
  readonly name: string;
  /** Throws an `Error` that says what was expected and what was got. */
  readonly run: () => Promise<void>;
}
