import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BenchContext, BenchRun } from '@tremplin/cli';
import { digitalPack } from '@tremplin/ontology/digital';
import { createEngineMatcher } from '../../quality/counterfactual/engine-matcher.ts';
import { counterfactual } from '../../quality/tasks/counterfactual.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterfactual-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notes: string[] = [];

function run(given: Partial<BenchContext> = {}): Promise<BenchRun> {
  notes.length = 0;
  return counterfactual.run({
    seed: 1,
    params: { triples: '400' },
    note: (message) => notes.push(message),
    progress: () => {},
    ...given,
  });
}

describe('the counterfactual task', () => {
  it('has the metrics that are asked for, the same each time', async () => {
    const [result] = (await run()).results;
    expect(result?.set).toBe('tremplin');
    expect(result?.metrics).toMatchObject({ triples: 400, unscored: 0 });
    for (const name of ['flips', 'flipsUpperBound', 'pairsUpperBound', 'sensitivity']) {
      expect(result?.metrics[name]).toBeGreaterThanOrEqual(0);
    }
    // The swaps can be seen: words shared with the ad are not what a name should change.
    expect(result?.baselines?.['wordOverlap']?.['flips']).toBeGreaterThan(50);
    const { seconds: _, ...again } = (await run()).results[0]!;
    expect(result).toMatchObject(again);
  }, 120_000);

  it('draws first names from a file, and says what it cannot use', async () => {
    const file = join(folder, 'names.csv');
    writeFileSync(file, 'name,sex,count\nZEBULON,M,3\nZULEIKA,F,4\n_PRENOMS_RARES,F,9\n');
    const { remarks } = await run({ dataPath: file });
    expect(remarks?.at(-1)).toContain('2 of --data');
    expect(notes).toContain('1 rows without a name and a sex (F, M) left out');
    writeFileSync(file, 'name,sex,count\nZEBULON,M,3\n');
    await expect(run({ dataPath: file })).rejects.toMatchObject({ code: 'bad-input' });
  }, 120_000);

  it.each([[{ triples: 'many' }], [{ triples: '1' }], [{ pairs: '10' }]])(
    'refuses %j',
    async (params) => {
      await expect(run({ params })).rejects.toMatchObject({ code: 'usage' });
    },
  );
});

describe('createEngineMatcher', () => {
  it('imports every text again, and tells whether a skill is there', async () => {
    const { matcher, work } = await createEngineMatcher(digitalPack());
    const job = 'Front-end developer\n\nYou must know:\n- HTML\n- CSS';
    const ask = (id: string, candidate: string) => ({ id, job, candidate });
    const scores = await matcher([
      ask('a', 'SKILLS\n- HTML\n- CSS'),
      ask('b', 'SKILLS\n- HTML\n- pottery'),
      ask('c', 'SKILLS\n- HTML\n- CSS\n\nBorn in York'),
    ]);
    expect(scores.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(scores[0]!.score).toBeGreaterThan(scores[1]!.score);
    expect(scores[2]).toEqual({ ...scores[0], id: 'c' });
    // Two profiles by their bytes, three texts.
    expect(work()).toEqual({ importedTexts: 3, matches: 2 });
  }, 120_000);
});
