import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import { exportCsv } from '../src/export/index.ts';
import { importCsv } from '../src/import/index.ts';
import {
  createOntology,
  describeOntology,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import { fromCell, toCell } from '../src/internal/spreadsheet-cell.ts';
import { importCsvDirectory } from '../src/node.ts';
import { kitchen } from './fixtures.ts';
import { NASTY_TEXTS, randomOntologyData } from './random-ontology.ts';

const textOf = (ontology: Ontology, name: string): string =>
  exportCsv(ontology, { byteOrderMark: false }).find((file) => file.name === name)!.text;

/** What comes back, and that no row was left out or changed on the way. */
function roundTrip(ontology: Ontology): Ontology {
  const { data, report } = importCsv(exportCsv(ontology));
  expect(report.issues).toEqual([]);
  for (const { rows, kept } of report.files) expect(kept).toBe(rows);
  return createOntology(data);
}

/** The kitchen with every nasty text as a label, a code, a description, a target and an id. */
const nastyKitchen: OntologyData = {
  ...kitchen,
  meta: { ...kitchen.meta, title: '=cmd|calc', attribution: 'one,\n"two"' },
  concepts: [
    ...kitchen.concepts,
    ...NASTY_TEXTS.map((text, i) => ({
      id: `urn:nasty:${text}`,
      kind: 'skill' as const,
      code: text,
      labels: {
        en: { preferred: text, alternatives: [`z${i}`, ...NASTY_TEXTS.filter((t) => t !== text)] },
      },
      descriptions: { fr: text },
      mappings: [{ relation: 'closeMatch' as const, target: text }],
    })),
  ],
  occupationSkills: Array.from({ length: 255 }, (_, i) => ({
    occupation: 'urn:test:cook',
    skill: `urn:nasty:${NASTY_TEXTS[i % NASTY_TEXTS.length]!}`,
    relationType: 'essential' as const,
    importance: (i + 1) / 255,
    level: (255 - i) / 255,
  })).filter((_, i) => i < NASTY_TEXTS.length),
};

describe('describeOntology', () => {
  it('gives the rows back that make the same ontology', () => {
    fc.assert(
      fc.property(randomOntologyData, (data) => {
        const ontology = createOntology(data);
        expect(createOntology(describeOntology(ontology)).hash).toBe(ontology.hash);
      }),
      { numRuns: 60 },
    );
  });
});

describe('exportCsv', () => {
  it('writes what a person can read, in id order, whatever the order of the rows', () => {
    const ontology = createOntology(kitchen);
    expect(textOf(ontology, 'labels.csv').split('\n').slice(0, 7)).toEqual([
      'id,language,role,label,caseSensitive',
      'urn:test:beurre-blanc,en,preferred,beurre blanc,',
      'urn:test:beurre-blanc,en,alternative,beurre blanc basics,',
      'urn:test:beurre-blanc,fr,preferred,beurre blanc,',
      'urn:test:cook,en,preferred,cook,',
      'urn:test:cook,en,alternative,chef,yes',
      'urn:test:grill,en,preferred,grilling,',
    ]);
    expect(textOf(ontology, 'concepts.csv').split('\n')[1]).toBe(
      'urn:test:beurre-blanc,skill,,knowledge,,8',
    );
    const reversed = createOntology({ ...kitchen, concepts: kitchen.concepts.toReversed() });
    expect(exportCsv(reversed)).toEqual(exportCsv(ontology));
  });

  it('leaves nothing for a spreadsheet to compute', () => {
    for (const { text } of exportCsv(createOntology(nastyKitchen), { byteOrderMark: false })) {
      expect(text).not.toMatch(/(?:^|,)"?[=+\-@]/mu);
    }
  });

  it.each<readonly [text: string, cell: string]>([
    ['sewing', 'sewing'],
    ["'s avonds", "'s avonds"],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['', "'"],
    ["'", "''"],
    ['\\r', '\\r'],
    ["'\\r", "''\\r"],
    ['a\r\nb\\', "'\\a\\r\nb\\\\"],
  ])('writes %j as the cell %j', (text, cell) => {
    expect(toCell(text)).toBe(cell);
    expect(fromCell(cell)).toBe(text);
  });

  it('writes every text as a cell that is read back', () => {
    const characters = fc.constantFrom("'", '\\', '=', '-', '\r', '\0', '\n', 'r', '0', 'é', '');
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        const text = parts.join('');
        expect(fromCell(toCell(text))).toBe(text);
        expect(toCell(text)).not.toMatch(/[\r\0]/u);
        expect(toCell(text)).not.toMatch(/^$|^[=-]/u);
      }),
    );
  });
});

describe('a pack as CSV and back', () => {
  it('is the same pack', () => {
    const digital = digitalPack();
    expect(roundTrip(digital).hash).toBe(digital.hash);
    const nasty = createOntology(nastyKitchen);
    expect(roundTrip(nasty).hash).toBe(nasty.hash);
  });

  it('is the same pack, with each of the 255 degrees of importance and level', () => {
    const skills = Array.from({ length: 255 }, (_, i) => `urn:test:${i}`);
    const rated = createOntology({
      ...kitchen,
      concepts: [
        ...kitchen.concepts,
        ...skills.map((id) => ({ id, kind: 'skill' as const, labels: {} })),
      ],
      occupationSkills: skills.map((skill, i) => ({
        occupation: 'urn:test:cook',
        skill,
        relationType: 'essential' as const,
        importance: (i + 1) / 255,
        level: (255 - i) / 255,
      })),
    });
    expect([...rated.tables.occupationSkills.importances].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 255 }, (_, i) => i + 1),
    );
    expect(roundTrip(rated).hash).toBe(rated.hash);
  });

  it('is the same pack, for any pack', () => {
    fc.assert(
      fc.property(randomOntologyData, (data) => {
        const ontology = createOntology(data);
        expect(roundTrip(ontology).hash).toBe(ontology.hash);
      }),
      { numRuns: 150 },
    );
  });

  it('is another pack when a cell was changed', () => {
    const files = exportCsv(createOntology(kitchen)).map(({ name, text }) => ({
      name,
      text: text.replace('knife work,', 'work with knives,'),
    }));
    expect(createOntology(importCsv(files).data).hash).not.toBe(createOntology(kitchen).hash);
  });

  it('goes through a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tremplin-csv-'));
    const ontology = createOntology(nastyKitchen);
    for (const { name, text } of exportCsv(ontology)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'notes.csv'), 'mine\n');
    const { data, report } = await importCsvDirectory(folder);
    expect(createOntology(data).hash).toBe(ontology.hash);
    expect(report.ignored).toEqual(['notes.csv']);
    expect(report.issues).toEqual([]);
  });
});
