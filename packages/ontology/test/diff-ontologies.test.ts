import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  createOntology,
  diffOntologies,
  migrateCodes,
  type ConceptRecord,
  type Ontology,
  type OntologyData,
} from '../src/index.ts';
import { importRomeDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const occupation = (
  code: string,
  label: string,
  parents: readonly string[] = [],
): ConceptRecord => ({
  id: `rome:${code}`,
  kind: 'occupation',
  labels: { fr: { preferred: label, alternatives: [] } },
  ...(parents.length > 0 && {
    mappings: parents.map((parent) => ({
      relation: 'broadMatch' as const,
      target: `rome3:${parent}`,
    })),
  }),
});

const title = (code: string): ConceptRecord => ({
  id: `rome:${code}`,
  kind: 'jobTitle',
  labels: { fr: { preferred: `titre ${code}`, alternatives: [] } },
});

function pack(
  version: string,
  concepts: readonly ConceptRecord[],
  broader: OntologyData['broader'] = [],
): Ontology {
  return createOntology({
    meta: { id: 'rome', version, title: 'ROME', languages: ['fr'], licence: 'x', attribution: '' },
    concepts,
    occupationSkills: [],
    skillRelations: [],
    broader,
  });
}

const before = pack(
  'v347',
  [
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((code) => occupation(code, `métier ${code}`)),
    title('1'),
    title('2'),
  ],
  [
    { concept: 'rome:1', broader: 'rome:A' },
    { concept: 'rome:2', broader: 'rome:B' },
  ],
);

/** A splits into A and A2; B is relabelled; C becomes C2; D and E merge into DE; F disappears; G is new. */
const after = pack(
  'v460',
  [
    occupation('A', 'métier A', ['A']),
    occupation('A2', 'métier A, autrement', ['A']),
    occupation('B', 'métier B, renommé'),
    occupation('C2', 'métier C', ['C']),
    occupation('DE', 'métier D et E', ['D', 'E']),
    occupation('G', 'métier G'),
    title('1'),
    title('2'),
    { ...title('theme:1'), kind: 'occupationGroup' },
  ],
  [
    { concept: 'rome:1', broader: 'rome:G' },
    { concept: 'rome:2', broader: 'rome:B' },
    { concept: 'rome:B', broader: 'rome:theme:1' },
  ],
);

describe('diffOntologies', () => {
  const diff = diffOntologies(before, after);

  it('tells what became of each concept', () => {
    const told = diff.changes.map(({ id, change, ...rest }) => [
      id,
      change,
      'to' in rest ? rest.to : null,
    ]);
    expect(told).toEqual([
      ['rome:1', 'moved', ['rome:G']],
      ['rome:A', 'split', ['rome:A', 'rome:A2']],
      ['rome:B', 'relabelled', 'métier B, renommé'],
      ['rome:C', 'replaced', ['rome:C2']],
      ['rome:D', 'merged', ['rome:DE']],
      ['rome:E', 'merged', ['rome:DE']],
      ['rome:F', 'retired', null],
      ['rome:G', 'added', null],
      ['rome:theme:1', 'added', null],
    ]);
    expect(diff.kept).toBe(4);
  });

  it('finds nothing between equal packs', () => {
    expect(diffOntologies(after, after).changes).toEqual([]);
  });

  it('says what stored codes become, in their order', () => {
    const codes = [
      'rome:F',
      'rome:A',
      'rome:B',
      'rome:C',
      'rome:D',
      'rome:G',
      'rome:nonsense',
      'rome:2',
    ];
    expect(migrateCodes(codes, diff).map(({ code, status, to }) => [code, status, to])).toEqual([
      ['rome:F', 'retired', []],
      ['rome:A', 'ambiguous', ['rome:A', 'rome:A2']],
      ['rome:B', 'kept', ['rome:B']],
      ['rome:C', 'replaced', ['rome:C2']],
      ['rome:D', 'replaced', ['rome:DE']],
      ['rome:G', 'unknown', []],
      ['rome:nonsense', 'unknown', []],
      ['rome:2', 'kept', ['rome:2']],
    ]);
  });
});

describe.skipIf(!hasSharedData)('ROME 3 to ROME 4 (skipped without the public data)', () => {
  it('accounts for every occupation', async () => {
    const read = async (folder: string): Promise<Ontology> =>
      createOntology((await importRomeDirectory(join(sharedData, folder))).data);
    const diff = diffOntologies(await read('rome3'), await read('rome4'));
    const occupations = [...diff.beforeIds].filter((id) => /^rome:[A-Z]\d{4}$/u.test(id));
    const migrations = migrateCodes(occupations, diff);
    expect(occupations.length).toBe(532);
    const of = (status: string): number => migrations.filter((row) => row.status === status).length;
    expect(of('retired') + of('unknown')).toBe(0);
    expect(of('ambiguous')).toBe(326);
    expect(of('kept')).toBe(206);
  }, 60_000);
});

/** Skills whose newer French label stands beside one other, the label of version 1.0. */
function frenchLabelsInTwoVersions(): readonly {
  readonly id: string;
  readonly older: string;
  readonly newer: string;
}[] {
  const file = readFileSync(join(sharedData, 'esco', 'bilingual', 'skills_en_fr.csv.gz'));
  const rows: readonly Readonly<Record<string, string>>[] = parse(gunzipSync(file), {
    columns: true,
    bom: true,
  });
  return rows
    .filter((row) => row['fr_source']!.startsWith('esco-live') && row['altLabels_fr'] !== '')
    .map((row) => ({
      id: row['conceptUri']!,
      newer: row['label_fr']!,
      others: row['altLabels_fr']!.split('|').filter((label) => label !== row['label_fr']),
    }))
    .flatMap(({ id, newer, others }) =>
      others.length === 1 ? [{ id, newer, older: others[0]! }] : [],
    );
}

describe.skipIf(!hasSharedData)(
  'ESCO labels in two versions (skipped without the public data)',
  () => {
    it('lists each skill that was relabelled in French, and nothing else', () => {
      const labels = frenchLabelsInTwoVersions();
      const pack = (version: string, label: 'older' | 'newer'): Ontology =>
        createOntology({
          meta: {
            id: 'esco',
            version,
            title: 'ESCO',
            languages: ['fr'],
            licence: 'CC-BY-4.0',
            attribution: '',
          },
          concepts: labels.map((each) => ({
            id: each.id,
            kind: 'skill' as const,
            labels: { fr: { preferred: each[label], alternatives: [] } },
          })),
          occupationSkills: [],
          skillRelations: [],
          broader: [],
        });
      const diff = diffOntologies(pack('1.0', 'older'), pack('1.2', 'newer'));
      expect(labels.length).toBeGreaterThan(1_000);
      expect(diff.kept).toBe(labels.length);
      expect(diff.changes).toEqual(
        labels
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, older, newer }) => ({
            change: 'relabelled',
            id,
            kind: 'skill',
            label: older,
            language: 'fr',
            to: newer,
          })),
      );
      const codes = labels.map(({ id }) => id);
      expect(migrateCodes(codes, diff).every(({ status }) => status === 'kept')).toBe(true);
    });
  },
);
