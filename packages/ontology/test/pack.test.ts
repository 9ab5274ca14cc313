import { createHash } from 'node:crypto';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import {
  conceptIds,
  createOntology,
  decodePack,
  describeConcept,
  encodePack,
  OntologyError,
  skillsOf,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import type { PackHeader } from '../src/internal/pack-header.ts';
import { readPackFile, writePackFile } from '../src/node.ts';
import { kitchen } from './fixtures.ts';
import { kitchenFormat1, kitchenFormat1Hash } from './kitchen-format-1.ts';

const ontology = createOntology(kitchen);
const bytes = encodePack(ontology);
const CHECKSUM = 32;

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (OntologyError.is(error)) return error.code;
    throw error;
  }
  return 'none';
}

/** The same file with the checksum of what it holds now. */
function resealed(file: Uint8Array): Uint8Array {
  const content = file.subarray(0, file.length - CHECKSUM);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}

/** The file with another header, all else in its place and the checksum right. */
function withHeader(change: (header: PackHeader) => unknown): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  const header = JSON.parse(Buffer.from(bytes.subarray(24, 24 + length)).toString()) as PackHeader;
  let json = JSON.stringify(change(header));
  json = json.padEnd(json.length + ((8 - (Buffer.byteLength(json) % 8)) % 8));
  const text = Buffer.from(json);
  const file = Buffer.concat([bytes.subarray(0, 24), text, bytes.subarray(24 + length)]);
  file.writeUInt32LE(text.length, 12);
  file.writeBigUInt64LE(BigInt(file.length), 16);
  return resealed(file);
}

/** The file with one element of a section changed, and the checksum right. */
function withElement(name: string, at: number, value: number): Uint8Array {
  const file = Buffer.from(bytes);
  const length = file.readUInt32LE(12);
  const header = JSON.parse(file.subarray(24, 24 + length).toString()) as PackHeader;
  const section = header.sections.find((found) => found.name === name)!;
  const index = at < 0 ? section.length + at : at;
  file.writeUIntLE(value, 24 + length + section.start + index * section.width, section.width);
  return resealed(file);
}

/** Everything that the look-ups of the package can be asked. */
function walk(found: Ontology): void {
  for (const id of conceptIds(found)) describeConcept(found, id);
  for (const id of conceptIds(found, 'occupation')) skillsOf(found, id);
}

describe('a pack file', () => {
  it('holds the whole ontology', () => {
    expect(decodePack(bytes)).toEqual(ontology);
    expect(encodePack(decodePack(bytes))).toEqual(bytes);
    const digital = digitalPack();
    expect(decodePack(encodePack(digital))).toEqual(digital);
  });

  it('is the same bytes whatever the order of the rows', () => {
    const reversed: OntologyData = {
      meta: { ...kitchen.meta, languages: kitchen.meta.languages.toReversed() },
      concepts: kitchen.concepts.toReversed(),
      occupationSkills: kitchen.occupationSkills.toReversed(),
      skillRelations: kitchen.skillRelations.toReversed(),
      broader: kitchen.broader.toReversed(),
    };
    expect(encodePack(createOntology(reversed))).toEqual(bytes);
  });

  it('ends with the SHA-256 of what is before, which is the hash of the ontology', () => {
    const content = bytes.subarray(0, -CHECKSUM);
    expect(createHash('sha256').update(content).digest('hex')).toBe(ontology.hash);
    expect(Buffer.from(bytes.subarray(-CHECKSUM)).toString('hex')).toBe(ontology.hash);
  });

  it('starts its sections on multiples of 8', () => {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
    const header = JSON.parse(
      Buffer.from(bytes.subarray(24, 24 + length)).toString(),
    ) as PackHeader;
    expect((24 + length) % 8).toBe(0);
    expect(header.sections.filter(({ start }) => start % 8 !== 0)).toEqual([]);
  });

  it('names the codes that it uses, and no others', () => {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
    const header = JSON.parse(
      Buffer.from(bytes.subarray(24, 24 + length)).toString(),
    ) as PackHeader;
    expect(header.vocabularies).toEqual({
      kinds: ['skill', 'occupation', 'skillGroup'],
      skillTypes: ['', 'knowledge'],
      reuseLevels: [''],
      relationTypes: ['essential', 'optional'],
      mappingRelations: ['exactMatch', 'closeMatch', 'broadMatch'],
    });
  });

  it('is read from an ArrayBuffer and from a view at any offset', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodePack(shifted.subarray(3)).hash).toBe(ontology.hash);
    expect(decodePack(bytes.slice().buffer).hash).toBe(ontology.hash);
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

describe('a pack file in a runtime without Node', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is read and written all the same', () => {
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('Buffer', undefined);
    expect(decodePack(bytes.slice().buffer)).toEqual(ontology);
    expect(encodePack(ontology)).toEqual(bytes);
  });
});

describe('a pack file of format 1', () => {
  it('is read, with the hash that its content has today', () => {
    const version = new DataView(kitchenFormat1.buffer).getUint32(8, true);
    expect(version).toBe(1);
    expect(decodePack(kitchenFormat1)).toEqual(ontology);
    expect(ontology.hash).not.toBe(kitchenFormat1Hash);
    expect(encodePack(decodePack(kitchenFormat1))).toEqual(bytes);
  });

  it('is refused when cut short, at every length, and when any byte differs', () => {
    for (let at = 0; at < kitchenFormat1.length; at++) {
      expect(codeOf(() => decodePack(kitchenFormat1.slice(0, at)))).not.toBe('none');
      const altered = kitchenFormat1.slice();
      altered[at] = altered[at]! ^ 0xff;
      expect(codeOf(() => decodePack(altered))).not.toBe('none');
    }
  });

  it('is refused when its tables contradict each other', () => {
    for (let at = 16; at < kitchenFormat1.length - CHECKSUM; at++) {
      const altered = kitchenFormat1.slice();
      altered[at] = altered[at]! ^ 0x55;
      const file = resealed(altered);
      // Whatever passes can be walked: an altered letter of a label, an hour more.
      if (codeOf(() => decodePack(file)) === 'none') walk(decodePack(file));
    }
  });
});

describe('decodePack refuses', () => {
  it('a file cut short, at every length', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(codeOf(() => decodePack(bytes.slice(0, length)))).toMatch(
        /^(?:pack-checksum|invalid-pack)$/u,
      );
    }
    expect(() => decodePack(bytes.slice(0, -1))).toThrow(
      new RegExp(
        `truncated or was altered \\(${bytes.length - 1} bytes where it says ${bytes.length}`,
        'u',
      ),
    );
  });

  it('a file with bytes after its end', () => {
    expect(codeOf(() => decodePack(Buffer.concat([bytes, bytes])))).toBe('pack-checksum');
  });

  it('a file with any byte changed to anything', () => {
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice();
      altered[at] = altered[at]! ^ (1 + (at % 255));
      expect(codeOf(() => decodePack(altered))).toMatch(
        /^(?:pack-checksum|invalid-pack|pack-version)$/u,
      );
    }
  });

  it('a format that it does not know, naming those it reads', () => {
    const later = bytes.slice();
    later[8] = 99;
    expect(() => decodePack(later)).toThrow(/format 99.*reads formats 1 and 2/u);
  });

  it.each<readonly [what: string, file: Uint8Array, message: RegExp]>([
    ['ids past their text', withElement('ids.offsets', -1, 9_999), /"ids".*offsets end at 9999/u],
    ['falling offsets', withElement('codes.offsets', 1, 77), /"codes".*offset 2 falls from 77 to/u],
    ['offsets that start late', withElement('broader.offsets', 0, 1), /"broader".*start at 1/u],
    [
      'a link to nowhere',
      withElement('broader.targets', 0, 7),
      /"broader.targets".*element 0 is 7/u,
    ],
    ['a kind that is none', withElement('kinds', 2, 6), /"kinds".*element 2 is 6/u],
    ['a type that is none', withElement('skillTypes', 0, 5), /"skillTypes"/u],
    ['a level that is none', withElement('reuseLevels', 0, 5), /"reuseLevels"/u],
    [
      'a relation that is none',
      withElement('skillRelations.types', 0, 2),
      /"skillRelations.types"/u,
    ],
    ['a mapping that is none', withElement('mappings.types', 0, 5), /"mappings.types"/u],
    ['a mapping to nowhere', withElement('mappings.targets', 0, 2), /"mappings.targets"/u],
    ['labels past the last', withElement('labels.en.offsets', -1, 99), /"labels.en"/u],
    ['a flag that is none', withElement('labels.en.caseSensitive', 0, 2), /caseSensitive/u],
    // Row 1 is the cook: as a skill it may have no skills of its own, and no skill may be an occupation.
    [
      'skills of a skill',
      withElement('kinds', 1, 0),
      /"occupationSkills".*concept 1 .* no occupation/u,
    ],
    [
      'an occupation as a skill',
      withElement('occupationSkills.targets', 0, 1),
      /which is no skill/u,
    ],
    ['a concept without an id', withElement('ids.offsets', 1, 0), /"ids".*concept 0 has no id/u],
  ])('a right checksum over %s', (_, file, message) => {
    expect(() => decodePack(file)).toThrow(message);
    expect(codeOf(() => decodePack(file))).toBe('invalid-pack');
  });

  const place =
    (name: string, change: object) =>
    (header: PackHeader): unknown => ({
      ...header,
      sections: header.sections.map((s) => (s.name === name ? { ...s, ...change } : s)),
    });

  it.each<readonly [what: string, code: string, change: (header: PackHeader) => unknown]>([
    ['nothing', 'invalid-pack', () => null],
    ['a list', 'invalid-pack', () => []],
    ['no meta', 'invalid-pack', ({ meta: _, ...rest }) => rest],
    ['a title that is no text', 'invalid-pack', (h) => ({ ...h, meta: { ...h.meta, title: 1 } })],
    [
      'languages twice',
      'invalid-pack',
      (h) => ({ ...h, meta: { ...h.meta, languages: ['en', 'en'] } }),
    ],
    [
      'a language without labels',
      'invalid-pack',
      (h) => ({ ...h, meta: { ...h.meta, languages: ['de'] } }),
    ],
    ['a negative size', 'invalid-pack', (h) => ({ ...h, size: -1 })],
    ['another size', 'invalid-pack', (h) => ({ ...h, size: h.size + 1 })],
    ['no vocabularies', 'invalid-pack', (h) => ({ ...h, vocabularies: {} })],
    ['sections that are no list', 'invalid-pack', (h) => ({ ...h, sections: { length: 1 } })],
    ['a section that is none', 'invalid-pack', (h) => ({ ...h, sections: [...h.sections, null] })],
    ['a section of odd width', 'invalid-pack', place('kinds', { width: 3 })],
    ['a section too wide', 'invalid-pack', place('kinds', { width: 2 })],
    ['a section past the end', 'invalid-pack', place('ids.bytes', { length: 1e9 })],
    ['a section of no length', 'invalid-pack', place('ids.bytes', { length: 'all' })],
    ['a section between elements', 'invalid-pack', place('kinds', { start: 1 })],
    ['a section of part of its rows', 'invalid-pack', place('kinds', { length: 1 })],
    ['a section missing', 'invalid-pack', place('kinds', { name: 'kind' })],
    [
      'a kind of a later version',
      'pack-version',
      (h) => ({
        ...h,
        vocabularies: { ...h.vocabularies, kinds: ['skill', 'occupation', 'school'] },
      }),
    ],
    [
      'a later section that must not be skipped',
      'pack-version',
      (h) => ({
        ...h,
        minor: 1,
        sections: [
          ...h.sections,
          { name: 'x', width: 1, start: 0, length: 1, mustUnderstand: true },
        ],
      }),
    ],
  ])('a right checksum over a header with %s', (_, code, change) => {
    expect(codeOf(() => decodePack(withHeader(change)))).toBe(code);
  });

  it('a header that ends past the file, or between two numbers', () => {
    for (const length of [0, 1, 3, 1_000_000, 0xffff_fff8]) {
      const file = Buffer.from(bytes);
      file.writeUInt32LE(length, 12);
      expect(codeOf(() => decodePack(resealed(file)))).toBe('invalid-pack');
    }
  });

  it('whatever it could not walk, over a right checksum', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: 12, max: bytes.length - CHECKSUM - 1 }),
            value: fc.nat(255),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (changes) => {
          const altered = bytes.slice();
          for (const { at, value } of changes) altered[at] = value;
          const file = resealed(altered);
          const code = codeOf(() => decodePack(file));
          expect(['none', 'invalid-pack', 'pack-version', 'pack-checksum']).toContain(code);
          if (code === 'none') walk(decodePack(file));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('decodePack skips', () => {
  it('a section of a later minor that may be skipped', () => {
    const file = withHeader((header) => ({
      ...header,
      minor: 1,
      later: true,
      sections: [...header.sections, { name: 'later', width: 4, start: 0, length: 1 }],
    }));
    const { tables, hash } = decodePack(file);
    expect(tables).toEqual(ontology.tables);
    // The hash is of all that the file says; written again, it says what this version knows.
    expect(hash).not.toBe(ontology.hash);
    expect(encodePack(decodePack(file))).toEqual(bytes);
  });
});
