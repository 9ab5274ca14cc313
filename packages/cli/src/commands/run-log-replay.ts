import { replayDecision, verifyLog, type Replay } from '@tremplin/matching';
import { openLogToRead } from '../internal/open-log-to-read.ts';
import type { CliIo } from '../cli-io.ts';
import { createScreen } from '../internal/create-screen.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import { LOG_MESSAGES } from '../internal/log-messages.ts';
import type { OntologyOptions, OutputOptions } from '../internal/options.ts';

export interface RunLogReplayOptions extends OutputOptions, OntologyOptions {
  readonly entry?: number;
}

/** Makes rankings again. Returns the exit code. */
export async function runLogReplay(
  folder: string,
  options: RunLogReplayOptions,
  io: CliIo,
): Promise<number> {
  const screen = createScreen(io, options.language);
  const store = await openLogToRead(folder, io.cwd, screen.note);
  const messages = LOG_MESSAGES[options.language];
  const { problem } = await verifyLog(store);
  if (problem) {
    screen.note(messages.broken(problem));
    return 3;
  }
  const ontology = await loadOntology(options.ontology, io.cwd);
  const entries = options.entry === undefined ? await rankingsOf(store) : [options.entry];
  const replays: Replay[] = [];
  for (const entry of entries) replays.push(await replayDecision(store, entry, { ontology }));
  if (options.json)
    screen.json(
      replays.map(({ entry, isSame, different, erased, engine }) => ({
        entry: entry.sequence,
        isSame,
        different,
        erased,
        engine,
      })),
    );
  else for (const replay of replays) screen.print(messages.replay(replay));
  return replays.every(({ isSame }) => isSame) ? 0 : 3;
}

async function rankingsOf(
  store: Awaited<ReturnType<typeof openLogToRead>>,
): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const line of store.lines()) {
    const { kind, sequence } = JSON.parse(line) as { kind: string; sequence: number };
    if (kind === 'ranking') found.push(sequence);
  }
  return found;
}
