// node load-model-once.ts <way> <file>: milliseconds from the file to what can be asked, in a process that has
// loaded nothing before.
import { readFileSync } from 'node:fs';
import { loadStaticModel } from '@tremplin/embeddings';

const [way, file = ''] = process.argv.slice(2);
const started = performance.now();
if (way === 'json') {
  const { scales, table } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number[]>;
  Float32Array.from(scales!);
  Int8Array.from(table!);
} else {
  loadStaticModel(readFileSync(file));
}
process.stdout.write(`${performance.now() - started}\n`);
