import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import { createOntology, decodePack, encodePack, OntologyError } from '../src/index.ts';
import { readPackFile, writePackFile } from '../src/node.ts';
import { kitchen } from './fixtures.ts';

const ontology = createOntology(kitchen);
const bytes = encodePack(ontology);

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (OntologyError.is(error)) return error.code;
    throw error;
  }
  return 'none';
}

describe('a pack file', () => {
  it('holds the whole ontology', () => {
    expect(decodePack(bytes)).toEqual(ontology);
    expect(encodePack(decodePack(bytes))).toEqual(bytes);
    const digital = digitalPack();
    expect(decodePack(encodePack(digital))).toEqual(digital);
  });

  it('is read from an ArrayBuffer and from a view at any offset', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodePack(shifted.subarray(3)).hash).toBe(ontology.hash);
    expect(decodePack(bytes.slice().buffer).hash).toBe(ontology.hash);
  });

  it('is refused when any byte differs', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = bytes.slice();
        altered[at] = altered[at]! ^ change;
        expect(codeOf(() => decodePack(altered))).toMatch(
          /^(?:pack-checksum|invalid-pack|pack-version)$/u,
        );
      }),
    );
  });

  it('is refused when cut short, at every length', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(codeOf(() => decodePack(bytes.slice(0, length)))).toMatch(
        /^(?:pack-checksum|invalid-pack)$/u,
      );
    }
  });

  it('says which format it cannot read', () => {
    const later = bytes.slice();
    later[8] = 99;
    expect(() => decodePack(later)).toThrow(/format 99.*reads format 1/u);
  });

  it('is written in one step, leaving nothing else behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-pack-'));
    const path = join(folder, 'kitchen.pack');
    await writeFile(path, 'an older file');
    expect(await writePackFile(ontology, path)).toBe(bytes.length);
    expect(await readdir(folder)).toEqual(['kitchen.pack']);
    expect((await readPackFile(path)).hash).toBe(ontology.hash);
    await expect(readPackFile(join(folder, 'nothing.pack'))).rejects.toMatchObject({
      code: 'missing-file',
    });
    await expect(writePackFile(ontology, join(folder, 'no', 'where'))).rejects.toThrow();
  });
});
