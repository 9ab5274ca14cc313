import { openDecisionLog, type RankedDecision } from '@tremplin/matching';
import { openFileLogStore } from '@tremplin/matching/file-log';
import { resolve } from 'node:path';
import { LOG_MESSAGES } from './log-messages.ts';
import type { UiLanguage } from './ui-language.ts';

export interface RecordRankingOptions {
  readonly cwd: string;
  readonly now: Date;
  readonly language: UiLanguage;
}

/** Appends a ranking to the log in a folder; the line to say about it. */
export async function recordRanking(
  folder: string,
  decision: RankedDecision,
  { cwd, now, language }: RecordRankingOptions,
): Promise<string> {
  const store = await openFileLogStore(resolve(cwd, folder));
  const log = await openDecisionLog(store, { now: () => now });
  const { sequence } = await log.recordRanking(decision);
  return LOG_MESSAGES[language].recorded(sequence, log.head);
}
