import { createLinker, detectLanguage, type Linker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLevelHint } from '../../src/reading/read-level-hint.ts';
import { readSections } from '../../src/reading/read-sections.ts';
import { readSense } from '../../src/reading/read-sense.ts';
import { readStance } from '../../src/reading/read-stance.ts';
import { readTitle } from '../../src/reading/read-title.ts';
import { splitCoordinations } from '../../src/reading/split-coordinations.ts';
import { BAD_INPUTS } from './bad-inputs.ts';
import { digitalId } from './trap.ts';

let linker: Linker;
beforeAll(async () => {
  linker = await createLinker(digitalPack());
});

describe.each(BAD_INPUTS)('$name', ({ text: make, holds, isEmpty, foreign }) => {
  const text = make();
  it('is linked, or refused with a reason, and never with more mentions than words', async () => {
    if (text.length > 2_000_000) {
      await expect(linker.link(text)).rejects.toMatchObject({ code: 'text-too-long' });
      return;
    }
    const mentions = await linker.link(text);
    expect(mentions.length).toBeLessThanOrEqual(text.split(/[^\p{L}\p{N}\p{M}]+/u).length);
    const ends = mentions.map(({ end }) => end);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    if (isEmpty || foreign) expect(mentions).toEqual([]);
    if (holds) {
      expect(mentions.map(({ concept }) => concept)).toContain(digitalId(holds));
    }
  });

  it('is neither English nor French, where it is not', () => {
    if (foreign) expect(detectLanguage(text).language).toBe('und');
  });

  it('is read without more than it holds', () => {
    const span = { start: Math.floor(text.length / 2), end: Math.floor(text.length / 2) + 6 };
    for (const { cue } of [
      readStance(text, span),
      readLevelHint(text, span),
      readSense(text, span),
    ]) {
      if (cue) expect(cue[1] - cue[0]).toBeLessThan(400);
    }
    const sections = readSections(text);
    expect(sections.at(-1)?.end ?? 0).toBe(text.length);
    expect(sections.length).toBeLessThanOrEqual(1 + 2 * text.split(/[.!?;\n]/u).length);
    expect(readTitle(text).neutral.length).toBeLessThanOrEqual(500);
    expect(splitCoordinations(text).length).toBeLessThan(400);
  });
});
