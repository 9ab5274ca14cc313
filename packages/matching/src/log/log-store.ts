/**
 * Where a log is kept: the host's choice. Lines are only ever appended. What entries rest on is one text per entry, which
 * erasure replaces.
 */
export interface LogStore {
  /** Fulfilled when the line would survive a loss of power. It holds no line end. */
  append(line: string): Promise<void>;
  /** All lines, from the first. */
  lines(): AsyncIterable<string>;
  /** Puts the text of an entry in the place of the one that is there, whole or not at all. */
  writePayload(sequence: number, text: string): Promise<void>;
  /** `undefined` where none was written. */
  readPayload(sequence: number): Promise<string | undefined>;
}
