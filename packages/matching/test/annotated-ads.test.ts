import { readdirSync, readFileSync } from 'node:fs';
import { createLinker } from '@tremplin/linking';
import { digitalPack } from '@tremplin/ontology/digital';
import { describe, expect, it } from 'vitest';
import { importJob } from '../src/index.ts';
import { countDemands, unknownLabels, type AnnotatedAd } from './ads/count-demands.ts';

const FOLDER = new URL('ads/', import.meta.url);
const SETS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ads = SETS.flatMap((set) =>
  readdirSync(new URL(`${set}/`, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = new URL(`${set}/${name}`, FOLDER);
      const text = readFileSync(new URL(file.href.replace(/json$/u, 'txt')), 'utf8');
      return { set, name, text, ad: JSON.parse(readFileSync(file, 'utf8')) as AnnotatedAd };
    }),
);
const digital = ads.filter(({ ad }) => ad.pack === 'digital');

describe('annotated ads', async () => {
  const ontology = digitalPack();
  const linker = await createLinker(ontology);

  it.each(ads)('quote their text: $set/$name', ({ text, ad }) => {
    for (const { quote } of ad.demands) expect(text).toContain(quote);
  });

  it.each(digital)('name skills of the pack: $set/$name', ({ ad }) => {
    expect(unknownLabels(ad, ontology)).toEqual([]);
  });

  it('are read without much that they do not ask for', async () => {
    const sums = { right: 0, wrong: 0, missed: 0, twice: 0, need: 0, level: 0 };
    for (const { ad, text, name } of digital) {
      const counts = countDemands(ad, await importJob(text, { linker, id: name }), ontology);
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key].length;
    }
    // What is read right may not get less, what is read wrong not more; see `measure ads`.
    expect(sums.right).toBeGreaterThanOrEqual(250);
    expect(sums.wrong + sums.twice).toBeLessThanOrEqual(26);
    expect(sums.need + sums.level).toBeLessThanOrEqual(4);
  });

  it('count what is wrong, missed and asked twice', async () => {
    const ad: AnnotatedAd = {
      pack: 'digital',
      language: 'en',
      demands: [
        { quote: 'Python', need: 'optional', skills: ['Python'], level: 3 },
        { quote: 'SQL', need: 'essential', skills: ['SQL', 'HTML'] },
        { quote: 'Jira or Figma', need: 'essential', skills: ['Jira', 'Figma'] },
        { quote: 'Rust', need: 'essential', skills: ['Rust'] },
        { quote: 'kindness', need: 'essential', skills: [] },
      ],
    };
    const read = await importJob('Python, SQL, HTML, Linux. Jira or Figma.', { linker, id: 'j' });
    expect(countDemands(ad, read, ontology)).toEqual({
      right: ['"Python"', '"SQL"', '"Jira or Figma"'],
      wrong: ['Linux'],
      missed: ['"Rust"'],
      twice: ['HTML for "SQL"'],
      need: ['"Python"'],
      level: ['"Python": 2, not 3'],
    });
  });
});
