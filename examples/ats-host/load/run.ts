import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startHostProcess, type HostProcess } from '../test/host-process.ts';

const POOL = fileURLToPath(new URL('../../data/pool/', import.meta.url));

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '10' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'tremplin-load-'));
const host = await startHostProcess(folder, { LOG_LEVEL: 'info' });
try {
  const { candidates, jobs } = await fill(host);
  process.stderr.write(`${candidates} candidates and ${jobs.length} jobs are in\n`);
  const requests = [
    ...jobs.map((job) => ({ method: 'GET' as const, path: `/jobs/${job}/ranking?limit=20` })),
    { method: 'GET' as const, path: '/candidates/p001/jobs?limit=20' },
    { method: 'GET' as const, path: '/candidates/p002' },
    {
      method: 'PUT' as const,
      path: '/candidates/p003',
      headers: { 'content-type': 'text/plain' },
      body: await readFile(join(POOL, 'candidates', 'p001.txt'), 'utf8'),
    },
    {
      method: 'POST' as const,
      path: `/jobs/${jobs[0]}/shortlists`,
      headers: { 'content-type': 'application/json' },
      body: '{"size":20}',
    },
  ];
  const result = await autocannon({
    url: host.url,
    connections: Number(values.connections),
    overallRate: Number(values.rate),
    duration: Number(values.seconds),
    requests,
  });
  console.table([
    {
      'asked per second': Number(values.rate),
      'answered per second': Math.round(result.requests.average),
      'p50 ms': result.latency.p50,
      'p99 ms': result.latency.p99,
      'max ms': result.latency.max,
      errors: result.errors,
      'not 2xx': result.non2xx,
    },
  ]);
} finally {
  await host.kill();
  await rm(folder, { recursive: true, force: true });
}

async function fill({ url }: HostProcess): Promise<{ candidates: number; jobs: string[] }> {
  const files = await readdir(join(POOL, 'candidates'));
  for (const file of files) {
    const body = await readFile(join(POOL, 'candidates', file));
    await checked(`${url}/candidates/${file.split('.')[0]}`, 'text/plain', body);
  }
  const jobs: string[] = [];
  for (const file of await readdir(join(POOL, 'jobs'))) {
    const text = await readFile(join(POOL, 'jobs', file), 'utf8');
    const id = file.split('.')[0]!;
    const body = file.endsWith('.json') ? text : JSON.stringify({ text });
    await checked(`${url}/jobs/${id}`, 'application/json', body);
    jobs.push(id);
  }
  return { candidates: files.length, jobs };
}

async function checked(url: string, type: string, body: string | Buffer): Promise<void> {
  const response = await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}
