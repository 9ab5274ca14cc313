import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { sentenceRows } from './sentences/sentence-table.ts';
import { SENTENCES_EN, SENTENCES_FR } from './sentences/sentences.ts';

const cells = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());

describe('docs/linking.md', () => {
  it.each([
    ['English', SENTENCES_EN],
    ['French', SENTENCES_FR],
  ])('shows what is linked today in ten %s sentences', async (_, sentences) => {
    const page = readFileSync(new URL('../../../docs/linking.md', import.meta.url), 'utf8');
    const shown = page.split('\n').map(cells);
    const linker = await createLinker(digitalPack());
    const rows = await sentenceRows(linker, sentences);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(shown).toContainEqual(cells(row));
  });
});
