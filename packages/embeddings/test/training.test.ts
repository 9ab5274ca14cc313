import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStaticModel } from '@tremplin/embeddings';
import { encodeModel } from '../training/encode-model.ts';
import type { TrainingSettings } from '../training/engine/settings.ts';
import { train } from '../training/engine/train.ts';
import { TINY_SETTINGS, tinyCorpus } from './tiny-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'tremplin-training-'));
const workerFile = pathToFileURL(join(folder, 'worker.mjs'));

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '..', 'training', 'engine', 'worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function trained(
  workers: number,
  changes: Partial<TrainingSettings> = {},
): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly number[] }> {
  const settings = { ...TINY_SETTINGS, ...changes };
  const losses: number[] = [];
  const onStep = (_: number, loss: number): void => void losses.push(loss);
  const parameters = await train(tinyCorpus(), settings, { workers, workerFile, onStep });
  return { bytes: encodeModel(parameters, settings), losses };
}

describe('train', () => {
  it('gives the same bytes again, whatever the number of workers', async () => {
    const { bytes } = await trained(1);
    expect((await trained(1)).bytes).toEqual(bytes);
    expect((await trained(2)).bytes).toEqual(bytes);
    expect((await trained(3)).bytes).toEqual(bytes);
  });

  it('does so with the kernel too', async () => {
    const changes = { batch: 8, steps: 20, hardFrom: [0.3] };
    expect((await trained(2, changes)).bytes).toEqual((await trained(1, changes)).bytes);
  });

  it('gives other bytes for another seed', async () => {
    expect((await trained(1, { seed: 8 })).bytes).not.toEqual((await trained(1)).bytes);
  });

  it('learns', async () => {
    const { bytes, losses } = await trained(1);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(losses.slice(-15))).toBeLessThan(mean(losses.slice(0, 15)) / 3);
    const model = loadStaticModel(bytes);
    const cosine = (a: string, b: string): number => {
      const other = model.textVector(b);
      return model.textVector(a).reduce((sum, value, k) => sum + value * other[k]!, 0);
    };
    expect(cosine('baker', 'boulanger')).toBeGreaterThan(cosine('baker', 'comptable'));
    expect(cosine('infirmière', 'nurse')).toBeGreaterThan(cosine('infirmière', 'wood worker'));
  });
});
