import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStaticModel, type StaticModel } from '@tremplin/embeddings';
import { createOntology, encodePack } from '@tremplin/ontology';
import { encodeModel } from '../training/encode-model.ts';
import { DEFAULT_SETTINGS } from '../training/engine/settings.ts';
import { startFrom } from '../training/start-from.ts';

const PROGRAM = join(import.meta.dirname, '..', 'training', 'run.mjs');
const SHIPPED = join(import.meta.dirname, '..', 'model', 'fr-en.bin');

/** Invented names of a factory, which no taxonomy knows. */
const OWN: readonly (readonly string[])[] = [
  ['conduite de la Zibeline', 'pilotage Z4', 'zibelinage'],
  ['réglage de la presse Orque', 'calage P12', 'mise au point Orque'],
  ['relecture du carnet rouge', 'visa CR', 'contrôle documentaire'],
  ['site vitrine', 'monter un WordPress', 'refonte CMS'],
  ['ronde technique', 'tournée Bastion', 'relevé des compteurs'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tremplin-own-'));
  writeFileSync(join(folder, 'own.pack'), packOf(OWN));
  writeFileSync(join(folder, 'lonely.pack'), packOf(OWN.map(([first]) => [first!])));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function packOf(concepts: readonly (readonly string[])[]): Uint8Array {
  return encodePack(
    createOntology({
      meta: {
        id: 'factory',
        version: '1',
        languages: ['fr'],
        title: 'Factory',
        licence: 'none',
        attribution: 'invented',
      },
      concepts: concepts.map(([preferred = '', ...alternatives], i) => ({
        id: `urn:factory:${i}`,
        kind: 'skill',
        labels: { fr: { preferred, alternatives } },
      })),
      broader: [],
      occupationSkills: [],
      skillRelations: [],
    }),
  );
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function train(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

function cosine(model: StaticModel, a: string, b: string): number {
  const other = model.textVector(b);
  return model.textVector(a).reduce((sum, value, k) => sum + value * other[k]!, 0);
}

/** Mean over all pairs of names of one concept. */
function likeness(model: StaticModel): number {
  const pairs = OWN.flatMap(([a = '', b = '', c = '']) => [
    [a, b],
    [a, c],
    [b, c],
  ]);
  return pairs.reduce((sum, [a, b]) => sum + cosine(model, a!, b!), 0) / pairs.length;
}

describe('train:embeddings --from --pack', () => {
  const asked = ['--from', SHIPPED, '--pack', 'own.pack', '--seed', '1'];

  it('learns the names of a pack, keeps the rest, and gives the same bytes again', async () => {
    const short = [...asked, '--param', 'steps=120'];
    const [first, second] = [
      await train(...short, '--out', 'a.bin', '--workers', '1'),
      await train(...short, '--out', 'b.bin', '--workers', '2'),
    ];
    expect(first.stderr).toContain('training: 15 texts, 5 groups');
    expect([first.code, second.code]).toEqual([0, 0]);
    const bytes = readFileSync(join(folder, 'a.bin'));
    expect(readFileSync(join(folder, 'b.bin')).equals(bytes)).toBe(true);

    const [before, after] = [readFileSync(SHIPPED), bytes].map((file) => loadStaticModel(file));
    expect(likeness(before!)).toBeLessThan(0.35);
    expect(likeness(after!)).toBeGreaterThan(likeness(before!) + 0.15);
    for (const [a, b] of [
      ['boulanger', 'baker'],
      ['web developer', 'développeuse web'],
    ] as const) {
      expect(Math.abs(cosine(after!, a, b) - cosine(before!, a, b))).toBeLessThan(0.1);
    }

    const shown = await train('nearest', '--pack', 'own.pack', '--model', 'a.bin', 'zibelinage');
    expect(shown.stdout).toMatch(/^tremplin-static-[0-9a-f]{8} {2}a\.bin\n {2}zibelinage {2}→/u);
    expect(shown.stdout).toContain('→  conduite de la Zibeline');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no texts', ['--from', SHIPPED, '--out', 'x.bin'], /nothing to train on; give --data/u],
    ['no such pack', [...asked, '--pack', 'no.pack', '--out', 'x.bin'], /no\.pack cannot be read/u],
    ['no synonyms', ['--pack', 'lonely.pack', '--out', 'x.bin'], /lonely\.pack has two labels/u],
    ['no such model', ['--from', 'no.bin', '--pack', 'own.pack', '--out', 'x.bin'], /no\.bin/u],
    ['no model', ['--from', 'own.pack', '--pack', 'own.pack', '--out', 'x.bin'], /not a model/u],
    ['other sizes', [...asked, '--param', 'rows=64', '--out', 'x.bin'], /leave sizes out/u],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await train(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /u);
  });
});

describe('startFrom', () => {
  it('loses nothing: written again, the table is the same', () => {
    const bytes = readFileSync(SHIPPED);
    const { start, ...sizes } = startFrom(bytes);
    const again = encodeModel(start, { ...DEFAULT_SETTINGS, ...sizes });
    const [before, after] = [loadStaticModel(bytes), loadStaticModel(again)];
    expect(after.wordVector('soudeur')).toEqual(before.wordVector('soudeur'));
    expect(after.wordWeight('de')).toBeCloseTo(before.wordWeight('de'), 6);
  });
});
