import { expect, it } from 'vitest';
import { createLinker } from '@tremplin/linking';
import { answers, labelsIn, reload } from './answers.ts';
import { escoOntology, hasEsco } from './measure/ontologies.ts';

const SLOW = 240_000;

it.skipIf(!hasEsco)(
  'a saved index links as the one that was built: ESCO (skipped without its files)',
  async () => {
    const ontology = await escoOntology();
    const built = await createLinker(ontology);
    const loaded = await reload(built, ontology);
    const labels = labelsIn(ontology);
    const step = Math.floor(labels.length / 120);
    for (let i = 0; i + step < labels.length; i += 2 * step) {
      const text = `Deux ans de ${labels[i]!}, then ${labels[i + step]!} in Pyhton`;
      expect(await answers(loaded, text)).toEqual(await answers(built, text));
    }
  },
  SLOW,
);
