import type { BenchResult } from '@tremplin/cli';
import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import { createConceptEraser, leakTest, type LeakTest } from '@tremplin/fairness';
import { createLinker } from '@tremplin/linking';
import type { Ontology } from '@tremplin/ontology';
import { importText, type Profile } from '@tremplin/profile';
import type { Market } from '@tremplin/testkit/market';

/** Days of use count from here, the same for all. */
const NOW = new Date('2026-01-01T00:00:00Z');

/**
 * How well a background is guessed from what each way of matching holds of people: the CV as text, one vector of it,
 * our profile of it, and that profile with the background erased. The eraser is fitted on half of the people, and the
 * others are guessed: on the rows that it was fitted on it promises chance, which would show nothing.
 */
export async function measureLeaks(
  { candidates }: Market,
  { ontology, seed }: { readonly ontology: Ontology; readonly seed: number },
): Promise<readonly BenchResult[]> {
  const classes = candidates.map(({ group }) => group);
  const cvs = candidates.map(({ cv }) => cv);
  const embedded = await embedAll(await staticEmbedder(), cvs);
  const profiles = profileVectors(await importAll(cvs, ontology));
  // The weaker adversary is enough for what gives the background away, and quick on many features.
  const of = (rows: readonly string[] | readonly (readonly number[])[]): LeakTest =>
    leakTest(rows, { classes, seed: `${seed}`, adversaries: ['linear'] });
  return [
    toResult('leak: CV as text', of(cvs)),
    toResult('leak: CV as one vector', of(embedded)),
    toResult('leak: profile', leakTest(profiles, { classes, seed: `${seed}` })),
    toResult('leak: profile, erased', erasedTest(profiles, classes, seed)),
  ];
}

/** LEACE on every second person; the others are the rows. */
function erasedTest(
  vectors: readonly (readonly number[])[],
  classes: readonly string[],
  seed: number,
): LeakTest {
  const half = <T>(rows: readonly T[], parity: 0 | 1): readonly T[] =>
    rows.filter((_, row) => row % 2 === parity);
  const eraser = createConceptEraser(half(vectors, 0), { classes: half(classes, 0) });
  const rows = half(vectors, 1).map((vector) => eraser.erase(vector));
  return leakTest(rows, { classes: half(classes, 1), seed: `${seed}` });
}

async function embedAll(
  model: Embedder,
  texts: readonly string[],
): Promise<readonly (readonly number[])[]> {
  const all = await model.embed(texts, { kind: 'passage' });
  const width = model.dimensions;
  return texts.map((_, i) => Array.from(all.subarray(i * width, (i + 1) * width)));
}

async function importAll(
  texts: readonly string[],
  ontology: Ontology,
): Promise<readonly Profile[]> {
  const linker = await createLinker(ontology);
  const profiles: Profile[] = [];
  for (const [i, text] of texts.entries()) {
    const options = { linker, subjectId: `${i}`, key: 'a key for measurements', now: NOW };
    profiles.push((await importText(text, options)).profile);
  }
  return profiles;
}

/** One number per skill that anybody has: how many pieces of evidence there are, and the best level stated. */
function profileVectors(profiles: readonly Profile[]): readonly (readonly number[])[] {
  const skills = Array.from(
    new Set(profiles.flatMap(({ skills: own }) => own.map(({ skill }) => skill))),
  ).toSorted();
  const at = new Map(skills.map((skill, i) => [skill, i]));
  return profiles.map(({ skills: own }) => {
    const vector = Array.from({ length: 2 * skills.length }, () => 0);
    for (const { skill, evidence } of own) {
      vector[2 * at.get(skill)!] = evidence.length;
      vector[2 * at.get(skill)! + 1] = Math.max(...evidence.map(({ level }) => level ?? 0));
    }
    return vector;
  });
}

function toResult(set: string, { found, shuffled, adversary }: LeakTest): BenchResult {
  return {
    set,
    n: found.positives + found.negatives,
    metrics: {
      auc: found.auc,
      lower: found.interval.lower,
      upper: found.interval.upper,
      byTrees: adversary === 'trees' ? 1 : 0,
      shuffled: shuffled.auc,
    },
    seconds: 0,
  };
}
