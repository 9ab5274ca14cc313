import type { TextFinding } from '../text-finding.ts';
import type { TokenTable } from './token-table.ts';

/** One stretch of a text that is looked at whole. */
export interface TextContext {
  readonly text: string;
  /** In small letters at the same length. */
  readonly lower: string;
  readonly tokens: TokenTable;
  readonly language: 'en' | 'fr' | undefined;
}

/** Finds one kind of data that a pattern at the start of a word cannot. */
export type ContextDetector = (context: TextContext) => readonly TextFinding[];
