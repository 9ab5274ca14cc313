import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BenchRun } from '@tremplin/cli';
import { digitalPack } from '@tremplin/ontology/digital';
import { drawMarket } from '@tremplin/testkit/market';
import { drawPerturbations } from '../../bias/credentials.ts';
import { drawFairCv } from '../../bias/fair-cv.ts';
import { fitRidge } from '../../bias/fit-ridge.ts';
import { measureLeaks } from '../../bias/measure-leaks.ts';
import { measureMitigations } from '../../bias/measure-mitigations.ts';
import { measurePerturbations } from '../../bias/measure-perturbations.ts';
import { bias } from '../../quality/tasks/bias.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bias-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = { triples: '20', perturbations: '14', candidates: '24', jobs: '10', rows: '1000' };

function run(params: Readonly<Record<string, string>>): Promise<BenchRun> {
  return bias.run({ seed: 1, note: () => {}, progress: () => {}, params: { ...SMALL, ...params } });
}

describe('the bias task', () => {
  it('puts all through the same, one more from a file too, with the same bytes each time', async () => {
    const [one, two] = [join(folder, 'one.html'), join(folder, 'two.html')];
    const matcher = join(folder, 'matcher.mjs');
    writeFileSync(
      matcher,
      `export const matcher = { name: 'length <b>', create: async () => (items) => items.map(({ id, candidate }) => ({ id, score: candidate.length })) };`,
    );
    const { results } = await run({ html: one, matcher });
    const matchers = results.filter(({ groups }) => groups !== undefined);
    expect(matchers.map(({ set }) => set)).toEqual([
      'tremplin',
      'bm25',
      'embedding-cosine',
      'odoo',
      'word-cosine',
      'length <b>',
    ]);
    const of = (set: string) => results.find((result) => result.set === set)!;
    expect(of('tremplin').metrics['credentialsChanged']).toBe(0);
    expect(of('length <b>').metrics['credentialsChanged']).toBeGreaterThan(0.5);
    expect(of('odoo').groups!['diploma']).toEqual({ credentialsChanged: 1 });
    expect(of('odoo').groups!['school']).toEqual({ credentialsChanged: 0 });
    expect(of('leak: profile').n).toBe(24);
    await run({ html: two, matcher });
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(readFileSync(one, 'utf8')).not.toMatch(/<b>|NaN|undefined/u);
  }, 240_000);

  it.each([
    [{ triples: 'many' }, /triples is many/u],
    [{ colour: '1' }, /no parameter colour/u],
    [{ matcher: 'absent.mjs' }, /cannot be loaded/u],
  ])('refuses %j', async (params, message) => {
    await expect(run(params as Record<string, string>)).rejects.toThrow(message);
  });
});

describe('leaks', () => {
  it('finds the background in the text of a CV, and less of it in our profile', async () => {
    const ontology = digitalPack();
    const market = drawMarket({ ontology, seed: 1, candidates: 60, jobs: 1 });
    const results = await measureLeaks(market, { ontology, seed: 1 });
    const of = (set: string) => results.find((result) => result.set === `leak: ${set}`)!.metrics;
    expect(of('CV as text')['auc']).toBeGreaterThan(0.75);
    expect(of('CV as text')['shuffled']).toBeLessThan(0.7);
    expect(of('profile')['auc']).toBeLessThan(of('CV as text')['auc']!);
    // The eraser is tested on people whom it has not seen.
    expect(results.find(({ set }) => set === 'leak: profile, erased')!.n).toBe(30);
  }, 240_000);
});

describe('perturbations', () => {
  const text = 'Four years of practice\n- SQL';
  const candidates = [{ id: 'c', text, language: 'en' as const }];

  it('differ in one credential, all of them in turn', () => {
    const drawn = drawPerturbations(candidates, { count: 70, seed: 3 });
    for (const { before, after } of drawn) {
      const [a, b] = [before.split('\n'), after.split('\n')];
      expect(a.filter((line, i) => line !== b[i])).toHaveLength(1);
    }
    expect(new Set(drawn.map(({ credential }) => credential)).size).toBe(7);
    expect(drawPerturbations(candidates, { count: 70, seed: 3 })).toEqual(drawn);
  });

  it('counts who changes, and none of N is not none', async () => {
    const drawn = drawPerturbations(candidates, { count: 70, seed: 3 });
    const blind = await measurePerturbations(
      (items) =>
        items.map(({ id, candidate }) => ({ id, score: candidate.includes('SQL') ? 1 : 0 })),
      drawn,
      [{ text: 'SQL' }],
    );
    // 1 − .05^(1/70)
    expect(blind).toMatchObject({ scored: 70, changed: 0, meanShift: 0 });
    expect(blind.upperBound).toBeCloseTo(1 - 0.05 ** (1 / 70), 9);
    const named = await measurePerturbations(
      (items) =>
        items.map(({ id, candidate }) => ({ id, score: candidate.includes('Emily') ? 1 : 0 })),
      drawn,
      [{ text: 'SQL' }],
    );
    expect(named.byCredential.name).toBeGreaterThan(0);
    expect(named.byCredential.school).toBe(0);
  });
});

describe('the planted bias', () => {
  it('is there, is found by what reads traces of the group, and not by what reads competencies', () => {
    const results = measureMitigations(drawFairCv({ rows: 6000, seed: 2 }));
    const gap = (name: string) => results.find((result) => result.name.startsWith(name))!.tprGap;
    expect(gap('everything')).toBeGreaterThan(0.3);
    expect(gap('group column')).toBeGreaterThan(0.1);
    expect(gap('group column')).toBeLessThan(gap('everything'));
    // Some hundreds of able people: beside the oracle, who meets the same ones.
    for (const name of ['LEACE', 'competencies']) {
      expect(Math.abs(gap(name) - gap('oracle'))).toBeLessThan(0.05);
    }
  });

  it('is not there without a penalty', () => {
    const results = measureMitigations(drawFairCv({ rows: 6000, seed: 2, penalty: 0 }));
    for (const { tprGap } of results.slice(0, 2)) expect(Math.abs(tprGap)).toBeLessThan(0.15);
  });

  it('is fitted by least squares', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i), i % 5]);
    const model = fitRidge(
      rows,
      rows.map(([a, b, c]) => 2 * a! - b! + 0.5 * c! + 7),
      0,
    );
    rows.forEach(([a, b, c]) =>
      expect(model([a!, b!, c!])).toBeCloseTo(2 * a! - b! + 0.5 * c! + 7, 10),
    );
  });
});
