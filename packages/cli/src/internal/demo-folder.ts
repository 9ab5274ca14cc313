import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.ts';

/** The folder of this file: `dist` when built (in CommonJS too, which has no `import.meta`), else `src/internal`. */
const here: string = typeof __dirname === 'string' ? __dirname : import.meta.dirname;

/** Installed; a checkout run from source; a checkout that was built. */
const PLACES: readonly string[] = [
  'demo',
  '../../../../examples/data/demo',
  '../../../examples/data/demo',
];

/** Where the fictitious candidates and jobs are. */
export function demoFolder(): string {
  const folder = PLACES.map((place) => join(here, place)).find((path) =>
    existsSync(join(path, 'manifest.json')),
  );
  if (folder === undefined) {
    throw new CliError(
      'bad-input',
      'the data of the demo is not beside this program; run it in a checkout, or build the package again',
    );
  }
  return folder;
}
