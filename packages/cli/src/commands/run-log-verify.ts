import { verifyLog, type LogHead } from '@tremplin/matching';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { LOG_MESSAGES } from '../internal/log-messages.ts';
import { openLogToRead } from '../internal/open-log-to-read.ts';
import type { OutputOptions } from '../internal/options.ts';

export interface RunLogVerifyOptions extends OutputOptions {
  readonly head?: LogHead;
}

/** Checks a log. Returns the exit code. */
export async function runLogVerify(
  folder: string,
  options: RunLogVerifyOptions,
  io: CliIo,
): Promise<number> {
  const screen = createScreen(io, options.language);
  const store = await openLogToRead(folder, io.cwd, screen.note);
  const found = await verifyLog(store, options.head ? { head: options.head } : {});
  if (options.json) screen.json(found);
  else {
    const messages = LOG_MESSAGES[options.language];
    screen.print(found.problem ? messages.broken(found.problem) : messages.holds(found));
  }
  return found.problem ? 3 : 0;
}
