import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../questions.ts';
import { writeTinyEsco } from './write-tiny-esco.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tiny-esco-'));
  await writeTinyEsco(data);
});
afterAll(async () => {
  await rm(data, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function bench(...args: readonly string[]): Promise<Run> {
  const command = ['--import', 'tsx', 'benchmarks/run.ts', ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

/** Asked of servers only; without any it says so. */
const needsServers = (name: string): boolean =>
  name === 'postgresql' && process.env['TREMPLIN_POSTGRES_URLS'] === undefined;
const answerable = [...QUESTIONS.keys()].filter((name) => !needsServers(name));

// What is measured is the business of whoever runs it: here only that each question has an answer.
describe('pnpm bench', () => {
  it('says what the questions lack that it cannot answer', { timeout: 60_000 }, async () => {
    for (const name of [...QUESTIONS.keys()].filter(needsServers)) {
      const { code, stderr } = await bench(name, '--json');
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'postgresql: TREMPLIN_POSTGRES_URLS names no server with pgvector\n',
      });
    }
  });

  it.each(answerable)('answers %s', { timeout: 120_000 }, async (name) => {
    const { code, stdout, stderr } = await bench(
      name,
      '--scale',
      'tiny',
      '--rounds',
      '2',
      '--data',
      data,
      '--json',
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout) as unknown;
    const number: unknown = expect.any(Number);
    const text: unknown = expect.any(String);
    expect(document).toMatchObject({
      machine: { node: process.versions.node, platform: text, cores: number, memoryGiB: number },
      rounds: 2,
      warmups: 1,
      seed: 1,
      scale: 'tiny',
      answers: [{ question: name, asks: expect.stringMatching(/\?$/u) as unknown }],
    });
    const [{ sizes, tables, notes }] = (
      document as { answers: [{ sizes: object; tables: TableShape[]; notes: string[] }] }
    ).answers;
    expect(Object.values(sizes).every((size) => Number.isInteger(size))).toBe(true);
    expect(notes.length).toBeGreaterThan(0);
    expect(tables.length).toBeGreaterThan(0);
    for (const { rows, reference, unit } of tables) {
      expect(['ms', 'MB/s', 'bytes']).toContain(unit);
      expect(rows.length).toBeGreaterThanOrEqual(2);
      for (const row of rows) {
        expect(row).toEqual({
          way: text,
          median: number,
          low: number,
          high: number,
          ratio: number,
        });
        expect(row.low).toBeLessThanOrEqual(row.median);
        expect(row.median).toBeLessThanOrEqual(row.high);
      }
      expect(rows.find(({ way }) => way === reference)?.ratio).toBe(1);
    }
  });

  it('prints a table', { timeout: 120_000 }, async () => {
    const { code, stdout } = await bench('rank', '--scale', 'tiny', '--rounds', '1');

    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Node \d+\.\d+\.\d+, .* cores, .*; medians of 1 alternated rounds after 1 to warm up\.\n/u,
    );
    expect(stdout).toMatch(/\n## rank\n\n.*\?.*\n\n.*:\n\n\| +\| median \(ms\) \|/u);
    expect(stdout).toContain('1 (reference)');
  });

  it(
    'says what is missing, as an error only when it was asked for',
    { timeout: 120_000 },
    async () => {
      const { code, stdout, stderr } = await bench('esco-import', '--json');

      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ answers: [] });
      expect(stderr).toBe(
        'esco-import: no ESCO files; give --data <folder of the unpacked official ESCO CSV package>\n',
      );
    },
  );

  it.each([[['nothing']], [['--rounds', '0']], [['--scale', 'huge']], [['--speed']]])(
    'shows its usage for %j',
    async (args) => {
      const { code, stdout, stderr } = await bench(...args);

      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('usage: pnpm bench [cold-start | ');
    },
  );
});

interface TableShape {
  readonly unit: string;
  readonly reference: string;
  readonly rows: readonly {
    readonly way: string;
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly ratio: number;
  }[];
}
