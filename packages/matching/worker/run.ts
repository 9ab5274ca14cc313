import { writeFileSync } from 'node:fs';
import { buildWorker } from './build-worker.ts';

const { path, text } = await buildWorker();
writeFileSync(path, text);
