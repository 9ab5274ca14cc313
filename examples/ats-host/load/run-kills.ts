import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killUnderLoad } from '../test/kill-under-load.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '25' } } });
const folder = await mkdtemp(join(tmpdir(), 'tremplin-kills-'));
const tally = await killUnderLoad(folder, {
  kills: Number(values.kills),
  onProgress: (done) => process.stderr.write(`\r${done} of ${values.kills} kills `),
});
await rm(folder, { recursive: true, force: true });
process.stderr.write('\n');
console.table([tally]);
process.exitCode = tally.lost + tally.brokenLogs > 0 ? 3 : 0;
