import type { Table } from './table.ts';

export interface QuestionOptions {
  /** Rounds that count, at least 7 for a number that is to be quoted. */
  readonly rounds: number;
  /** Rounds that do not. */
  readonly warmups: number;
  readonly seed: number;
  /** `tiny` only shows that everything runs. */
  readonly scale: 'full' | 'tiny';
  /** Folder of the official ESCO CSV files. */
  readonly data?: string;
  readonly onProgress?: (message: string) => void;
}

export interface Answer {
  /** What was measured on: counts and bytes. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly tables: readonly Table[];
  /** What the reader must know to read the tables. */
  readonly notes: readonly string[];
}

/** One file of `questions/`. */
export interface Question {
  /** One sentence with a question mark. */
  readonly asks: string;
  run(options: QuestionOptions): Promise<Answer>;
}

/** The question cannot be answered here; the message says what is missing. */
export class MissingInput extends Error {
  override readonly name = 'MissingInput';
}
