import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importOnet, importOnetStream, type TableSource } from '../src/import/index.ts';
import {
  createOntology,
  describeConcept,
  findConcept,
  skillsOf,
  type OccupationId,
} from '../src/index.ts';
import { importOnetDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

const text = (name: string, ...rows: readonly (readonly string[])[]): TableSource => ({
  name: `${name}.txt`,
  text: `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`,
});

const RATINGS = ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'];

const sources: readonly TableSource[] = [
  text(
    'Occupation Data',
    ['O*NET-SOC Code', 'Title', 'Description'],
    ['99-1', 'Net Menders', 'Mend "nets" by hand.'],
  ),
  text(
    'Alternate Titles',
    ['O*NET-SOC Code', 'Alternate Title', 'Short Title'],
    ['99-1', 'Net Repairer', ''],
    ['99-9', 'Nobody', ''],
  ),
  text(
    'Skills',
    RATINGS,
    ['99-1', '2.A.1', 'Repairing', 'IM', '4.0'],
    ['99-1', '2.A.1', 'Repairing', 'LV', '3.5'],
    ['99-1', '2.A.2', 'Speaking', 'IM', '1.6'],
    ['99-1', '2.A.2', 'Speaking', 'XX', '1'],
  ),
  text(
    'Technology Skills',
    ['O*NET-SOC Code', 'Example', 'Commodity Code', 'Commodity Title', 'In Demand'],
    ['99-1', 'Netcad', '77', 'Drawing software', 'Y'],
  ),
  text(
    'DWA Reference',
    ['Element ID', 'Element Name', 'IWA ID', 'IWA Title', 'DWA ID', 'DWA Title'],
    ['4.A', 'Handling', '4.A.I1', 'Repair goods.', '4.A.I1.D1', 'Repair textiles.'],
  ),
  text(
    'Task Statements',
    ['O*NET-SOC Code', 'Task ID', 'Task', 'Task Type'],
    ['99-1', '5', 'Sew holes.', 'Core'],
    ['99-1', '6', 'Sort twine.', 'Supplemental'],
  ),
  text(
    'Tasks to DWAs',
    ['O*NET-SOC Code', 'Task ID', 'DWA ID'],
    ['99-1', '6', '4.A.I1.D1'],
    ['99-1', '5', '4.A.I1.D1'],
  ),
  text('Related Occupations', ['a'], ['b']),
];

describe('importOnet', () => {
  const { data, report } = importOnet(sources, { version: 't' });
  const ontology = createOntology(data);
  const menders = findConcept(ontology, 'onet:99-1') as OccupationId;

  it('reads titles, ratings, tools, tasks and activities', () => {
    expect(describeConcept(ontology, menders)).toMatchObject({
      labels: { en: { preferred: 'Net Menders', alternatives: ['Net Repairer'] } },
      descriptions: { en: 'Mend "nets" by hand.' },
    });
    expect(skillsOf(ontology, menders)).toEqual([
      // importance 4.0 of 1–5 is .75, level 3.5 of 0–7 is .5, both kept in 255ths
      { skill: 'onet:2.A.1', relationType: 'essential', importance: 191 / 255, level: 128 / 255 },
      { skill: 'onet:2.A.2', relationType: 'optional', importance: 38 / 255 },
      { skill: 'onet:4.A.I1.D1', relationType: 'essential' },
      { skill: 'onet:task:5', relationType: 'essential' },
      { skill: 'onet:task:6', relationType: 'optional' },
      { skill: 'onet:technology:Netcad', relationType: 'essential' },
    ]);
    expect(data.broader).toEqual(
      expect.arrayContaining([
        { concept: 'onet:task:5', broader: 'onet:4.A.I1.D1' },
        { concept: 'onet:4.A.I1.D1', broader: 'onet:4.A.I1' },
        { concept: 'onet:4.A.I1', broader: 'onet:4.A' },
        { concept: 'onet:technology:Netcad', broader: 'onet:commodity:77' },
      ]),
    );
  });

  it('reads the same from pieces', async () => {
    async function* pieces(whole: string): AsyncGenerator<string> {
      for (let at = 0; at < whole.length; at += 11) yield whole.slice(at, at + 11);
    }
    const streams = sources.map((source) => ({ name: source.name, chunks: pieces(source.text) }));
    expect(await importOnetStream(streams, { version: 't' })).toEqual({ data, report });
  });

  it('lists what it leaves out, and never reads related occupations', () => {
    expect(report.issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['unknown-concept', 'Alternate Titles.txt', 3],
      ['unknown-value', 'Skills.txt', 5],
    ]);
    expect(report.ignored).toEqual(['Related Occupations.txt']);
    expect(() => importOnet([])).toThrow(/no "Occupation Data" among no files/u);
  });

  it.skipIf(!hasSharedData)(
    'reads every row of the real database (skipped without the public data)',
    async () => {
      const { report: real } = await importOnetDirectory(join(sharedData, 'onet'));
      expect(real.concepts.occupation).toBe(1_016);
      expect(real.issues).toEqual([]);
      for (const { rows, kept } of real.files) expect(kept).toBe(rows);
    },
  );
});
