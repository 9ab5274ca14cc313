import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { conceptIds } from '@tremplin/ontology';
import { loadStaticModel } from '../src/load-static-model.ts';
import { readPack, shownLabel } from './read-packs.ts';

const SHOWN = 3;

/**
 * The preferred labels of a pack that are nearest to a text, by each model: by those alone, so that the answer
 * shows what the model knows and not what the pack lists.
 */
async function nearest(
  pack: string,
  models: readonly string[],
  texts: readonly string[],
): Promise<void> {
  const ontology = await readPack(pack);
  for (const path of models) {
    const model = loadStaticModel(readFileSync(path));
    const labels = conceptIds(ontology).map((id) => shownLabel(ontology, id));
    const vectors = labels.map((label) => model.textVector(label));
    console.log(`${model.id}  ${path}`);
    for (const text of texts) {
      const query = model.textVector(text);
      const found = labels
        .map((label, i) => ({ label, score: dot(query, vectors[i]!) }))
        .toSorted((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
        .slice(0, SHOWN);
      const shown = found.map(({ label, score }) => `${label} ${score.toFixed(2)}`);
      console.log(`  ${text}  →  ${shown.join(' · ')}`);
    }
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

const { values, positionals } = parseArgs({
  options: { pack: { type: 'string' }, model: { type: 'string', multiple: true } },
  allowPositionals: true,
});
if (values.pack === undefined || values.model === undefined || positionals.length === 0) {
  console.error('usage: train:embeddings nearest --pack <pack> --model <model file>… <text>…');
  process.exitCode = 2;
} else {
  try {
    await nearest(values.pack, values.model, positionals);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
