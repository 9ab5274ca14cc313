import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCsv, exportSkos } from '../src/export/index.ts';
import { importCsv, importSkos } from '../src/import/index.ts';
import { createOntology, type OntologyData } from '../src/index.ts';
import { importEscoDirectory, importOnetDirectory, importRomeDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

type Read = () => Promise<{ readonly data: OntologyData }>;

let esco: ReturnType<Read> | undefined;
/** Read once for both formats. */
const readEsco: Read = () => (esco ??= importEscoDirectory(join(sharedData, 'esco')));

describe.skipIf(!hasSharedData)('real packs as files (skipped without the public data)', () => {
  it.each<readonly [name: string, read: Read]>([
    ['ESCO, English and French', readEsco],
    ['ROME 3', () => importRomeDirectory(join(sharedData, 'rome3'))],
    ['ROME 4', () => importRomeDirectory(join(sharedData, 'rome4'))],
    ['O*NET', () => importOnetDirectory(join(sharedData, 'onet'))],
  ])(
    '%s comes back with the same hash and every row',
    async (_, read) => {
      const ontology = createOntology((await read()).data);
      const { data, report } = importCsv(exportCsv(ontology));
      expect(report.issues).toEqual([]);
      for (const { rows, kept } of report.files) expect(kept).toBe(rows);
      expect(createOntology(data).hash).toBe(ontology.hash);
    },
    120_000,
  );

  it('ESCO comes back from SKOS with the same hash', async () => {
    const ontology = createOntology((await readEsco()).data);
    const { file, notCarried } = exportSkos(ontology);
    expect(notCarried).toEqual([]);
    const { data, report } = await importSkos(file);
    expect(report.issues).toEqual([]);
    expect(createOntology(data).hash).toBe(ontology.hash);
  }, 120_000);
});
