import { createHash } from 'node:crypto';
import { conceptIds, kindOf, skillsOf, type OccupationId } from '@tremplin/ontology';
import { digitalPack } from '@tremplin/ontology/digital';
import { addEvidence, anonymizePool, createProfileId, type Profile } from '../../src/index.ts';

const ontology = digitalPack();
const occupations = conceptIds(ontology).filter(
  (id): id is OccupationId => kindOf(ontology, id) === 'occupation',
);
const KEY = 'a key of sixteen bytes or more';

/** People of the occupations of the bundled pack, with seven in ten of their skills at some level: the same each time. */
function generatedProfile(row: number): Profile {
  const digest = createHash('sha256').update(`pool ${row}`).digest();
  const occupation = occupations[digest.readUInt16BE(0) % occupations.length]!;
  const items = skillsOf(ontology, occupation)
    .filter((_, i) => digest[2 + (i % 28)]! < 179)
    .slice(0, 15)
    .map(({ skill }, i) => ({
      skill,
      evidence: {
        kind: 'experience',
        basis: 'stated',
        level: ((digest[(i * 5) % 32]! % 4) + 1) as 1 | 2 | 3 | 4,
        recency: (['current', 'recent', 'past'] as const)[digest[(i * 3) % 32]! % 3]!,
        duration: 'unknown',
        verified: digest[i]! < 64,
      } as const,
    }));
  const blank: Profile = {
    schemaVersion: 1,
    id: createProfileId(`row-${row}`, KEY),
    ontology: { id: ontology.meta.id, version: ontology.meta.version, hash: ontology.hash },
    skills: [],
  };
  return addEvidence(blank, items, ontology);
}

/** Prints what k-anonymity costs a pool. True when every class has k members and l values. */
export async function measurePool(): Promise<boolean> {
  const profiles = Array.from({ length: 10_000 }, (_, row) => generatedProfile(row));
  const sensitive = new Map(profiles.map(({ id }, i) => [id, `value ${i % 3}`] as const));
  let holds = true;
  console.log('10,000 generated profiles; shares of all their skills');
  for (const [k, l] of [
    [2, 1],
    [5, 1],
    [5, 2],
    [10, 2],
    [20, 2],
  ] as const) {
    const started = performance.now();
    const { report } = anonymizePool(profiles, { ontology, k, ...(l > 1 && { sensitive, l }) });
    const seconds = (performance.now() - started) / 1000;
    const { skills, suppressed, smallestClass, fewestSensitive, classes, informationLoss } = report;
    const all = skills.kept + skills.generalized + skills.dropped + skills.suppressed;
    const share = (count: number) => (count / all).toFixed(3);
    console.log(
      `k ${k}, l ${l}: smallest class ${smallestClass}, fewest values ${fewestSensitive ?? '–'}, ${classes} classes, left out ${suppressed.length}; kept ${share(skills.kept)}, generalised ${share(skills.generalized)}, dropped ${share(skills.dropped)}; information loss ${informationLoss.toFixed(3)}; ${seconds.toFixed(1)} s`,
    );
    holds &&= smallestClass >= k && (fewestSensitive ?? l) >= l;
  }
  return Promise.resolve(holds);
}
