import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BenchContext, BenchRun } from '@tremplin/cli';
import { scoreSpans } from '../../quality/pii/score-spans.ts';
import { withoutSlips } from '../../quality/pii/without-slips.ts';
import { names } from '../../quality/tasks/names.ts';
import { pii } from '../../quality/tasks/pii.ts';
import { writeFiles } from './tiny-data.ts';

const RGPD_TEXT = 'Mme Jeanne Morvan rencontre Karim à Lyon.\n';
const FILES: Readonly<Record<string, string>> = {
  'pii/fr-eds-pseudo/templates.txt':
    'Mme [Jeanne](PRENOM) [MORVAN](NOM), Tél. [06 12 34 56 78](TEL)\n\n[qqqq](VILLE) et [12/03/2015](DATE), [12 rue Gabriel Péri](ADDRESS)\n',
  'pii/fr-rgpd/notes/n1.txt': RGPD_TEXT,
  'pii/fr-rgpd/annotations/n1.json': JSON.stringify({
    document_name: 'n1.txt',
    entities: [
      { entity_text: 'Jeanne Morvan', entity_type: 'PERSON', start_pos: 4, end_pos: 17 },
      { entity_text: 'Lyon', entity_type: 'LOCATION', start_pos: 36, end_pos: 40 },
    ],
  }),
  'pii/fr-rgpd/annotations/n2.json': JSON.stringify({ document_name: 'gone.txt', entities: [] }),
  'pii/fr-rgpd/dataset_1.csv':
    'text\n"Hier Jeanne<first_name> de Beauvoir<last_name> et d\'Emilien<first_name> ont ri."\n',
  'pii/presidio-research/synth_dataset_v2.json': JSON.stringify([
    {
      full_text: 'Mail me: jane@example.com',
      spans: [{ entity_type: 'EMAIL_ADDRESS', start_position: 9, end_position: 25 }],
    },
  ]),
  'names/list.csv': 'name,sex,count\nMARIE,F,10\nKARIM,M,20\nKARIM,F,1\n',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tremplin-pii-'));
  writeFiles(folder, FILES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  task: typeof pii,
  data: string,
  seed = 1,
): Promise<BenchRun & { readonly notes: readonly string[] }> {
  const notes: string[] = [];
  const context: BenchContext = {
    dataPath: data,
    seed,
    params: {},
    note: (message) => void notes.push(message),
    progress: () => {},
  };
  return { ...(await task.run(context)), notes };
}

describe('pii', () => {
  it('measures each set that is there, per label too', async () => {
    const { results, notes, embedder } = await run(pii, folder);
    expect(embedder).toBeNull();
    expect(results.map(({ set, n }) => [set, n])).toEqual([
      ['eds', 5],
      ['rgpd', 2],
      ['rgpd-whole', 2],
      ['rgpd-person', 1],
      ['rgpd-sentences', 3],
      ['presidio', 1],
    ]);
    // The invented town is missed; the date counts for precision alone.
    expect(results[0]!.metrics['recall']).toBe(4 / 5);
    expect(results[0]!.metrics['precision']).toBe(1);
    expect(results[0]!.groups!['ADRESSE']).toEqual({ n: 1, recall: 1 });
    // "Karim" is found and not marked.
    expect(results[1]!.metrics).toMatchObject({ recall: 1, precision: 2 / 3 });
    expect(results[1]!.groups!['found:name']).toEqual({ n: 2, precision: 1 / 2 });
    expect(results[1]!.groups!['found:place']).toEqual({ n: 1, precision: 1 });
    expect(Object.keys(results[4]!.metrics)).toEqual(['recall']);
    expect(results[5]!.metrics).toEqual({ recall: 1, precision: 1, f2: 1 });
    expect(notes).toEqual(['rgpd: n2.json left out: its document is not there']);
  });

  it('says what is absent, and refuses a folder without a set', async () => {
    const { results, notes } = await run(pii, join(folder, 'pii', 'presidio-research'));
    expect(results.map(({ set }) => set)).toEqual(['presidio']);
    expect(notes).toHaveLength(3);
    await expect(async () => run(pii, join(folder, 'names'))).rejects.toThrow(
      /no pii\/fr-eds-pseudo/u,
    );
  });
});

describe('withoutSlips', () => {
  /** `⟦…⟧` is the mark. */
  function isKept(marked: string, label = 'PERSON'): boolean {
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const text = marked.replaceAll(/[⟦⟧]/gu, '');
    return withoutSlips({ text, spans: [{ start, end, label }] }).spans.length === 1;
  }

  it.each(['Mme ⟦Jeanne Morvan⟧.', '⟦Yann du Rusquec⟧', 'l’⟦Atelier⟧', '⟦Directeur Commercial⟧'])(
    'keeps %s',
    (marked) => expect(isKept(marked)).toBe(true),
  );

  it.each([
    '⟦Morvan, Analyste⟧ SOC',
    '⟦Devrait être⟧ fait',
    'Fin⟦Tech Pay⟧',
    '⟦Jean⟧ette',
    '⟦Morvan ⟧(a)',
  ])('leaves out %s', (marked) => expect(isKept(marked)).toBe(false));

  it('keeps firms with small words', () => {
    expect(isKept('⟦Atelier des lilas⟧', 'ORG')).toBe(true);
  });
});

describe('scoreSpans', () => {
  const text = 'abc  def ghi';
  const spans = [
    { start: 0, end: 8, label: 'A' },
    { start: 9, end: 12, label: 'B' },
  ];

  it.each([
    [
      'wholly covered, blanks apart',
      [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ],
      { gold: 2, covered: 1, found: 2, right: 2 },
    ],
    ['one character short', [{ start: 0, end: 7 }], { gold: 2, covered: 0, found: 1, right: 1 }],
    ['only beside it', [{ start: 8, end: 9 }], { gold: 2, covered: 0, found: 1, right: 0 }],
  ])('%s', (_, found, counts) => {
    expect(scoreSpans(text, { spans, found })).toEqual(counts);
  });

  it('counts the labels asked for, and is right on any', () => {
    const found = [{ start: 0, end: 8 }];
    expect(scoreSpans(text, { spans, found, labels: ['B'] })).toEqual({
      gold: 1,
      covered: 0,
      found: 1,
      right: 1,
    });
  });
});

describe('names', () => {
  it('asks each name once per language, the same by seed', async () => {
    const { results } = await run(names, folder);
    expect(results[0]!.n).toBe(4);
    expect(results[0]!.metrics['recall']).toBe(1);
    expect(results[0]!.metrics['damaged']).toBe(0);
    const again = await run(names, folder);
    expect({ ...again.results[0], seconds: 0 }).toEqual({ ...results[0], seconds: 0 });
  });

  it('refuses a list without names', async () => {
    writeFiles(folder, { 'empty/names.csv': 'name,sex,count\n' });
    await expect(async () => run(names, join(folder, 'empty', 'names.csv'))).rejects.toThrow(
      /no name/u,
    );
  });
});
