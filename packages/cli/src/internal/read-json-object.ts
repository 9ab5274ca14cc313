import { CliError } from '../cli-error.ts';
import { readInputFile } from './read-input-file.ts';

/**
 * The object in a JSON file.
 *
 * @throws CliError `bad-input`: as `readInputFile`, or the JSON is no object.
 */
export async function readJsonObject(
  path: string,
  cwd: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { content } = await readInputFile(path, { cwd, formats: { '.json': 'json' } });
  const value = content.format === 'json' ? content.value : undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new CliError('bad-input', `${path}: the JSON is no object; give { "…": … }`);
}
