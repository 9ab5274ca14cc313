/**
 * `pnpm performance [--measure] [--sizes n,n…] [--node program,program…] [--tasks search,volume]`: the page, its plots, and with `--measure`
 * the record that they are made of.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { drawGrowth } from './draw-growth.ts';
import { measurePerformance } from './measure-performance.ts';
import { performancePage } from './performance-page.ts';
import { parsePerformanceRecord } from './performance-record.ts';

const RECORD = fileURLToPath(new URL('record.json', import.meta.url));
const TASKS = ['search', 'volume'] as const;
const DOCS = new URL('../../docs/', import.meta.url);

const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    node: { type: 'string', default: process.execPath },
    tasks: { type: 'string', default: 'search,volume' },
  },
});

if (values.measure) {
  const record = await measurePerformance({
    sizes: values.sizes.split(',').map(Number),
    programs: values.node.split(','),
    tasks: TASKS.filter((task) => values.tasks.split(',').includes(task)),
    before: parsePerformanceRecord(await readFile(RECORD, 'utf8')),
    measured: new Date().toISOString().slice(0, 10),
    onProgress: (message) => console.error(message),
  });
  await writeFormatted(RECORD, JSON.stringify(record));
}

const { markdown, plots } = performancePage(parsePerformanceRecord(await readFile(RECORD, 'utf8')));
await writeFormatted(fileURLToPath(new URL('performance.md', DOCS)), markdown);
for (const [file, plot] of plots) {
  await writeFile(new URL(`images/${file}`, DOCS), drawGrowth(plot));
}

async function writeFormatted(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
