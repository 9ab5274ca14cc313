import { randomBytes } from 'node:crypto';
import type { CliIo } from '../cli-io.ts';
import { SETTINGS_FILE, settingsJsonSchema, type Settings } from '../internal/settings.ts';
import type { UiLanguage } from '../internal/ui-language.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunInitOptions {
  readonly ontology: string;
  readonly language: UiLanguage;
  readonly newKey?: string;
  readonly force?: true;
}

const SCHEMA_FILE = 'tremplin.schema.json';

/** Writes the settings, their schema and, where asked, a key. */
export async function runInit(options: RunInitOptions, io: CliIo): Promise<void> {
  const { ontology, language, newKey, force } = options;
  const write = async (
    path: string,
    text: string,
    { overwrite = false, mode = 0o644 } = {},
  ): Promise<void> => {
    await writeNewFile(path, text, { cwd: io.cwd, overwrite, mode });
    io.stdout.write(`${path}\n`);
  };
  // The key first: settings that name a key which is not there would stop every command.
  if (newKey !== undefined) {
    await write(newKey, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  }
  const settings: Settings = {
    $schema: `./${SCHEMA_FILE}`,
    ontology,
    language,
    ...(newKey !== undefined && { keyFile: newKey }),
  };
  await write(SETTINGS_FILE, asText(settings), { overwrite: force === true });
  await write(SCHEMA_FILE, asText(settingsJsonSchema()), { overwrite: true });
  if (newKey !== undefined) {
    io.stderr.write(
      `${newKey}: keep it apart from the profiles and out of version control; without it no pseudonym can be made again\n`,
    );
  }
}

function asText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
