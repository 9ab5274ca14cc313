import { createOntology, type OccupationId } from '@tremplin/ontology';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  importBmo,
  importDaresTensions,
  importOccupationMapping,
  MatchingError,
  shortageByOccupation,
  type ShortageFigure,
} from '../../src/index.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const BMO =
  'annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE25;NOMBE25;met;xmet;smet\n';
const row = (change: Record<number, string> = {}): string =>
  [
    '2025',
    'M2Z90',
    'Informatique',
    'F',
    'Fam',
    '53',
    'Bretagne',
    '35',
    'Ille',
    '5301',
    'Rennes',
    '100',
    '65',
    '*',
  ]
    .map((value, i) => change[i] ?? value)
    .join(';');

describe('importBmo', () => {
  it('reads a row at the smallest area that it names', () => {
    const { figures, issues } = importBmo(`${BMO}${row()}\n`);
    expect(issues).toEqual([]);
    expect(figures).toEqual([
      {
        source: 'bmo',
        family: 'M2Z90',
        label: 'Informatique',
        area: { granularity: 'bassin', code: '5301', name: 'Rennes' },
        year: 2025,
        level: 4,
        projects: 100,
        hard: 65,
      },
    ]);
    expect(importBmo(`${BMO}${row({ 9: '', 7: '1' })}\n`).figures[0]!.area).toMatchObject({
      granularity: 'departement',
      code: '01',
    });
    expect(importBmo(`${BMO}${row({ 9: '', 7: '' })}\n`).figures[0]!.area.granularity).toBe(
      'region',
    );
    expect(importBmo(`${BMO}${row({ 9: '', 7: '', 5: '' })}\n`).figures[0]!.area.granularity).toBe(
      'national',
    );
  });

  it.each([
    [0, 100, 1],
    [19, 100, 1],
    [20, 100, 2],
    [59, 100, 3],
    [60, 100, 4],
    [80, 100, 5],
    [100, 100, 5],
  ])('makes %i hard of %i level %i', (hard, projects, level) => {
    const { figures } = importBmo(`${BMO}${row({ 11: String(projects), 12: String(hard) })}`);
    expect(figures[0]!.level).toBe(level);
  });

  it.each<[string, Record<number, string>, string]>([
    ['secrecy', { 11: '*' }, 'suppressed'],
    ['no recruitment', { 11: '0', 12: '0' }, 'suppressed'],
    ['text for a count', { 12: 'many' }, 'invalid-row'],
    ['a count below nothing', { 11: '-5' }, 'invalid-row'],
    ['infinity', { 11: 'Infinity' }, 'invalid-row'],
    ['more hard than all', { 12: '101' }, 'invalid-row'],
    ['no family', { 1: '' }, 'invalid-row'],
    ['no year', { 0: 'soon' }, 'invalid-row'],
    ['too many values', { 13: '1;2' }, 'invalid-row'],
  ])('reports %s with its line and keeps the rows beside it', (_, change, code) => {
    const { figures, issues } = importBmo(
      `${BMO}${row()}\n${row(change)}\n${row({ 9: '5302' })}\n`,
    );
    expect(figures.map(({ area }) => area.code)).toEqual(['5301', '5302']);
    expect(issues).toMatchObject([{ code, line: 3 }]);
  });

  it('reads numbers as French offices write them, and the edition of another year', () => {
    const text = `${BMO.replaceAll('BE25', 'BE24')}${row({ 11: '1 234,5', 12: '10' })}\n`;
    expect(importBmo(text).figures[0]).toMatchObject({
      projects: 1234.5,
      area: { name: 'Rennes' },
    });
  });

  it('reports a second row of the same family, area and year', () => {
    expect(importBmo(`${BMO}${row()}\n${row()}\n`).issues).toMatchObject([
      { code: 'duplicate-row', line: 3 },
    ]);
  });

  it('loses no row', () => {
    const cell = fc.constantFrom('', '*', '5', '50', 'x', '200');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const rows = cells.map(([met, xmet], i) => row({ 9: String(1000 + i), 11: met, 12: xmet }));
        const { figures, issues } = importBmo(BMO + rows.join('\n'));
        expect(figures.length + issues.length).toBe(cells.length);
      }),
    );
  });

  it.each<[string, string]>([
    ['an empty text', ''],
    ['no column of recruitments', 'annee;FAP;xmet\n2025;A;1\n'],
    ['a broken quote', 'annee;FAP;met;xmet\n2025;"A;1;1\n'],
  ])('refuses %s', (_, text) => {
    expect(() => importBmo(text)).toThrow(MatchingError);
    expect(() => importBmo(text)).toThrow(expect.objectContaining({ code: 'invalid-table' }));
  });

  it('takes the names of columns that a host gives, and says when one is not there', () => {
    const text = 'An;F;P;D\n2025;A;10;5\n';
    const columns = { year: 'An', family: 'F', projects: 'P', hard: 'D' };
    expect(importBmo(text, { columns }).figures).toHaveLength(1);
    expect(() => importBmo(text, { columns: { ...columns, hard: 'E' } })).toThrow(/"hard"/u);
    expect(
      importBmo('F,met,xmet\nA,10,5\n', { columns: { family: 'F' }, year: 2024 }).figures[0]!.year,
    ).toBe(2024);
  });
});

describe('importDaresTensions', () => {
  it('reads classes, and reports what is none', () => {
    const { figures, issues } = importDaresTensions(
      'annee,fap,libelle,region,departement,tension\n2024,A,Aa,53,35,5\n2024,B,Bb,53,35,6\n2024,C,Cc,53,35,nd\n2024,D,Dd,53,,2.5\n2024,E,Ee,53,,1\n',
    );
    expect(figures.map(({ family, level, area }) => [family, level, area.granularity])).toEqual([
      ['A', 5, 'departement'],
      ['E', 1, 'region'],
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['invalid-row', 3],
      ['suppressed', 4],
      ['invalid-row', 5],
    ]);
  });
});

const ontology = createOntology({
  meta: {
    id: 'o',
    version: '1',
    title: 'O',
    languages: ['en'],
    licence: 'CC0-1.0',
    attribution: '',
  },
  concepts: ['a', 'b'].map((code) => ({
    id: `urn:o:${code}`,
    kind: 'occupation' as const,
    code: `M180${code}`,
    labels: { en: { preferred: code, alternatives: [] } },
    mappings: [{ relation: 'closeMatch' as const, target: `rome:K11${code}` }],
  })),
  occupationSkills: [],
  skillRelations: [],
  broader: [],
});

describe('importOccupationMapping', () => {
  it('knows ids, codes and mapped codes', () => {
    const { mapping, issues } = importOccupationMapping(
      'fap,rome\nF1,urn:o:a\nF1,M180b\nF2,K11b\nF3,rome:K11a\nF4,X\n,urn:o:a\n',
      { ontology },
    );
    expect(Object.fromEntries(mapping)).toEqual({
      F1: ['urn:o:a', 'urn:o:b'],
      F2: ['urn:o:b'],
      F3: ['urn:o:a'],
    });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-occupation', 6],
      ['unknown-occupation', 7],
    ]);
  });
});

describe('shortageByOccupation', () => {
  const figure = (change: Partial<ShortageFigure>): ShortageFigure => ({
    source: 'bmo',
    family: 'F1',
    label: '',
    area: { granularity: 'national', code: '', name: '' },
    year: 2025,
    level: 1,
    projects: null,
    hard: null,
    ...change,
  });
  const local = { granularity: 'bassin', code: '5301', name: 'Rennes' } as const;
  const mapping = new Map([
    ['F1', ['urn:o:a' as OccupationId]],
    ['F2', ['urn:o:a' as OccupationId]],
  ]);
  const known = (figures: readonly ShortageFigure[], bassin?: string) =>
    shortageByOccupation(figures, mapping, bassin === undefined ? {} : { bassin }).get(
      'urn:o:a' as OccupationId,
    );

  it('takes the smallest area, then the latest year, then the highest level', () => {
    const figures = [
      figure({}),
      figure({ area: local, level: 3 }),
      figure({ area: local, level: 5, year: 2024 }),
      figure({ area: local, level: 4, family: 'F2' }),
    ];
    expect(known(figures, '5301')).toMatchObject({
      level: 4,
      figures: [{ level: 3 }, { level: 4 }],
    });
    expect(known(figures)).toMatchObject({
      level: 1,
      figures: [{ area: { granularity: 'national' } }],
    });
    expect(known(figures, '9999')!.level).toBe(1);
    expect(known([figure({ area: local })], '9999')).toBe(undefined);
    expect(known(figures.toReversed(), '5301')).toEqual(known(figures, '5301'));
  });
});
