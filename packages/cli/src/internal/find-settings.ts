import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { parseSettings, SETTINGS_FILE, type Settings } from './settings.ts';

export interface FoundSettings {
  /** Absolute. */
  readonly folder: string;
  readonly settings: Settings;
}

/**
 * The settings of the folder or of the nearest one above; `undefined` where there are none.
 *
 * @throws CliError `bad-input`: the file cannot be read, is no JSON, or holds what is no setting.
 */
export async function findSettings(cwd: string): Promise<FoundSettings | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const text = await readIfThere(join(folder, SETTINGS_FILE));
    if (text !== undefined) return { folder, settings: settingsOf(text) };
    if (folder === dirname(folder)) return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw refused(`cannot be read (${code}); check its permissions`, cause);
  }
}

function settingsOf(text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refused('is no JSON; correct it, or write it anew by tremplin init --force', cause);
  }
  const parsed = parseSettings(value);
  if ('settings' in parsed) return parsed.settings;
  throw refused(`${parsed.problems.join('; ')}; tremplin.schema.json lists what it may hold`);
}

function refused(what: string, cause?: unknown): CliError {
  return new CliError('bad-input', `${SETTINGS_FILE}: ${what}`, { cause });
}
