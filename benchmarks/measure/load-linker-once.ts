// node load-linker-once.ts built|saved <pack> [<index>]: in a process that has loaded nothing before, milliseconds
// from a loaded pack to the mentions of a first text, and the bytes that the process then holds.
import { readFileSync } from 'node:fs';
import { createLinker } from '@tremplin/linking';
import { decodePack } from '@tremplin/ontology';

const FIRST = 'Deux ans de gestion de projet en équipe, Python and SQL';

const [way, pack = '', index = ''] = process.argv.slice(2);
const ontology = decodePack(readFileSync(pack));
const started = performance.now();
const options = way === 'saved' ? { index: readFileSync(index) } : {};
const linker = await createLinker(ontology, options);
const ready = performance.now();
await linker.link(FIRST);
const milliseconds = performance.now() - started;
process.stdout.write(
  JSON.stringify({
    ready: ready - started,
    milliseconds,
    bytes: process.memoryUsage().rss,
  }),
);
