import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from '@tremplin/cli';
import { createOntology, type OntologyData } from '@tremplin/ontology';
import { afterAll, describe, expect, it } from 'vitest';
import { createIdfCosine, jaccardRow } from '../quality/occupations/set-cosines.ts';
import { withOccupationSkills } from '../quality/occupations/with-occupation-skills.ts';
import { mobility } from '../quality/tasks/mobility.ts';
import { occupationCompletion } from '../quality/tasks/occupation-completion.ts';
import { relatedOccupations } from '../quality/tasks/related-occupations.ts';

const folder = mkdtempSync(join(tmpdir(), 'tremplin-occupations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Trades of two crafts; trades of one craft need the same ten skills and one of their own. */
function crafts(id: string, version: string): OntologyData {
  const trades = ['bread', 'wood'].flatMap((craft) =>
    ['first', 'second', 'third'].map((rank) => ({ craft, rank, code: `${craft}-${rank}` })),
  );
  const skills = (craft: string): readonly string[] =>
    Array.from({ length: 10 }, (_, i) => `${craft}-skill-${i}`);
  const concept = (code: string, kind: 'occupation' | 'skill') => ({
    id: `urn:${code}`,
    kind,
    code,
    labels: { en: { preferred: code, alternatives: [] } },
  });
  return {
    meta: { id, version, title: id, languages: ['en'], licence: 'CC0-1.0', attribution: '' },
    concepts: [
      ...trades.map(({ code }) => concept(code, 'occupation')),
      ...trades.map(({ code }) => concept(`own-${code}`, 'skill')),
      ...['bread', 'wood'].flatMap(skills).map((code) => concept(code, 'skill')),
    ],
    occupationSkills: trades.flatMap(({ craft, code }) =>
      [...skills(craft), `own-${code}`].map((skill) => ({
        occupation: `urn:${code}`,
        skill: `urn:${skill}`,
        relationType: 'essential' as const,
      })),
    ),
    skillRelations: [],
    broader: [],
  };
}

function contextOf(dataPath: string, data: OntologyData): BenchContext & { notes: string[] } {
  const notes: string[] = [];
  return {
    dataPath,
    ontology: createOntology(data),
    seed: 1,
    params: {},
    note: (message) => void notes.push(message),
    progress: () => undefined,
    notes,
  };
}

function write(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('mobility', () => {
  const HEADER =
    'code_rome,code_rome_cible,code_appellation_source,code_appellation_cible,code_type_mobilite,libelle_type_mobilite';
  const NAME = 'unix_rubrique_mobilite_v347_utf8.csv';

  it('scores pairs of occupations, all and by type, and leaves pairs of job titles out', async () => {
    const data = write('rome3', {
      [NAME]: [
        HEADER,
        'bread-first,bread-second,,,1,Proche',
        'bread-first,bread-third,,,2,Evolution',
        // Nothing in common, not even a word: it would cost if it counted.
        'bread-first,wood-third,11,12,2,Evolution',
      ].join('\n'),
    });
    // The folder of the files, and the root of the data above it.
    for (const path of [data, folder]) {
      const { results, embedder } = await mobility.run(contextOf(path, crafts('rome', 'v347')));
      expect(results.map(({ set, n }) => [set, n])).toEqual([
        ['rome3', 1],
        ['rome3-proche', 1],
        ['rome3-evolution', 1],
      ]);
      // Both targets share ten skills with the source, no other occupation any.
      expect(results[0]!.metrics).toEqual({ map: 1, recallAt10: 1, precisionAt1: 1 });
      expect(Object.keys(results[0]!.baselines!)).toEqual([
        'without vectors',
        'idf-cosine',
        'jaccard',
      ]);
      expect(embedder).toMatch(/^tremplin-static/u);
    }
  });

  it('sees a wrong answer as wrong', async () => {
    const data = write('wrong', { [NAME]: `${HEADER}\nbread-first,wood-first,,,1,Proche` });
    const { results } = await mobility.run(contextOf(data, crafts('rome', 'v347')));
    // Behind both bread trades.
    expect(results[0]!.metrics['map']).toBeLessThanOrEqual(1 / 3);
  });

  it('reads the layout of ROME 4, names unknown codes, and refuses a folder without the file', async () => {
    const data = write('rome4', {
      'unix_rubrique_mobilite_v460_utf8.csv':
        '"code_rome","code_rome_cible","numero_ordre"\n"bread-first","bread-second","1"\n"bread-first","nowhere","2"',
    });
    const context = contextOf(data, crafts('rome', 'v460'));
    const { results } = await mobility.run(context);
    expect(results.map(({ set }) => set)).toEqual(['rome4']);
    expect(context.notes).toEqual(['rome4: not in the pack: nowhere']);
    await expect(mobility.run(contextOf(data, crafts('rome', 'v347')))).rejects.toThrow(
      /no unix_rubrique_mobilite_v3….csv in --data for a ROME 3 pack/u,
    );
  });
});

describe('related-occupations', () => {
  it('scores tiers by their gains', async () => {
    const data = write('onet', {
      'Related_Occupations.csv': [
        'O*NET-SOC Code,Title,Related O*NET-SOC Code,Related Title,Relatedness Tier,Index',
        'bread-first,a,bread-second,b,Primary-Short,1',
        'bread-first,a,bread-third,c,Primary-Long,2',
        'bread-first,a,wood-first,d,Supplemental,3',
        'bread-first,a,no-such,e,Supplemental,4',
      ].join('\n'),
    });
    const context = contextOf(data, crafts('onet', '29.0'));
    const { results } = await relatedOccupations.run(context);
    expect(results[0]).toMatchObject({ set: 'onet', n: 1, metrics: { recallAt10: 1 } });
    expect(results[0]!.metrics['ndcgAt10']).toBeGreaterThan(0.8);
    expect(context.notes.join()).toContain('no-such');
  });
});

describe('occupation-completion', () => {
  it('learns nothing from the occupations asked about', async () => {
    // All six are asked, so no list is left to learn from; the names of the skills still are.
    const { results } = await occupationCompletion.run(contextOf('', crafts('esco', '1')));
    expect(results[0]).toMatchObject({
      set: 'esco',
      n: 6,
      baselines: { 'without vectors': { recallAt10: 0 }, 'occupation-knn': { recallAt10: 0 } },
    });
  });

  it('finds hidden skills in occupations like those asked about', async () => {
    // 400 are asked: of 450 alike in pairs, the other one of most pairs is not.
    const { meta } = crafts('esco', '1');
    const numbers = Array.from({ length: 450 }, (_, i) => i);
    const labels = (name: string) => ({ en: { preferred: name, alternatives: [] } });
    const skillsOf = (i: number): readonly string[] =>
      Array.from({ length: 10 }, (_, k) => `${i % 9}-${k}`);
    const data: OntologyData = {
      meta,
      concepts: [
        ...numbers.map((i) => ({
          id: `urn:work-${i}`,
          kind: 'occupation' as const,
          labels: labels(`w${i}`),
        })),
        ...[...new Set(numbers.flatMap(skillsOf))].map((code) => ({
          id: `urn:${code}`,
          kind: 'skill' as const,
          labels: labels(`s${code}`),
        })),
      ],
      occupationSkills: numbers.flatMap((i) =>
        skillsOf(i).map((code) => ({
          occupation: `urn:work-${i}`,
          skill: `urn:${code}`,
          relationType: 'essential' as const,
        })),
      ),
      skillRelations: [],
      broader: [],
    };
    const { results } = await occupationCompletion.run(contextOf('', data));
    expect(results[0]).toMatchObject({ n: 400, metrics: { recallAt10: 1 } });
  });
});

describe('baselines', () => {
  const sets = [new Set([1, 2]), new Set([2, 3]), new Set([4])];

  it('follow their formulas', () => {
    expect([...jaccardRow(sets, 0)]).toEqual([1, 1 / 3, 0]);
    const [one, two] = [Math.log(4 / 1) ** 2, Math.log(4 / 2) ** 2];
    const row = createIdfCosine(sets)(0);
    expect(row[1]).toBeCloseTo(two / (one + two), 12);
    expect(row[2]).toBe(0);
  });

  it('keep only the links asked for', () => {
    const pack = createOntology(crafts('esco', '1'));
    const some = withOccupationSkills(pack, ({ occupation }) => occupation === 'urn:bread-first');
    expect(some.tables.occupationSkills.targets).toHaveLength(11);
    expect(pack.tables.occupationSkills.targets).toHaveLength(66);
  });
});
