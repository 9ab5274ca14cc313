import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitalPack } from '../src/digital/index.ts';
import { createOntology, overlayOntology } from '../src/index.ts';
import { importEscoDirectory } from '../src/node.ts';
import { hasSharedData, sharedData } from './shared-data.ts';

describe.skipIf(!hasSharedData)(
  'the bundled pack over ESCO (skipped without the public data)',
  () => {
    it('joins what is mapped and keeps every ESCO concept', async () => {
      const esco = createOntology((await importEscoDirectory(join(sharedData, 'esco'))).data);
      const digital = digitalPack();
      const { ontology, coverage, places, dangling } = overlayOntology(esco, digital);
      const joined = [...places].filter(([id, place]) => id !== place).length;
      expect(joined).toBeGreaterThan(100);
      expect(ontology.size).toBe(esco.size + digital.size - joined);
      expect(coverage.overall.concepts).toBe(digital.size);
      expect(coverage.overall.mapped).toBeGreaterThan(joined - 1);
      // ROME was not given: its codes are the only targets that lead nowhere.
      expect(dangling.filter(({ target }) => !target.startsWith('rome:'))).toEqual([]);
    }, 60_000);
  },
);
