import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digitalPack } from '@tremplin/ontology/digital';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import { poolFiles } from './pool-files.ts';

const folder = join(REPOSITORY_ROOT, 'examples/data/pool');
const files = poolFiles(digitalPack());
await rm(folder, { recursive: true, force: true });
for (const [path, content] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
console.log(`${files.size} files written to examples/data/pool`);
