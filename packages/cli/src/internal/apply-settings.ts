import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CliIo } from '../cli-io.ts';
import { findSettings, type FoundSettings } from './find-settings.ts';
import { SETTINGS_FILE } from './settings.ts';

/** Commands that must run where the settings are wrong, or would write them. */
const WITHOUT_SETTINGS: readonly string[] = ['init', 'doctor', 'completion', 'complete', 'demo'];

/** Gives a command what the settings say of options that were not typed; says on standard error what it took. */
export async function applySettings(command: Command, { cwd, stderr }: CliIo): Promise<void> {
  if (WITHOUT_SETTINGS.includes(command.name())) return;
  const found = await findSettings(cwd);
  if (!found) return;
  const taken: string[] = [];
  for (const [name, value] of Object.entries(valuesOf(found, cwd))) {
    const source = command.getOptionValueSource(name);
    const isTyped = source !== undefined && source !== 'default';
    if (isTyped || !command.options.some((option) => option.attributeName() === name)) continue;
    command.setOptionValueWithSource(name, value, 'config');
    taken.push(name);
  }
  if (taken.length > 0) {
    const path = relative(cwd, resolve(found.folder, SETTINGS_FILE));
    stderr.write(`note: ${taken.join(', ')} from ${path}\n`);
  }
}

function valuesOf(
  { folder, settings }: FoundSettings,
  cwd: string,
): Readonly<Record<string, unknown>> {
  const { $schema: _, ontology, keyFile, ...others } = settings;
  const fromHere = (path: string): string => relative(cwd, resolve(folder, path));
  return {
    ...others,
    ...(ontology !== undefined && {
      ontology: ontology === 'digital' ? ontology : fromHere(ontology),
    }),
    ...(keyFile !== undefined && { keyFile: fromHere(keyFile) }),
  };
}
