import { parentPort, workerData } from 'node:worker_threads';
import { blockLayout } from '../scan/block-layout.ts';
import { instantiateKernel } from '../scan/kernel.ts';
import { scanRows, type ScanSource } from '../scan/scan-rows.ts';
import { blockAddress } from '../scan/scan-memory.ts';
import { createTieCollector } from '../scan/tie-collector.ts';
import type { WasmMemory } from '../scan/web-assembly.ts';
import type { ScanReply, ScanRequest, ThreadData } from './messages.ts';

/*
 * What a thread runs. It is bundled into worker-code.ts, so that a host needs no file for it: run
 * `pnpm --filter @tremplin/vector-index run build:kernels` after a change.
 */
const { dimensions, rowsPerMemory, kernel, thread, threads } = workerData as ThreadData;
const layout = blockLayout(dimensions);
const segments: Float32Array[] = [];
const parts: ScanSource['parts'][number][] = [];

function partOver(memory: WasmMemory): ScanSource['parts'][number] {
  const blockAt = (row: number): number => blockAddress(layout, { threads, row });
  return { memory, instance: instantiateKernel(kernel, memory), blockAt };
}

parentPort!.on('message', (request: ScanRequest) => {
  parts.push(...request.memories.map(partOver));
  segments.push(...request.segments);
  const { units, count, first, end } = request;
  const searches = units.map((unit) => ({ unit, collector: createTieCollector(count) }));
  const scratch = thread * layout.scratchBytes;
  const source = { dimensions, segments, kernel, rowsPerMemory, parts, scratch };
  scanRows({ ...source, mask: request.mask, maskFrom: first }, searches, { first, end });
  const found = searches.map(({ collector }) => collector.found());
  const reply: ScanReply = { number: request.number, found };
  parentPort!.postMessage(reply);
});
