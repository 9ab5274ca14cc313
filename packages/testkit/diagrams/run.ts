/** `pnpm diagrams`: draws the diagrams of the documentation from the packages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import { diagramFiles } from './diagram-files.ts';

for (const [path, svg] of diagramFiles(REPOSITORY_ROOT)) {
  writeFileSync(join(REPOSITORY_ROOT, path), svg);
  console.log(path);
}
